// Where the log stands: at its end, unless its reader has scrolled away.

const AT_THE_END = 80;

export class Scroll {
  #log;
  #list;
  #newer;
  #place = 0;

  /** @param newer the button that leads to what came while its reader was elsewhere */
  constructor(log, list, newer) {
    this.#log = log;
    this.#list = list;
    this.#newer = newer;
    log.addEventListener('scroll', () => { if (this.isAtEnd) newer.hidden = true; }, { passive: true });
    // A keyboard on the screen or a notice takes room: what was read stays in view.
    new ResizeObserver(() => { if (log.scrollTop === this.#place) this.toEnd(); }).observe(log);
  }

  get isAtEnd() {
    return this.#log.scrollHeight - this.#log.scrollTop - this.#log.clientHeight < AT_THE_END;
  }

  /** A greeting and a long answer are read from their beginning: its top stays in view. */
  toEnd() {
    const last = [...this.#list.querySelectorAll('.message.client')].at(-1);
    const end = this.#log.scrollHeight - this.#log.clientHeight;
    const isGreeting = this.#list.querySelectorAll('.message').length === 1;
    const place = last ? last.offsetTop - this.#list.offsetTop - 8 : isGreeting ? 0 : end;
    this.#log.scrollTop = Math.min(end, Math.max(place, 0));
    this.#place = this.#log.scrollTop;
    this.#newer.hidden = true;
  }

  tellOfNew() {
    this.#newer.hidden = false;
  }
}
