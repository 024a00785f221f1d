package io.github.inpaint4j.method;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/**
 * A jar as somebody else may write it, with a fill in it, on the class path of this thread until it
 * is closed.
 */
public final class FillJar implements AutoCloseable {
  private static final String SOURCE =
      """
      package elsewhere;

      import io.github.inpaint4j.fill.Inpainter;
      import io.github.inpaint4j.image.Image;
      import io.github.inpaint4j.method.Fill;
      import io.github.inpaint4j.threads.Threads;
      import java.util.Arrays;

      public final class Red implements Fill {
        @Override
        public String name() {
          return "%s";
        }

        @Override
        public String purpose() {
          return "red as somebody else likes it";
        }

        @Override
        public Inpainter open(Threads threads) {
          return (image, mask, progress) -> {
            Image red = new Image(image.height(), image.width());
            Arrays.fill(red.pixels(), 0, image.height() * image.width(), 1);
            return mask.composite(image, red);
          };
        }
      }
      """;

  private final Thread thread = Thread.currentThread();
  private final ClassLoader before = thread.getContextClassLoader();
  private final URLClassLoader loader;

  private FillJar(Path jar) throws IOException {
    loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, before);
    thread.setContextClassLoader(loader);
  }

  /**
   * @param name of the fill
   */
  public static FillJar of(Path folder, String name) throws IOException {
    Path source = folder.resolve("elsewhere/Red.java");
    Files.createDirectories(source.getParent());
    Files.writeString(source, SOURCE.formatted(name));
    List<String> options =
        List.of("-cp", System.getProperty("java.class.path"), "-proc:none", source.toString());
    int failed =
        ToolProvider.getSystemJavaCompiler().run(null, null, null, options.toArray(String[]::new));
    if (failed != 0) {
      throw new IOException("the fill does not compile");
    }
    Path service = folder.resolve("META-INF/services/io.github.inpaint4j.method.Fill");
    Files.createDirectories(service.getParent());
    Files.writeString(service, "elsewhere.Red\n");
    return new FillJar(jar(folder, folder.resolve("red.jar")));
  }

  private static Path jar(Path folder, Path jar) throws IOException {
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
        Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (!file.equals(jar)) {
          out.putNextEntry(new JarEntry(folder.relativize(file).toString().replace('\\', '/')));
          Files.copy(file, out);
        }
      }
    }
    return jar;
  }

  @Override
  public void close() {
    thread.setContextClassLoader(before);
    try {
      loader.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
