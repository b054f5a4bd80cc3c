package wayfinder.access;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Accounts and sessions that are gone with the test. */
public final class AccountsInMemory implements Accounts {
  private final Map<String, Account> byName = new HashMap<>();
  private final Map<String, Session> sessions = new HashMap<>();

  private record Session(StaffId staff, Instant idleUntil, Instant endsAt) {}

  @Override
  public synchronized boolean isEmpty() {
    return byName.isEmpty();
  }

  @Override
  public synchronized boolean add(Staff staff, String passwordHash, Instant at) {
    return byName.putIfAbsent(key(staff.name()), new Account(staff, passwordHash)) == null;
  }

  @Override
  public synchronized Optional<Account> byName(String name) {
    return Optional.ofNullable(byName.get(key(name)));
  }

  @Override
  public synchronized void beginSession(
      byte[] tokenHash, StaffId staff, Instant at, Instant idleUntil, Instant endsAt) {
    sessions.put(Arrays.toString(tokenHash), new Session(staff, idleUntil, endsAt));
  }

  @Override
  public synchronized Optional<Staff> bySession(byte[] tokenHash, Instant now, Instant idleUntil) {
    Session session = sessions.get(Arrays.toString(tokenHash));
    if (session == null || !session.idleUntil().isAfter(now) || !session.endsAt().isAfter(now)) {
      return Optional.empty();
    }
    if (idleUntil.isAfter(session.idleUntil())) {
      sessions.put(
          Arrays.toString(tokenHash), new Session(session.staff(), idleUntil, session.endsAt()));
    }
    return byName.values().stream()
        .map(Account::staff)
        .filter(staff -> staff.id().equals(session.staff()))
        .findFirst();
  }

  @Override
  public synchronized void endSession(byte[] tokenHash) {
    sessions.remove(Arrays.toString(tokenHash));
  }

  private static String key(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }
}
