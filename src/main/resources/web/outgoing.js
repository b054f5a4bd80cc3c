// What the client wrote and the server does not have yet: sent one by one, in order, tried again
// on a weak network. Each text keeps its id, so that sending it twice is one message.

const PAUSES = [1000, 2000, 4000, 8000, 15000];

export class Outgoing {
  #deliver;
  #changed;
  #queue = [];
  #running = false;
  #wake = () => {};

  /**
   * @param deliver sends one text; throws CallFailed
   * @param changed is told of each text whose state changed: sending, retrying, sent, failed
   */
  constructor(deliver, changed) {
    this.#deliver = deliver;
    this.#changed = changed;
    globalThis.addEventListener?.('online', () => this.#wake());
  }

  get isEmpty() {
    return this.#queue.length === 0;
  }

  add(text) {
    const item = { id: randomId(), text, state: 'sending' };
    this.#queue.push(item);
    this.#changed(item);
    this.#run();
    return item;
  }

  /** Tries a failed text again, under the same id. */
  again(item) {
    item.state = 'sending';
    this.#queue.push(item);
    this.#changed(item);
    this.#run();
  }

  clear() {
    this.#queue.length = 0;
    this.#wake();
  }

  /** The oldest unsent text with these words, if a message that arrived may be it. */
  matching(text) {
    return this.#queue.find((item) => item.text.trim() === text.trim());
  }

  async #run() {
    if (this.#running) return;
    this.#running = true;
    let tries = 0;
    while (this.#queue.length > 0) {
      const item = this.#queue[0];
      try {
        const answer = await this.#deliver(item);
        tries = 0;
        if (this.#queue[0] === item) this.#queue.shift();
        this.#set(item, 'sent', answer);
      } catch (error) {
        if (!this.#queue.includes(item)) continue;
        if (error.mayPass) {
          this.#set(item, 'retrying', error);
          await this.#pause(error, tries++);
        } else {
          this.#queue.shift();
          this.#set(item, 'failed', error);
        }
      }
    }
    this.#running = false;
  }

  #set(item, state, with_) {
    item.state = state;
    this.#changed(item, with_);
  }

  #pause(error, tries) {
    const plain = PAUSES[Math.min(tries, PAUSES.length - 1)];
    const pause = Math.max(plain * (0.8 + Math.random() * 0.4), error.retryAfter * 1000);
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, pause);
      this.#wake = () => { clearTimeout(timer); resolve(); };
    });
  }
}

/** crypto.randomUUID exists on secure pages only; an agency's test page may be none. */
function randomId() {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (b) => b.toString(16).padStart(2, '0')).join('');
}
