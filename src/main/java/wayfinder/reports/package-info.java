/** What is counted of everyone's conversations, in numbers that tell of nobody. */
@NullMarked
package wayfinder.reports;

import org.jspecify.annotations.NullMarked;
