/** Reads on in the card that answered last, at what the client asks of it. */
@NullMarked
package wayfinder.skill.card;

import org.jspecify.annotations.NullMarked;
