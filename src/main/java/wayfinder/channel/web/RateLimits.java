package wayfinder.channel.web;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import wayfinder.http.Problem;
import wayfinder.http.Refused;

/**
 * Slows down who calls too often.
 *
 * <p>A library or a shelter reaches us from one address, so what an address may do is wide; what
 * one conversation may say is what a person can type. Only so many callers are remembered, the
 * longest silent forgotten first, so that memory stays flat under any number of addresses.
 */
final class RateLimits {
  private static final int MOST_REMEMBERED = 20_000;
  private static final int IPV6_NETWORK_BYTES = 8;

  /** What is counted, and how many a minute. */
  enum Limit {
    /** New conversations of one address. */
    BEGINNINGS(60),
    /** Calls of one address. */
    CALLS(1_200),
    /** Messages of one conversation. */
    MESSAGES(30),
    /** Signs that the client of one conversation types. */
    TYPING(30);

    private final int perMinute;

    Limit(int perMinute) {
      this.perMinute = perMinute;
    }

    private Bucket bucket() {
      return Bucket.builder()
          .addLimit(band -> band.capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1)))
          .build();
    }
  }

  private final boolean on;
  private final Map<String, Bucket> buckets =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
          return size() > MOST_REMEMBERED;
        }
      };

  RateLimits(boolean on) {
    this.on = on;
  }

  /**
   * Counts one.
   *
   * @throws Refused with 429 if it was one too many
   */
  void count(Limit limit, String whose) {
    if (!on) {
      return;
    }
    ConsumptionProbe probe = bucket(limit, whose).tryConsumeAndReturnRemaining(1);
    if (!probe.isConsumed()) {
      long nanos = probe.getNanosToWaitForRefill();
      throw new Refused(Problem.tooMany(1 + TimeUnit.NANOSECONDS.toSeconds(nanos)));
    }
  }

  private Bucket bucket(Limit limit, String whose) {
    synchronized (buckets) {
      return buckets.computeIfAbsent(limit.name() + " " + whose, key -> limit.bucket());
    }
  }

  /** One caller's address: of IPv6 the network, since one subscriber holds all of it. */
  static String network(String ip) {
    if (ip.indexOf(':') < 0) {
      return ip;
    }
    try {
      InetAddress address = InetAddress.ofLiteral(ip);
      return address instanceof Inet6Address
          ? HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), IPV6_NETWORK_BYTES))
          : address.getHostAddress();
    } catch (IllegalArgumentException e) {
      return ip;
    }
  }
}
