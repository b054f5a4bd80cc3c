/** Reads and cross-checks the knowledge base and the prompts. */
@NullMarked
package wayfinder.content;

import org.jspecify.annotations.NullMarked;
