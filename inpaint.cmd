@echo off
rem Builds on first use, then runs. Options for the JVM: JAVA_OPTS. After changing sources: mvnw package.
setlocal
set HOME_DIR=%~dp0
if not exist "%HOME_DIR%app\target\inpaint4j.jar" (
  echo Building inpaint4j ^(the first time this downloads about 250 MB of libraries^) ... 1>&2
  call "%HOME_DIR%mvnw.cmd" -q -B -f "%HOME_DIR%pom.xml" -pl core,measure,train,serve,app -DskipTests -Dspotless.check.skip package 1>&2
  if errorlevel 1 exit /b 1
)
set JAVA=java
if defined JAVA_HOME set JAVA=%JAVA_HOME%\bin\java
set OPTIONS=-XX:+UseSerialGC -Xshare:auto -Xlog:cds=off -Xlog:cds+dynamic=off -Dorg.bytedeco.javacpp.maxPhysicalBytes=0 -Dorg.bytedeco.javacpp.maxBytes=0 -Djava.awt.headless=true
set CLASS_PATH=%HOME_DIR%app\target\inpaint4j.jar;%HOME_DIR%app\target\lib\*
set NATIVES=
if exist "%HOME_DIR%app\target\natives" set NATIVES="-Donnxruntime.native.path=%HOME_DIR%app\target\natives"
set CLASSES=%HOME_DIR%app\target\inpaint4j.jsa
rem Classes that most starts need (docs/decisions/0033-start.md). Without them, or if they do not fit, starts are slower, that is all.
if not exist "%CLASSES%" "%JAVA%" %OPTIONS% %NATIVES% "-XX:ArchiveClassesAtExit=%CLASSES%" -cp "%CLASS_PATH%" io.github.inpaint4j.app.Rehearsal >nul 2>&1 <nul
set PLUGINS=
if defined INPAINT4J_PLUGINS set PLUGINS=;%INPAINT4J_PLUGINS%
set SHARED=
if exist "%CLASSES%" set SHARED="-XX:SharedArchiveFile=%CLASSES%"
"%JAVA%" %OPTIONS% %NATIVES% %SHARED% %JAVA_OPTS% -cp "%CLASS_PATH%%PLUGINS%" io.github.inpaint4j.app.Main %*
