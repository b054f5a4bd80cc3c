/** Search, topics, health and metrics for other software and for operators. */
@NullMarked
package wayfinder.api;

import org.jspecify.annotations.NullMarked;
