/** The formats of the Human Services Data Specification, read and written. */
@NullMarked
package wayfinder.hsds;

import org.jspecify.annotations.NullMarked;
