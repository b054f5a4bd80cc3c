package wayfinder.desk;

import org.jspecify.annotations.Nullable;
import wayfinder.access.Administration;
import wayfinder.access.AuditTrail;
import wayfinder.access.OwnPassword;
import wayfinder.access.ProviderSignIn;
import wayfinder.access.SecondFactor;
import wayfinder.access.Sessions;
import wayfinder.access.SetupLink;
import wayfinder.access.SignIn;

/**
 * All by which people come in, and by which it is decided and written down.
 *
 * @param provider null when the agency has no sign-in of its own
 */
public record DeskAccess(
    SignIn signIn,
    Sessions sessions,
    SetupLink setup,
    OwnPassword passwords,
    SecondFactor factor,
    Administration administration,
    AuditTrail audit,
    @Nullable ProviderSignIn provider) {}
