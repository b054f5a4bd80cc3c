package wayfinder;

import wayfinder.access.AuditTrail;
import wayfinder.store.Store;
import wayfinder.store.StoreSettings;

/** Follows the audit from outside of the service; it may be running meanwhile. */
public final class AuditCheck {
  private AuditCheck() {}

  /** What is found in the store of these settings. */
  public static AuditTrail.Verdict of(Settings settings) {
    try (Store store = Store.open(StoreSettings.of(settings.data(), settings.databaseUrl()))) {
      return store.audit().check();
    }
  }
}
