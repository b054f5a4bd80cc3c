/**
 * The pages of the case desk.
 *
 * <p>They refresh themselves by a script of ours ({@code live.js}) and not by htmx: what a page
 * must do here is mostly what htmx leaves to its user. One event says only that something changed;
 * the page then fetches itself once and takes over the marked parts together, leaves what is being
 * typed or picked alone, keeps the focus and what is unfolded, says once what is new, and counts
 * alarms in the title. That would stand as a script beside htmx all the same, and htmx would be one
 * more library, with attributes that load and run by what is in the markup, on pages with clients'
 * words. What is given up is its wide use and testing, and its morphing of any markup: ours
 * replaces a part whole.
 */
@NullMarked
package wayfinder.desk;

import org.jspecify.annotations.NullMarked;
