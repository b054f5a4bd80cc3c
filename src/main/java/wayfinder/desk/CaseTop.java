package wayfinder.desk;

import wayfinder.casework.CaseSummary;

/**
 * What stands on top of every page of a case.
 *
 * @param page which of them it is: empty for the talk
 */
public record CaseTop(String id, String code, String language, String languageCode, String page) {
  static CaseTop of(CaseSummary summary, String page) {
    return new CaseTop(
        summary.id().value(),
        QueueRoutes.code(summary.id()),
        Words.language(summary.language()),
        summary.language().code(),
        page);
  }

  /** The address of this case. */
  public String path() {
    return "/desk/conversations/" + id;
  }
}
