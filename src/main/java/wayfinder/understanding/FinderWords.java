package wayfinder.understanding;

import wayfinder.knowledge.HolidayNames;

/** The words that finding places needs. */
public record FinderWords(PlaceAnswerWords answers, HolidayNames holidays, SeekerWords seekers) {}
