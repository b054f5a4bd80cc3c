// What stands in the log beside the messages.

import { choicesElement, element } from './messages.js';

const STARTERS = ['starter1', 'starter2', 'starter3', 'starter4'];

/** First words for someone who does not know how to begin. */
export function startersElement(words, choose) {
  return choicesElement(STARTERS.map((key) => ({ label: words[key] })), words, choose);
}

/** What becomes of a text that is not there yet; with buttons once it will not go by itself. */
export function sendingNote(state, words, again, discard) {
  if (state !== 'failed') {
    const retrying = state === 'retrying';
    return element('p', { class: `sending ${state}`, role: retrying ? 'status' : null }, retrying ? words.retrying : words.sending);
  }
  return element('p', { class: 'sending failed' }, `${words.failed}. `,
    button('plain', words.again, again), ' ', button('plain', words.discard, discard));
}

export function typingElement(words) {
  const dots = element('span', { class: 'dots', 'aria-hidden': 'true' }, element('i'), element('i'), element('i'));
  return element('div', { class: 'typing', 'aria-live': 'off' }, element('span', { class: 'unseen' }, words.typing), dots);
}

/** @param key the word that says why it is over */
export function endedElement(key, words, start) {
  return element('div', { class: 'over' },
    element('p', { class: 'over-title', tabindex: '-1' }, words[key]),
    element('p', {}, words.endedMore), button('button main', words.start, start));
}

function button(kind, label, press) {
  const made = element('button', { type: 'button', class: kind }, label);
  made.addEventListener('click', press);
  return made;
}
