/** SQL, migrations and sealed fields. */
@NullMarked
package wayfinder.store;

import org.jspecify.annotations.NullMarked;
