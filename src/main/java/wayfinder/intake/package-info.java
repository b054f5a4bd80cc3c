/** Takes a message in once, has its turn decided, commits what came of it. */
@NullMarked
package wayfinder.intake;

import org.jspecify.annotations.NullMarked;
