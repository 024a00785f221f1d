package io.github.inpaint4j.serve;

import io.github.inpaint4j.fill.network.NetworkDevice;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * What a server is started with.
 *
 * @param host to bind to: a name or an address of this machine
 * @param port or 0 for any that is free
 * @param names more names by which clients may call it, as behind a proxy
 * @param token that clients have to send, or null for none; needed where others can reach it
 * @param networks offered besides what needs no file
 * @param device that computes networks
 * @param runs folder of run folders to show
 * @param grace for what still runs when the server stops
 */
public record Setup(
    String host,
    int port,
    List<String> names,
    String token,
    List<NamedModel> networks,
    NetworkDevice device,
    Path runs,
    Limits limits,
    Duration grace) {
  public static final Duration GRACE = Duration.ofSeconds(10);
}
