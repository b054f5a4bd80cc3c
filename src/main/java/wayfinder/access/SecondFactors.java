package wayfinder.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The second factors of accounts: secrets, tries and recovery codes. */
public interface SecondFactors {
  /** Keeps a secret that its holder has not confirmed by a code yet. */
  void propose(StaffId staff, byte[] secret);

  /** The secret that waits to be confirmed. */
  Optional<byte[]> proposed(StaffId staff);

  /**
   * The secret proposed is asked for from now on; all sessions end but this one.
   *
   * @param recoveryCodes of which only hashes are kept
   * @param step whose code confirmed it, and so works no more
   */
  void turnOn(Staff staff, List<String> recoveryCodes, long step, byte[] kept, Instant at);

  /** No code is asked for any more; all sessions end but this one. */
  void turnOff(Staff staff, byte[] kept, Instant at);

  /** The secret in force. */
  Optional<byte[]> secret(StaffId staff);

  /** Takes one try; empty: it was taken. Else until when none is. Survives restarts. */
  Optional<Instant> takeTry(StaffId staff, Instant now);

  /** A right code: its step, and those before, work no more. False when one of them was used. */
  boolean useStep(StaffId staff, long step);

  /** Uses a recovery code up; false when there is none such. */
  boolean useRecoveryCode(Staff staff, String code, Instant at);

  /** Puts these in the place of all recovery codes there were. */
  void replaceRecoveryCodes(Staff staff, List<String> codes, Instant at);

  /** How many recovery codes are left. */
  long recoveryCodesLeft(StaffId staff);
}
