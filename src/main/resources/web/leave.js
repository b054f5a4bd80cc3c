// "Leave this page", after GOV.UK's "Exit this page": a link that works without this script; with
// it, the page is covered at once, its place in the history is taken, and Shift three times does
// the same. https://design-system.service.gov.uk/components/exit-this-page/

const PRESSES = 3;
const TIME = 5_000;

export class Leave {
  #link;
  #words;
  #forget;
  #isOn;
  #status = document.createElement('div');
  #count = 0;
  #alone = false;
  #timer = 0;

  /**
   * @param link the link; its data-leave-url says where to
   * @param words gives the labels of the moment
   * @param forget wipes the chat and ends it, without waiting
   * @param isOn whether the keys count now
   */
  constructor(link, words, forget, isOn = () => true) {
    this.#link = link;
    this.#words = words;
    this.#forget = forget;
    this.#isOn = isOn;
    this.#status.className = 'leave-status';
    this.#status.setAttribute('role', 'status');
    link.after(this.#status);
    link.addEventListener('click', (event) => {
      event.preventDefault();
      this.go();
    });
    document.addEventListener('keydown', (event) => this.#down(event), true);
    document.addEventListener('keyup', (event) => this.#up(event), true);
    addEventListener('pageshow', (event) => {
      if (event.persisted && document.documentElement.hasAttribute('data-left')) location.reload();
    });
  }

  /** Covers the page first: what follows may take a moment. */
  go() {
    const words = this.#words();
    document.documentElement.setAttribute('data-left', '');
    const cover = document.createElement('div');
    cover.className = 'leave-cover';
    cover.setAttribute('role', 'alert');
    cover.textContent = words.loading;
    document.body.replaceChildren(cover);
    document.title = words.loading;
    this.#forget();
    location.replace(this.#link.dataset.leaveUrl || this.#link.href);
  }

  /** Shift as part of a capital letter is no press of its own. */
  #down(event) {
    if (event.key !== 'Shift') {
      this.#alone = false;
      this.#count = 0;
      return;
    }
    if (!event.repeat) this.#alone = true;
  }

  #up(event) {
    if (event.key !== 'Shift' || !this.#alone || !this.#isOn()) return;
    this.#alone = false;
    clearTimeout(this.#timer);
    this.#count += 1;
    const words = this.#words();
    if (this.#count >= PRESSES) {
      this.#tell(words.leaving);
      this.go();
      return;
    }
    this.#tell(this.#count === 1 ? words.leaveTwo : words.leaveOne);
    this.#timer = setTimeout(() => this.#giveUp(), TIME);
  }

  #giveUp() {
    this.#count = 0;
    this.#tell(this.#words().leaveOff);
    this.#timer = setTimeout(() => this.#tell(''), TIME);
  }

  #tell(text) {
    this.#status.textContent = text;
  }
}
