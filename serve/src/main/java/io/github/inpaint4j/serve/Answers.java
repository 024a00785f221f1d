package io.github.inpaint4j.serve;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.Callback;

/** Knows which requests are being answered, until the last byte is written. */
final class Answers extends GracefulHandler {
  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    Line line = Line.of(request);
    line.answering(true);
    Callback done = Callback.from(() -> line.answering(false), callback);
    return super.handle(request, response, done);
  }

  /** Takes no more, and waits for those that are on their way, but not for ever. */
  void finish(long milliseconds) {
    CompletableFuture<Void> written = shutdown();
    written.completeOnTimeout(null, milliseconds, TimeUnit.MILLISECONDS).join();
  }
}
