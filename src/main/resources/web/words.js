// The labels of the page and the widget, one file a language; and how a language is written.

const RIGHT_TO_LEFT = new Set(['ar', 'fa', 'he', 'ur']);
const loaded = new Map();

/** The languages we speak, by their own names. */
export const LANGUAGES = { en: 'English', es: 'Español' };

/** The first of these that we speak, else English. */
export function pickLanguage(...wanted) {
  const codes = wanted.flat().filter(Boolean).map((code) => code.toLowerCase().split(/[-_]/)[0]);
  return codes.find((code) => code in LANGUAGES) ?? 'en';
}

export function direction(language) {
  return RIGHT_TO_LEFT.has(language.split('-')[0]) ? 'rtl' : 'ltr';
}

/** The labels of a language; a failed load is tried again at the next call. */
export async function loadWords(language) {
  if (!loaded.has(language)) {
    const response = await fetch(new URL(`words.${language}.json`, import.meta.url), { credentials: 'omit' });
    if (!response.ok) throw new Error(`labels in ${language} could not be read`);
    loaded.set(language, await response.json());
  }
  return loaded.get(language);
}
