/** Text as such: its normal form, its language, its length in segments. */
@NullMarked
package wayfinder.text;

import org.jspecify.annotations.NullMarked;
