package io.github.inpaint4j.fill.network;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxValue;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import io.github.inpaint4j.fill.NetworkException;
import io.github.inpaint4j.progress.Progress;
import io.github.inpaint4j.threads.Watched;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;

/**
 * A network in ONNX Runtime: it moves numbers, whatever they mean. Threads may run it side by side;
 * closing waits for them.
 */
final class OnnxSession implements AutoCloseable {
  private final String name;
  private final OrtSession session;
  private final Map<String, String> metadata;
  private final Signature signature;
  private final ReadWriteLock open = new ReentrantReadWriteLock(); // read: runs, write: closes
  private boolean closed;

  private OnnxSession(String name, OrtSession session) throws OrtException, IOException {
    this.name = name;
    this.session = session;
    metadata = new TreeMap<>(session.getMetadata().getCustomMetadata());
    signature = Signature.of(session);
  }

  /**
   * @param model an ONNX file's bytes
   * @param name for messages
   * @param threads of the processor, used for one run
   * @throws IOException in half a sentence, if it cannot be used
   */
  static OnnxSession open(ByteBuffer model, String name, int threads, NetworkDevice device)
      throws IOException {
    OnnxBytes.check(model);
    OrtSession session = null;
    try (OrtSession.SessionOptions options = OrtOptions.of(threads, device)) {
      session = OrtEnvironment.getEnvironment().createSession(model, options);
      OnnxSession opened = new OnnxSession(name, session);
      session = null;
      return opened;
    } catch (OrtException e) {
      throw new IOException("ONNX Runtime says: " + OrtSentence.of(e), e);
    } finally {
      closeQuietly(session);
    }
  }

  /**
   * @throws IOException in half a sentence, if no network can be run on it
   */
  static void require(NetworkDevice device) throws IOException {
    try {
      OrtOptions.of(1, device).close();
    } catch (OrtException e) {
      throw new IOException("ONNX Runtime says: " + OrtSentence.of(e), e);
    }
  }

  Signature signature() {
    return signature;
  }

  Map<String, String> metadata() {
    return metadata;
  }

  /**
   * @param inputs as a contract encodes them
   * @param wanted the shape of what the contract can decode
   * @param progress is told {@code share} again and again; if it throws, the run is given up
   * @return all finite
   * @throws NetworkException if there is no such output
   * @throws IllegalStateException if this was closed
   */
  FloatBuffer run(List<Feed> inputs, long[] wanted, Progress progress, double share) {
    Run run = new Run(inputs, wanted);
    return progress == Progress.NONE
        ? run.get()
        : Watched.run(run::get, run::stop, () -> progress.done(share));
  }

  @Override
  public void close() {
    open.writeLock().lock();
    try {
      if (!closed) {
        closed = true;
        session.close();
      }
    } catch (OrtException e) {
      throw new IllegalStateException("ONNX Runtime could not close " + name, e);
    } finally {
      open.writeLock().unlock();
    }
  }

  private static void closeQuietly(@Nullable OrtSession session) {
    try {
      if (session != null) {
        session.close();
      }
    } catch (OrtException e) {
      // it was refused anyway
    }
  }

  /** One run; another thread may stop it. */
  private final class Run {
    private final List<Feed> inputs;
    private final long[] wanted;
    private OrtSession.@Nullable RunOptions options; // null before and after
    private boolean unwanted;

    Run(List<Feed> inputs, long[] wanted) {
      this.inputs = inputs;
      this.wanted = wanted;
    }

    FloatBuffer get() {
      open.readLock().lock();
      try {
        if (closed) {
          throw new IllegalStateException("the network " + name + " was closed");
        }
        return run();
      } catch (OrtException e) {
        throw new NetworkException(name + " could not be run: " + OrtSentence.of(e), e);
      } finally {
        open.readLock().unlock();
      }
    }

    private FloatBuffer run() throws OrtException {
      OrtSession.RunOptions mine = begin();
      try (OrtTensors tensors = OrtTensors.of(inputs, session, signature);
          OrtSession.Result result = session.run(tensors.byName(), mine)) {
        return samples(result.get(0));
      } finally {
        end(mine);
      }
    }

    private synchronized OrtSession.RunOptions begin() throws OrtException {
      options = new OrtSession.RunOptions();
      options.setLogLevel(OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL);
      options.setTerminate(unwanted);
      return options;
    }

    private synchronized void end(OrtSession.RunOptions mine) {
      mine.close();
      options = null;
    }

    synchronized void stop() {
      unwanted = true;
      try {
        if (options != null) {
          options.setTerminate(true);
        }
      } catch (OrtException e) {
        throw new IllegalStateException("ONNX Runtime could not stop " + name, e);
      }
    }

    private FloatBuffer samples(OnnxValue output) {
      long[] given = ((TensorInfo) output.getInfo()).getShape();
      boolean last = signature.output().last();
      long[] shape = Feed.channelsFirst(given, last && given.length == wanted.length);
      if (!Arrays.equals(shape, wanted)) {
        throw new NetworkException(
            "%s gave samples of the shape %s, not %s"
                .formatted(name, Arrays.toString(shape), Arrays.toString(wanted)));
      }
      FloatBuffer samples = OrtTensors.samples((OnnxTensor) output);
      requireFinite(samples);
      return last ? Feed.channelsFirst(samples, given) : samples;
    }

    private void requireFinite(FloatBuffer samples) {
      for (int i = 0; i < samples.limit(); i++) {
        if (!Float.isFinite(samples.get(i))) {
          throw new NetworkException(
              "%s gave a sample that is no finite number (%s)".formatted(name, samples.get(i)));
        }
      }
    }
  }
}
