/** The simulated phone, and the carrier behind it. */
@NullMarked
package wayfinder.channel.phone;

import org.jspecify.annotations.NullMarked;
