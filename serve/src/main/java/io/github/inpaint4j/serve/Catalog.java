package io.github.inpaint4j.serve;

import io.github.inpaint4j.detect.Detector;
import io.github.inpaint4j.detect.Detectors;
import io.github.inpaint4j.fill.network.NetworkDevice;
import io.github.inpaint4j.method.Method;
import io.github.inpaint4j.method.MethodName;
import io.github.inpaint4j.method.Methods;
import io.github.inpaint4j.threads.Threads;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The methods that are offered, by the names that clients know, and what finds damage. */
final class Catalog implements AutoCloseable {
  static final String DEFAULT = Methods.DEFAULT;

  private final Map<String, Method> methods;
  private final NetworkDevice device;
  private Detector detector; // null until it is needed

  Catalog(Map<String, Method> methods) {
    this(methods, NetworkDevice.CPU, null);
  }

  /**
   * @param detector null for the usual one
   */
  Catalog(Map<String, Method> methods, NetworkDevice device, Detector detector) {
    this.methods = methods;
    this.device = device;
    this.detector = detector;
  }

  /**
   * All that need no file, and some networks.
   *
   * @throws IOException in one sentence, if one cannot be used
   */
  static Catalog open(List<NamedModel> networks, NetworkDevice device) throws IOException {
    Catalog catalog = new Catalog(new LinkedHashMap<>(), device, null);
    try {
      for (String name : Methods.names()) {
        catalog.methods.put(name, Methods.open(name, Threads.all(), device));
      }
      for (NamedModel network : networks) {
        catalog.add(network);
      }
      return catalog;
    } catch (IOException | RuntimeException e) {
      catalog.close();
      throw e;
    }
  }

  private void add(NamedModel model) throws IOException {
    if (methods.containsKey(model.name())) {
      throw new IOException(
          "%s cannot be offered as %s, which another method is called; give it a name of its own"
              .formatted(model.file(), model.name()));
    }
    methods.put(model.name(), model.open(device));
  }

  /**
   * @param name with a finish behind it or without
   * @throws Problem 422 if it is none of ours
   */
  Method named(String name) {
    MethodName asked = MethodName.of(name);
    Method method = methods.get(asked.plain());
    if (method == null) {
      throw new Problem(Refusal.UNKNOWN_METHOD, Map.of("choices", List.copyOf(methods.keySet())));
    }
    return asked.finish(method);
  }

  List<Method> all() {
    return new ArrayList<>(methods.values());
  }

  /** Those that fill holes. */
  List<Method> fillingHoles() {
    return methods.values().stream().filter(method -> method.removes().holes()).toList();
  }

  /** What finds damage, opened when it is first needed. */
  synchronized Detector detector() throws IOException {
    if (detector == null) {
      detector = Detectors.open(Detectors.DEFAULT, Threads.all(), device);
    }
    return detector;
  }

  @Override
  public synchronized void close() {
    methods.values().forEach(Method::close);
    if (detector != null) {
      detector.close();
    }
  }
}
