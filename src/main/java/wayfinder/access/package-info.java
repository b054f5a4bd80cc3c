/** Who may see what: accounts, sign-in and sessions. */
@NullMarked
package wayfinder.access;

import org.jspecify.annotations.NullMarked;
