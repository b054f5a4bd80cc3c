// The page at "/": one chat in full size, its language, and the way out.

import { Calls } from './calls.js';
import { Leave } from './leave.js';
import { Session } from './session.js';
import { ChatView } from './view.js';
import { LANGUAGES, direction, loadWords, pickLanguage } from './words.js';

const asked = new URLSearchParams(location.search).get('lang');
let language = pickLanguage(Session.keptLocale(), asked, navigator.languages, document.documentElement.lang);
let words = await loadWords(language);

const session = new Session(new Calls(new URL('/', import.meta.url)));
const view = new ChatView(document.getElementById('chat'), session, words, language);
new Leave(document.getElementById('leave'), () => words, () => session.leave());

for (const link of document.querySelectorAll('[data-language]')) {
  link.addEventListener('click', async (event) => {
    event.preventDefault();
    const wanted = link.dataset.language;
    if (wanted === language) return;
    words = await loadWords(wanted);
    language = wanted;
    label();
    view.relabel(words, language);
    if (!session.hasSpoken) view.clear();
    session.speak(language, LANGUAGES[language]);
  });
}

function label() {
  document.documentElement.lang = language;
  document.documentElement.dir = direction(language);
  document.title = words.tab;
  document.querySelectorAll('[data-word]').forEach((part) => { part.textContent = words[part.dataset.word]; });
  document.querySelectorAll('[data-word-label]').forEach((part) => {
    part.setAttribute('aria-label', words[part.dataset.wordLabel]);
  });
  document.querySelectorAll('[data-language]').forEach((link) => {
    if (link.dataset.language === language) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
  });
}

addEventListener('beforeprint', () => {
  document.querySelectorAll('.found details').forEach((folded) => { folded.open = true; });
});

label();
session.start(language);
if (!matchMedia('(pointer: coarse)').matches) view.focus();
