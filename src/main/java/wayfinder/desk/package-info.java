/** The pages of the case desk. */
@NullMarked
package wayfinder.desk;

import org.jspecify.annotations.NullMarked;
