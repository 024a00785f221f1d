package io.github.inpaint4j.serve;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A client without manners: whatever it is told to, it writes. */
final class Raw implements AutoCloseable {
  private static final int PATIENCE = 15_000; // milliseconds

  private final Socket socket;

  Raw(int port) throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setSoTimeout(PATIENCE);
    socket.setTcpNoDelay(true);
  }

  /** The head of a request to fill a hole, with a line or lines more. */
  static String post(String more) {
    return "POST /api/v1/inpaint HTTP/1.1\r\nHost: localhost\r\nX-Requested-With: x\r\nContent-Type: "
        + Multipart.CONTENT_TYPE
        + "\r\n"
        + more
        + "\r\n\r\n";
  }

  Raw write(String text) throws IOException {
    return write(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  Raw write(byte[] bytes) throws IOException {
    OutputStream out = socket.getOutputStream();
    out.write(bytes);
    out.flush();
    return this;
  }

  /** Writes until the server has had enough; true if it had. */
  boolean writeUntilRefused(byte[] bytes, int times) {
    try {
      for (int i = 0; i < times; i++) {
        write(bytes);
      }
      return false;
    } catch (IOException e) {
      return true;
    }
  }

  Raw endOutput() throws IOException {
    socket.shutdownOutput();
    return this;
  }

  /** The status of the first answer, or 0 if the connection ended without one. */
  int status() throws IOException {
    StringBuilder line = new StringBuilder();
    try {
      for (int c = socket.getInputStream().read(); c >= 0 && c != '\n'; ) {
        line.append((char) c);
        c = socket.getInputStream().read();
      }
    } catch (java.net.SocketTimeoutException e) {
      throw e;
    } catch (IOException e) {
      return 0; // reset
    }
    String[] words = line.toString().split(" ");
    return words.length < 2 ? 0 : Integer.parseInt(words[1]);
  }

  /** The rest of what the server says until it ends the connection. */
  String rest() throws IOException {
    return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
