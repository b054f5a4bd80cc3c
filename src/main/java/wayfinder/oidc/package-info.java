/** The agency's own sign-in by OpenID Connect: asks it, and checks what it says. */
@NullMarked
package wayfinder.oidc;

import org.jspecify.annotations.NullMarked;
