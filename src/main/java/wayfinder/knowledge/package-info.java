/** What the assistant knows: topics, cards, lines, listings and places. */
@NullMarked
package wayfinder.knowledge;

import org.jspecify.annotations.NullMarked;
