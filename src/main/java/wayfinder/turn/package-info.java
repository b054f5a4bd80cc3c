/** Decides one turn: danger, consent, owner, commands, open question, needs. */
@NullMarked
package wayfinder.turn;

import org.jspecify.annotations.NullMarked;
