package io.github.inpaint4j.serve;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpStatus;

/** Whatever goes wrong becomes a {@link Problem}. */
final class Failures {
  private Failures() {}

  static void addTo(RoutesConfig routes) {
    routes.exception(Problem.class, Problem::answer);
    routes.exception(HttpResponseException.class, Failures::routing);
    routes.exception(Exception.class, Failures::other);
  }

  private static void other(Exception e, Context ctx) {
    if (e instanceof HttpException bad) {
      Problem.malformed(bad.getCode()).answer(ctx);
    } else {
      Log.unexpected(e);
      new Problem(Refusal.UNEXPECTED).answer(ctx);
    }
  }

  private static Problem answerTo(int status) {
    return switch (status) {
      case HttpStatus.NOT_FOUND_404 -> new Problem(Refusal.NOT_FOUND);
      case HttpStatus.METHOD_NOT_ALLOWED_405 -> new Problem(Refusal.METHOD_NOT_ALLOWED);
      default -> Problem.malformed(status);
    };
  }

  private static void routing(HttpResponseException e, Context ctx) {
    if (e.getDetails().containsKey("availableMethods")) {
      ctx.header("Allow", e.getDetails().get("availableMethods"));
    }
    answerTo(e.getStatus()).answer(ctx);
  }
}
