/** Twilio's webhooks in, its REST interface out. */
@NullMarked
package wayfinder.channel.sms;

import org.jspecify.annotations.NullMarked;
