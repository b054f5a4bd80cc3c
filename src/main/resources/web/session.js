// One chat: its key, its messages in order, what is still to be sent. Knows nothing of the screen.

import { keep, kept } from './keep.js';
import { Outgoing } from './outgoing.js';

const PAUSES = [1000, 2000, 4000, 8000, 15000];
const BETWEEN_SIGNS = 5000;

/**
 * Fires "message" (detail: message, item), "unsent" (item), "owner", "reach" (true or false),
 * "began", "over" and "refused" (status). The key is kept in sessionStorage only: it survives a
 * reload and goes with the tab.
 */
export class Session extends EventTarget {
  #calls;
  #chat = null;
  #seq = 0;
  #stream = new AbortController();
  #outgoing;
  #said = false;
  #owner = '';
  #lastSign = -Infinity; // when we last said that the client types
  #streamTells = false; // the open stream has told the owner, and tells each change of it

  constructor(calls) {
    super();
    this.#calls = calls;
    this.#outgoing = this.#newOutgoing();
  }

  /** The language of a chat that is kept from before a reload. */
  static keptLocale() {
    return kept()?.locale;
  }

  get isOpen() {
    return this.#chat !== null;
  }

  /** Whether the client has written something. */
  get hasSpoken() {
    return this.#said || !this.#outgoing.isEmpty;
  }

  /** Goes on with the kept chat, or begins one; tries until it works or the session is left. */
  async start(locale) {
    const chat = kept();
    const signal = this.#stream.signal;
    for (let tries = 0; !signal.aborted; tries++) {
      try {
        if (chat) await this.#resume(chat, signal);
        else await this.#begin(locale, signal);
        return;
      } catch (error) {
        if (signal.aborted) return;
        if (chat && error.isOver) {
          this.#over();
          return;
        }
        this.#fire('reach', false);
        await pause(Math.max(PAUSES[Math.min(tries, PAUSES.length - 1)], (error.retryAfter ?? 0) * 1000), signal);
      }
    }
  }

  send(text) {
    this.#lastSign = -Infinity; // what is typed next is new
    return this.#outgoing.add(text);
  }

  again(item) {
    this.#outgoing.again(item);
  }

  /** The client types: a person who has the chat hears of it now and then, and not what. */
  typing() {
    const now = performance.now();
    if (!this.#chat || this.#owner !== 'caseManager' || now - this.#lastSign < BETWEEN_SIGNS) return;
    this.#lastSign = now;
    this.#calls.typing(this.#chat).catch(() => {}); // nobody misses a sign that does not arrive
  }

  /** Speaks another language: a chat without words of the client begins anew, else we say so. */
  async speak(locale, name) {
    if (this.hasSpoken && this.#chat) {
      this.#chat.locale = locale;
      keep(this.#chat);
      this.send(name);
    } else {
      this.leave();
      await this.start(locale);
    }
  }

  /** Ends the chat here and at the server, at once and without waiting for it. */
  leave() {
    const chat = this.#chat ?? kept();
    this.#forget();
    if (chat) this.#calls.end(chat).catch(() => {}); // its token is forgotten here in any case
  }

  async #begin(locale, signal) {
    const begun = await this.#calls.begin(locale);
    if (signal.aborted) {
      this.#calls.end(begun).catch(() => {}); // left while it began
      return;
    }
    this.#open({ id: begun.id, token: begun.token, locale });
    begun.messages.forEach((message) => this.#take(message));
    this.#fire('began');
    this.#setOwner('assistant');
    this.#listen(signal);
  }

  async #resume(chat, signal) {
    const answer = await this.#calls.after(chat, 0);
    if (signal.aborted) return;
    this.#open(chat);
    answer.messages.forEach((message) => this.#take(message));
    this.#fire('began');
    this.#setOwner(answer.owner);
    this.#listen(signal);
  }

  #open(chat) {
    this.#chat = chat;
    keep(chat);
    this.#fire('reach', true);
  }

  async #listen(signal) {
    for (let tries = 0; !signal.aborted;) {
      try {
        await this.#calls.events(this.#chat, this.#seq, (event) => {
          tries = 0;
          if (signal.aborted) return;
          if (event.type === 'message') this.#take(event.data);
          if (event.type === 'owner') {
            this.#streamTells = true;
            this.#setOwner(event.data.owner);
          }
        }, signal);
      } catch { /* the stream broke: it is taken up again below */ }
      if (signal.aborted) return;
      this.#streamTells = false;
      await pause(PAUSES[Math.min(tries++, PAUSES.length - 1)] * (0.8 + Math.random() * 0.4), signal);
      if (!signal.aborted) await this.#catchUp(signal);
    }
  }

  async #catchUp(signal) {
    try {
      const answer = await this.#calls.after(this.#chat, this.#seq);
      if (signal.aborted) return;
      answer.messages.forEach((message) => this.#take(message));
      this.#answeredWith(answer.owner);
    } catch (error) {
      if (!signal.aborted && error.isOver) this.#over();
    }
  }

  /** Takes a message in its place; one that was taken before is let go. */
  #take(message, item = null) {
    if (message.seq <= this.#seq) return;
    this.#seq = message.seq;
    if (message.author === 'client') {
      this.#said = true;
      item ??= this.#outgoing.matching(message.text) ?? null;
      if (item) item.placed = true;
    }
    this.#fire('message', { message, item });
  }

  #newOutgoing() {
    return new Outgoing(
      async (item) => {
        while (!this.#chat) await new Promise((resolve) => this.addEventListener('began', resolve, { once: true }));
        return this.#calls.say(this.#chat, item.id, item.text);
      },
      (item, more) => this.#outgoingChanged(item, more));
  }

  async #outgoingChanged(item, more) {
    if (item.state === 'failed' && more.isOver) {
      this.#over();
      return;
    }
    if (item.state !== 'sent') {
      this.#fire('unsent', item);
      if (item.state === 'failed') this.#fire('refused', more.status);
      return;
    }
    const signal = this.#stream.signal;
    await this.#place(item, more.messages, signal);
    if (!signal.aborted) this.#answeredWith(more.owner);
  }

  /** A sent text and its replies stand next to each other; what stands before them is fetched. */
  async #place(item, replies, signal) {
    const first = replies[0]?.seq ?? 0;
    if (!item.placed && first === this.#seq + 2) {
      this.#take({ seq: first - 1, author: 'client', kind: 'text', text: item.text }, item);
    }
    if (item.placed && (first === 0 || first <= this.#seq + 1)) {
      replies.forEach((reply) => this.#take(reply));
    } else {
      await this.#catchUp(signal);
    }
    if (!signal.aborted) this.#fire('unsent', item);
  }

  /** An answer may be late; what an open stream told since then is newer. */
  #answeredWith(owner) {
    if (!this.#streamTells) this.#setOwner(owner);
  }

  #setOwner(owner) {
    if (owner === this.#owner) return;
    this.#owner = owner;
    this.#fire('owner', owner);
  }

  #over() {
    this.#forget();
    this.#fire('over');
  }

  #forget() {
    this.#stream.abort();
    this.#stream = new AbortController();
    this.#outgoing.clear();
    this.#outgoing = this.#newOutgoing();
    this.#chat = null;
    this.#seq = 0;
    this.#said = false;
    this.#owner = '';
    this.#streamTells = false;
    keep(null);
  }

  #fire(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }
}

function pause(millis, signal) {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, millis);
    const now = () => { clearTimeout(timer); resolve(); };
    signal.addEventListener('abort', now, { once: true });
    globalThis.addEventListener('online', now, { once: true });
  });
}
