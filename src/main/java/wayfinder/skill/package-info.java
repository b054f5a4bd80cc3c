/** The one face of all conversations the assistant can lead. */
@NullMarked
package wayfinder.skill;

import org.jspecify.annotations.NullMarked;
