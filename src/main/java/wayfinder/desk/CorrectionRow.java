package wayfinder.desk;

/**
 * A listing that someone must look at.
 *
 * @param line what is kept of it; empty when it is not there any more
 */
public record CorrectionRow(
    String id,
    String name,
    String listing,
    String line,
    long reports,
    String firstDay,
    String lastDay) {}
