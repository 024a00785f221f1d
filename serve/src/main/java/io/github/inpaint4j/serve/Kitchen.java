package io.github.inpaint4j.serve;

import io.javalin.http.Context;
import java.util.function.Function;

/** Takes orders: the form, then a place in the queue, then a task for the workers. */
final class Kitchen {
  private static final long LOOK_UP = 200; // milliseconds

  private final Limits limits;
  private final Work work;
  private final Catalog catalog;
  private final Pictures pictures;
  private final FormReader forms;
  private final Metrics metrics;

  Kitchen(Limits limits, Memory memory, Work work, Catalog catalog, Metrics metrics) {
    this.limits = limits;
    this.work = work;
    this.catalog = catalog;
    this.metrics = metrics;
    pictures = new Pictures(limits, memory);
    forms = new FormReader(limits, memory.bodies());
  }

  Catalog catalog() {
    return catalog;
  }

  Pictures pictures() {
    return pictures;
  }

  /**
   * A place for what needs neither form nor worker.
   *
   * @throws Problem 429 or 503
   */
  Work.Place enter() {
    return work.enter();
  }

  Filling filling(Form form) {
    return Filling.of(form, catalog, pictures, metrics);
  }

  /**
   * Does what a request asks for, and waits for it as long as its client does.
   *
   * @throws Problem if it cannot be done, or not in time
   */
  <R> R answer(Context ctx, Function<Form, Task.Body<R>> order) throws InterruptedException {
    Task<R> task = start(ctx, order, limits.deadline());
    Line client = Line.of(ctx.req());
    while (!task.await(LOOK_UP)) {
      if (client.isGone()) {
        task.cancel();
        throw new Problem(Refusal.CLIENT_LEFT);
      }
    }
    return task.get();
  }

  /** The same without waiting. */
  <R> Task<R> begin(Context ctx, Function<Form, Task.Body<R>> order) throws InterruptedException {
    return start(ctx, order, limits.jobDeadline());
  }

  private <R> Task<R> start(Context ctx, Function<Form, Task.Body<R>> order, double seconds)
      throws InterruptedException {
    work.requireRoom();
    Form form = forms.read(ctx.req());
    Work.Place place = null;
    try {
      place = work.enter();
      return work.start(order.apply(form), place, seconds);
    } catch (RuntimeException e) {
      form.close();
      if (place != null) {
        place.close();
      }
      throw e;
    }
  }
}
