// How a text is cut for SMS: the twin of wayfinder.text.Segments and Gsm7, held to them by a test.

const BASIC =
  "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡" +
  "ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
const ESCAPED = "^{}\\[~]|€\f";
const LOOK_ALIKE = new Map([
  ["\u2018", "'"], ["\u2019", "'"], ["\u201A", "'"], ["\u2032", "'"],
  ["\u201C", '"'], ["\u201D", '"'], ["\u201E", '"'], ["\u00AB", '"'], ["\u00BB", '"'],
  ["\u2010", "-"], ["\u2011", "-"], ["\u2012", "-"], ["\u2013", "-"], ["\u2014", "-"],
  ["\u2026", "..."], ["\u2022", "-"],
  ["\u00A0", " "], ["\u202F", " "], ["\u2009", " "], ["\t", " "],
]);

export function swapLookAlikes(text) {
  return Array.from(text, (c) => LOOK_ALIKE.get(c) ?? c).join("");
}

/** The first character that the plain alphabet of SMS lacks; undefined when there is none. */
export function odd(text) {
  return Array.from(text).find((c) => !BASIC.includes(c) && !ESCAPED.includes(c));
}

export function segments(text) {
  const gsm = odd(text) === undefined;
  const [whole, part] = gsm ? [160, 153] : [70, 67];
  let units = 0;
  let parts = 1;
  let inPart = 0;
  for (const c of text) {
    const cost = gsm ? (ESCAPED.includes(c) ? 2 : 1) : c.length;
    units += cost;
    if (inPart + cost > part) {
      parts += 1;
      inPart = 0;
    }
    inPart += cost;
  }
  const count = units <= whole ? 1 : parts;
  return { encoding: gsm ? "GSM_7" : "UCS_2", units, count, room: count === 1 ? whole : count * part };
}
