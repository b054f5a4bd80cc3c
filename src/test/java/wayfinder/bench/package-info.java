/**
 * The benchmark: the service beside a bare program, in one run, under load from a third process.
 */
@NullMarked
package wayfinder.bench;

import org.jspecify.annotations.NullMarked;
