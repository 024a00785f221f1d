package io.github.inpaint4j.serve;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Lets in only who may come: requests that name this machine (a foreign name is a web page that had
 * its name pointed here), that no foreign page sent, and that have the token where there is one.
 */
final class Guard {
  private static final Pattern ADDRESS =
      Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|\\[[0-9a-f:.]+]"); // no page can own one

  /** The page, and what says that the server is there. */
  private static final Pattern PUBLIC =
      Pattern.compile(
          "/(index\\.html|favicon\\.svg|openapi\\.yaml|health/(live|ready)"
              + "|(css|js|examples)/([a-z]+/)?[a-z0-9-]+\\.[a-z]+)?");

  private final Set<String> names = new HashSet<>(Set.of("localhost", "127.0.0.1", "[::1]"));
  private final boolean addresses;
  private final byte[] token;

  /**
   * @param loopback true if only this machine can reach the server
   * @param more names by which clients may call it
   * @param token or null
   */
  Guard(boolean loopback, Iterable<String> more, String token) {
    addresses = !loopback;
    more.forEach(name -> names.add(name.toLowerCase(Locale.ROOT)));
    if (!loopback) {
      names.addAll(ownNames());
    }
    this.token = token == null ? null : token.getBytes(StandardCharsets.UTF_8);
  }

  private static Set<String> ownNames() {
    try {
      InetAddress self = InetAddress.getLocalHost();
      return Set.of(self.getHostName().toLowerCase(Locale.ROOT));
    } catch (UnknownHostException e) {
      return Set.of();
    }
  }

  /**
   * @throws Problem 401 or 403
   */
  void check(Context ctx) {
    String host = ctx.header("Host");
    if (host == null || !isOurs(name(host)) || !isOurs(ctx.req().getServerName())) {
      throw new Problem(Refusal.FOREIGN_HOST);
    }
    String origin = ctx.header("Origin");
    if (origin != null && !origin.toLowerCase(Locale.ROOT).matches("https?://" + literal(host))) {
      throw new Problem(Refusal.FOREIGN_PAGE);
    }
    if (isCrossSite(ctx)) {
      throw new Problem(Refusal.FOREIGN_PAGE);
    }
    boolean known = token != null && hasToken(ctx.header("Authorization"));
    if (token != null && !known && !isPublic(ctx)) {
      ctx.header("WWW-Authenticate", "Bearer");
      throw new Problem(Refusal.NO_TOKEN);
    }
    if (!known && mayBeForeignForm(ctx)) {
      throw new Problem(Refusal.FOREIGN_FORM);
    }
  }

  private static String literal(String host) {
    return Pattern.quote(host.toLowerCase(Locale.ROOT));
  }

  private static String name(String host) {
    return host.replaceFirst(":\\d*$", "");
  }

  private boolean isOurs(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return names.contains(lower) || addresses && ADDRESS.matcher(lower).matches();
  }

  /** A foreign page may link to ours, but not load anything from here. */
  private static boolean isCrossSite(Context ctx) {
    String site = ctx.header("Sec-Fetch-Site");
    boolean link = "navigate".equals(ctx.header("Sec-Fetch-Mode")) && isPublic(ctx);
    return site != null && !site.equals("same-origin") && !site.equals("none") && !link;
  }

  /**
   * Whatever is not written exactly so needs the token: who else reads the path may read it
   * otherwise.
   */
  private static boolean isPublic(Context ctx) {
    return PUBLIC.matcher(ctx.path()).matches();
  }

  /** Any page may send a form here; old browsers do not say which did. It cannot add a header. */
  private static boolean mayBeForeignForm(Context ctx) {
    return ctx.method() == HandlerType.POST
        && Stream.of("Origin", "Sec-Fetch-Site", "X-Requested-With")
            .allMatch(name -> ctx.header(name) == null);
  }

  private boolean hasToken(String header) {
    return header != null
        && header.regionMatches(true, 0, "Bearer ", 0, 7)
        && MessageDigest.isEqual(header.substring(7).getBytes(StandardCharsets.UTF_8), token);
  }
}
