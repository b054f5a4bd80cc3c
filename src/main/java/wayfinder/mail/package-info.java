/** Sends e-mail to staff: that something waits, never what. */
@NullMarked
package wayfinder.mail;

import org.jspecify.annotations.NullMarked;
