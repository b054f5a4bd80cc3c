/** What all doors do alike over HTTP: problems, results, bodies, files and streams of events. */
@NullMarked
package wayfinder.http;

import org.jspecify.annotations.NullMarked;
