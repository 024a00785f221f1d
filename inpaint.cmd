@echo off
rem Builds on first use, then runs. Options for the JVM: JAVA_OPTS. After changing sources: mvnw package.
setlocal
set HOME_DIR=%~dp0
if not exist "%HOME_DIR%app\target\inpaint4j.jar" (
  echo Building inpaint4j ^(the first time this downloads about 400 MB of libraries^) ... 1>&2
  call "%HOME_DIR%mvnw.cmd" -q -B -f "%HOME_DIR%pom.xml" -pl core,train,serve,app -DskipTests -Dspotless.check.skip package 1>&2
  if errorlevel 1 exit /b 1
)
set JAVA=java
if defined JAVA_HOME set JAVA=%JAVA_HOME%\bin\java
"%JAVA%" -XX:+UseSerialGC -Xshare:auto -Dorg.bytedeco.javacpp.maxPhysicalBytes=0 -Dorg.bytedeco.javacpp.maxBytes=0 -Djava.awt.headless=true %JAVA_OPTS% -cp "%HOME_DIR%app\target\inpaint4j.jar;%HOME_DIR%app\target\lib\*" io.github.inpaint4j.app.Main %*
