/** Messages, their owner, and the outcome of a turn. */
@NullMarked
package wayfinder.conversation;

import org.jspecify.annotations.NullMarked;
