package wayfinder.understanding;

import java.util.List;
import wayfinder.knowledge.ZipCode;

/** Where a client says to be. */
public sealed interface Place {
  /** One area, by its ZIP code. */
  record Area(ZipCode zip) implements Place {}

  /** A city, taken at the middle one of its ZIP codes. */
  record City(ZipCode middle) implements Place {}

  /** Several ZIP codes in one text: ask which. */
  record Several(List<ZipCode> zips) implements Place {
    public Several {
      zips = List.copyOf(zips);
    }
  }

  /** Five digits that look like a ZIP code, but no place has it. */
  record Unknown(String zip) implements Place {}

  /** The text names no place. */
  record None() implements Place {}
}
