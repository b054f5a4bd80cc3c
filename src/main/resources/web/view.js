// The chat on the screen: the log, what is going on, and the box to write in. The page and the
// widget both show this one.

import { choicesElement, element, messageElement } from './messages.js';
import { endDialog } from './end-chat.js';

const LONGEST = 1600;
const AT_THE_END = 80;

export class ChatView {
  #root;
  #session;
  #words;
  #language;
  #log;
  #list;
  #state;
  #note;
  #form;
  #box;
  #send;
  #end;
  #newer;
  #unsent = new Map();
  #owner = 'assistant';
  #reached = true;
  #over = false;

  /** @param root the element it fills */
  constructor(root, session, words, language) {
    this.#root = root;
    this.#session = session;
    this.#build();
    this.relabel(words, language);
    session.addEventListener('message', ({ detail }) => this.#add(detail.message, detail.item));
    session.addEventListener('unsent', ({ detail }) => this.#showUnsent(detail));
    session.addEventListener('owner', ({ detail }) => { this.#owner = detail; this.#showState(); });
    session.addEventListener('reach', ({ detail }) => { this.#reached = detail; this.#showState(); });
    session.addEventListener('refused', ({ detail }) => this.#tell(detail === 429 ? 'tooFast' : detail === 413 || detail === 422 ? 'tooLong' : 'notKept'));
    session.addEventListener('began', () => this.#began());
    session.addEventListener('over', () => this.#showEnded('gone'));
    addEventListener('online', () => this.#showState());
    addEventListener('offline', () => this.#showState());
  }

  focus() {
    (this.#over ? this.#list.querySelector('button') : this.#box)?.focus();
  }

  /** Shows the labels in another language; what was said stays as it was said. */
  relabel(words, language) {
    this.#words = words;
    this.#language = language;
    this.#log.setAttribute('aria-label', words.log);
    this.#form.querySelector('label').textContent = words.box;
    this.#box.placeholder = words.hint;
    this.#send.querySelector('span').textContent = words.send;
    this.#end.textContent = words.end;
    this.#newer.textContent = words.newMessages;
    this.#unsent.forEach(({ item }) => this.#showUnsent(item));
    this.#showState();
  }

  /** Takes everything off the screen and says that nothing is written yet. */
  clear() {
    this.#list.replaceChildren();
    this.#log.setAttribute('aria-live', 'off'); // a chat that is read in again is not read out
    this.#unsent.clear();
    this.#box.value = '';
    this.#over = false;
    this.#reached = true;
    this.#owner = 'assistant';
    this.#form.hidden = false;
    this.#end.hidden = false;
    this.#grow();
    this.#showState();
  }

  #build() {
    this.#list = element('div', { class: 'list' });
    this.#log = element('div', { class: 'log', role: 'log', 'aria-live': 'off', tabindex: '0' }, this.#list);
    this.#newer = element('button', { type: 'button', class: 'newer', hidden: true });
    this.#state = element('p', { class: 'state', role: 'status' });
    this.#note = element('p', { class: 'note', role: 'alert', id: 'wayfinder-note' });
    this.#box = element('textarea', {
      id: 'wayfinder-box', rows: '1', autocomplete: 'off', dir: 'auto', enterkeyhint: 'send', 'aria-describedby': 'wayfinder-note',
    });
    this.#send = element('button', { type: 'submit', class: 'button main send' }, element('span', {}));
    this.#end = element('button', { type: 'button', class: 'end' });
    this.#form = element('form', { class: 'composer', novalidate: true },
      element('label', { for: 'wayfinder-box', class: 'unseen' }), this.#box, this.#send);
    this.#root.append(this.#log, element('div', { class: 'foot' },
      this.#newer, this.#state, this.#form, this.#note, this.#end));
    this.#form.addEventListener('submit', (event) => { event.preventDefault(); this.#submit(); });
    this.#box.addEventListener('input', () => { this.#grow(); this.#tell(null); });
    this.#box.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
        event.preventDefault();
        this.#submit();
      }
    });
    this.#end.addEventListener('click', () => this.#askToEnd());
    this.#newer.addEventListener('click', () => { this.#toEnd(); this.#box.focus(); });
    this.#log.addEventListener('scroll', () => { if (this.#isAtEnd()) this.#newer.hidden = true; }, { passive: true });
  }

  #submit() {
    const text = this.#box.value.trim();
    if (!text) {
      this.#tell('emptyText');
      return;
    }
    if ([...text].length > LONGEST) {
      this.#tell('tooLong');
      return;
    }
    this.#box.value = '';
    this.#grow();
    this.#tell(null);
    this.#say(text);
  }

  #say(text) {
    this.#list.querySelectorAll('.choices').forEach((choices) => choices.remove());
    this.#session.send(text);
    this.#toEnd();
    this.#backToBox();
  }

  /** On a touch screen the keyboard would jump up and hide the answer. */
  #backToBox() {
    const touch = matchMedia('(pointer: coarse)').matches;
    const target = touch && this.#root.getRootNode().activeElement !== this.#box ? this.#log : this.#box;
    target.focus({ preventScroll: true });
  }

  #began() {
    requestAnimationFrame(() => {
      this.#toEnd();
      this.#log.setAttribute('aria-live', 'polite');
    });
  }

  #add(message, item) {
    const stayed = this.#isAtEnd();
    const pending = item && this.#unsent.get(item.id);
    if (message.author === 'client') {
      this.#list.querySelectorAll('.choices').forEach((choices) => choices.remove());
    }
    if (pending) {
      this.#unsent.delete(item.id);
      pending.place.querySelector('.sending')?.remove();
      pending.place.classList.remove('unsent');
      pending.place.dataset.seq = message.seq;
      this.#list.insertBefore(pending.place, this.#firstUnsent());
    } else {
      const shown = messageElement(message, this.#words, this.#language);
      if (message.author === 'client') shown.setAttribute('aria-live', 'off');
      this.#list.insertBefore(shown, this.#firstUnsent());
      if (message.choices?.length) {
        const choices = choicesElement(message.choices, this.#words, (choice) => this.#say(choice.label));
        this.#list.insertBefore(choices, this.#firstUnsent());
      }
    }
    this.#showTyping();
    if (stayed || message.author === 'client') this.#toEnd();
    else this.#newer.hidden = false;
  }

  #firstUnsent() {
    return this.#list.querySelector('.unsent, .typing');
  }

  #showUnsent(item) {
    let entry = this.#unsent.get(item.id);
    if (item.state === 'sent') {
      entry?.place.remove(); // it stands in the log under its own number by now
      this.#unsent.delete(item.id);
      this.#showTyping();
      return;
    }
    if (!entry) {
      const place = messageElement({ author: 'client', text: item.text, kind: 'text' }, this.#words, this.#language);
      place.classList.add('unsent');
      place.setAttribute('aria-live', 'off');
      entry = { item, place };
      this.#unsent.set(item.id, entry);
      this.#list.append(place);
    }
    entry.place.querySelector('.sending')?.remove();
    entry.place.append(this.#sendingNote(item));
    this.#showTyping();
    this.#showState();
    this.#toEnd();
  }

  #sendingNote(item) {
    if (item.state !== 'failed') {
      const key = item.state === 'retrying' ? 'retrying' : 'sending';
      return element('p', { class: `sending ${item.state}`, role: item.state === 'retrying' ? 'status' : null }, this.#words[key]);
    }
    const again = element('button', { type: 'button', class: 'plain' }, this.#words.again);
    const discard = element('button', { type: 'button', class: 'plain' }, this.#words.discard);
    again.addEventListener('click', () => { this.#session.again(item); this.#backToBox(); });
    discard.addEventListener('click', () => {
      this.#unsent.get(item.id)?.place.remove();
      this.#unsent.delete(item.id);
      this.#backToBox();
    });
    return element('p', { class: 'sending failed' }, `${this.#words.failed}. `, again, ' ', discard);
  }

  #showTyping() {
    this.#list.querySelector('.typing')?.remove();
    const waits = [...this.#unsent.values()].some(({ item }) => item.state === 'sending');
    if (waits && this.#owner === 'assistant') {
      const dots = element('span', { class: 'dots', 'aria-hidden': 'true' }, element('i'), element('i'), element('i'));
      this.#list.append(element('div', { class: 'typing', 'aria-live': 'off' }, element('span', { class: 'unseen' }, this.#words.typing), dots));
    }
  }

  #showState() {
    const owners = { waiting: 'waiting', caseManager: 'person', paused: 'paused', closed: 'closed' };
    const key = navigator.onLine === false ? 'offline' : !this.#reached ? 'noStart' : this.#over ? null : owners[this.#owner];
    const text = key ? this.#words[key] : '';
    if (this.#state.textContent !== text) this.#state.textContent = text;
    this.#state.hidden = !text;
  }

  #tell(key) {
    this.#note.textContent = key ? this.#words[key] : '';
    this.#box.setAttribute('aria-invalid', key ? 'true' : 'false');
  }

  #askToEnd() {
    const dialog = endDialog(this.#words, () => {
      this.#session.leave();
      this.#showEnded('ended');
    });
    this.#root.append(dialog);
    dialog.showModal();
  }

  #showEnded(key) {
    this.clear();
    this.#over = true;
    this.#form.hidden = true;
    this.#end.hidden = true;
    const start = element('button', { type: 'button', class: 'button main' }, this.#words.start);
    start.addEventListener('click', () => {
      this.clear();
      this.#session.start(this.#language);
      this.#box.focus();
    });
    this.#list.append(element('div', { class: 'over' },
      element('p', { class: 'over-title', tabindex: '-1' }, this.#words[key]),
      element('p', {}, this.#words.endedMore), start));
    this.#list.querySelector('.over-title').focus();
    this.#showState();
  }

  #grow() {
    this.#box.rows = Math.min(6, Math.max(1, this.#box.value.split('\n').length, Math.ceil(this.#box.value.length / 42)));
  }

  #isAtEnd() {
    return this.#log.scrollHeight - this.#log.scrollTop - this.#log.clientHeight < AT_THE_END;
  }

  /** A long answer is read from its beginning: its top stays in view. */
  #toEnd() {
    const last = [...this.#list.querySelectorAll('.message.client')].at(-1);
    const end = this.#log.scrollHeight - this.#log.clientHeight;
    const place = last ? last.offsetTop - this.#list.offsetTop - 8 : end;
    this.#log.scrollTop = last ? Math.min(end, Math.max(place, 0)) : end;
    this.#newer.hidden = true;
  }
}
