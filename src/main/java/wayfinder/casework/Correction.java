package wayfinder.casework;

import java.time.LocalDate;

/**
 * A listing that someone must look at, because a client found its number wrong. Tells of no client.
 *
 * @param reports how often it was told
 */
public record Correction(
    String id, String listing, String name, long reports, LocalDate firstDay, LocalDate lastDay) {}
