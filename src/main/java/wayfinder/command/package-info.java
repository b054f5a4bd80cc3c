/** One class a command of the command line. */
@NullMarked
package wayfinder.command;

import org.jspecify.annotations.NullMarked;
