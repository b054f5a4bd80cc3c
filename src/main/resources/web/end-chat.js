// Asks before a chat is ended.

import { element } from './messages.js';

/** A dialog that calls back when the client says yes. Focus returns to where it was. */
export function endDialog(words, onYes) {
  const stay = element('button', { type: 'button', class: 'button' }, words.endStay);
  const yes = element('button', { type: 'button', class: 'button main' }, words.end);
  const dialog = element('dialog', { class: 'ask', 'aria-labelledby': 'ask-title' },
    element('h2', { id: 'ask-title' }, words.endAsk),
    element('p', {}, words.endSays),
    element('div', { class: 'ask-buttons' }, stay, yes));
  stay.addEventListener('click', () => dialog.close());
  yes.addEventListener('click', () => {
    dialog.close();
    onYes();
  });
  dialog.addEventListener('cancel', (event) => event.stopPropagation()); // Esc closes this one only
  dialog.addEventListener('close', (event) => {
    event.stopPropagation();
    dialog.remove();
  });
  return dialog;
}
