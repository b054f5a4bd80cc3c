package wayfinder.knowledge;

import java.util.Locale;

/** People for whom alone a place may be. */
public enum Group {
  WOMEN,
  MEN,
  FAMILIES,
  VETERANS,
  /** Children and teens, up to an age that the place decides. */
  YOUTH,
  /** Older people, from an age that the place decides. */
  SENIORS;

  /** Its name in prompts and in the HTTP contract. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT);
  }
}
