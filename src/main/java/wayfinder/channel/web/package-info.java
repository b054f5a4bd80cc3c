/** The web chat: its calls, its events, its page and widget. */
@NullMarked
package wayfinder.channel.web;

import org.jspecify.annotations.NullMarked;
