/** What tests need to look at pages as people do: a browser, a check of accessibility, pictures. */
@NullMarked
package wayfinder.browser;

import org.jspecify.annotations.NullMarked;
