// The chat on the screen: the log, what is going on, and the box to write in. The page and the
// widget both show this one.

import { endDialog } from './end-chat.js';
import { choicesElement, element, messageElement } from './messages.js';
import { endedElement, sendingNote, startersElement, typingElement } from './parts.js';
import { addScreening, answersElement, areAnswers } from './screening.js';
import { Scroll } from './scroll.js';

const LONGEST = 1600;

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
  #scroll;
  #pressed = false; // the last words were pressed, not typed

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
    this.#box.addEventListener('input', () => { this.#grow(); this.#tell(null); if (this.#box.value.trim()) this.#session.typing(); });
    this.#box.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
        event.preventDefault();
        this.#submit();
      }
    });
    this.#end.addEventListener('click', () => this.#askToEnd());
    this.#newer.addEventListener('click', () => { this.#scroll.toEnd(); this.#box.focus(); });
    this.#scroll = new Scroll(this.#log, this.#list, this.#newer);
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
    this.#say(text, false);
  }

  #say(text, pressed = true) {
    this.#pressed = pressed;
    this.#list.querySelectorAll('.choices').forEach((choices) => choices.remove());
    this.#session.send(text);
    this.#scroll.toEnd();
    this.#backToBox();
  }

  /** On a touch screen the keyboard would jump up and hide the answer. */
  #backToBox() {
    const touch = matchMedia('(pointer: coarse)').matches;
    const target = touch && this.#root.getRootNode().activeElement !== this.#box ? this.#log : this.#box;
    target.focus({ preventScroll: true });
  }

  #began() {
    if (!this.#session.hasSpoken && !this.#list.querySelector('.choices')) {
      this.#list.append(startersElement(this.#words, (choice) => this.#say(choice.label)));
    }
    requestAnimationFrame(() => {
      this.#scroll.toEnd();
      this.#log.setAttribute('aria-live', 'polite');
    });
  }

  #add(message, item) {
    const stayed = this.#scroll.isAtEnd;
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
      addScreening(shown, message, this.#words, this.#language);
      if (message.author === 'client') shown.setAttribute('aria-live', 'off');
      this.#list.insertBefore(shown, this.#firstUnsent());
      if (message.choices?.length) this.#offer(message);
    }
    this.#showTyping();
    if (stayed || message.author === 'client') this.#scroll.toEnd();
    else this.#scroll.tellOfNew();
  }

  #offer({ choices, text }) {
    const choose = (label) => this.#say(label);
    const offered = areAnswers(choices)
      ? answersElement(choices, text, this.#words, choose)
      : choicesElement(choices, this.#words, (choice) => choose(choice.label));
    this.#list.insertBefore(offered, this.#firstUnsent());
    const answers = offered.querySelectorAll('input, .answers > .choice');
    if (this.#pressed && answers.length > 1) answers[0].focus({ preventScroll: true });
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
    this.#scroll.toEnd();
  }

  #sendingNote(item) {
    const again = () => {
      this.#session.again(item);
      this.#backToBox();
    };
    const discard = () => {
      this.#unsent.get(item.id)?.place.remove();
      this.#unsent.delete(item.id);
      this.#backToBox();
    };
    return sendingNote(item.state, this.#words, again, discard);
  }

  #showTyping() {
    this.#list.querySelector('.typing')?.remove();
    const waits = [...this.#unsent.values()].some(({ item }) => item.state === 'sending');
    if (waits && this.#owner === 'assistant') {
      this.#list.append(typingElement(this.#words));
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
    this.#list.append(endedElement(key, this.#words, () => {
      this.clear();
      this.#session.start(this.#language);
      this.#box.focus();
    }));
    this.#list.querySelector('.over-title').focus();
    this.#showState();
  }

  #grow() {
    this.#box.rows = Math.min(6, Math.max(1, this.#box.value.split('\n').length, Math.ceil(this.#box.value.length / 42)));
  }
}
