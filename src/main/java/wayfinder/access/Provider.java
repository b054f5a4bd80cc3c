package wayfinder.access;

import java.net.URI;
import java.util.List;
import java.util.Map;

/** The agency's own sign-in (OpenID Connect), which vouches for people. */
public interface Provider {
  /**
   * Where a browser is sent to sign in.
   *
   * @param browser a token that only this browser is given
   */
  Way begin(Token browser);

  /**
   * Who came back.
   *
   * @param browser the token this browser was given
   * @param parameters of the address it came back to
   */
  Vouched finish(Token browser, Map<String, List<String>> parameters);

  /** A way to the agency's sign-in, or none. */
  sealed interface Way {
    record To(URI address) implements Way {}

    record None() implements Way {}
  }

  /** What the agency's sign-in says. */
  sealed interface Vouched {
    /**
     * It knows this person.
     *
     * @param name by which an account is found, such as an e-mail address
     * @param subject whom it means by that, which never changes
     * @param fullName empty when it is not told
     */
    record For(String name, String subject, String fullName) implements Vouched {}

    record Not(Why why) implements Vouched {}
  }

  /** Why nobody is vouched for. */
  enum Why {
    /** What came back does not belong to what this browser began. */
    FORGED,
    /** The person was refused there, or broke it off. */
    DENIED,
    /** What was said is not signed, or meant for others, or too old. */
    UNTRUSTED,
    /** The claim that names the account is missing, or not confirmed. */
    UNNAMED,
    /** It does not answer. */
    DOWN
  }
}
