// <wayfinder-chat language="es" position="start" color="#134e4a" leave-url="https://…">: a button
// that floats on an agency's page and opens the chat in a dialog. No cookie, no inline style.

import { element } from './messages.js';
import { LANGUAGES, direction, loadWords, pickLanguage } from './words.js';

const BASE = new URL('../', import.meta.url);
const WEATHER = 'https://www.weather.gov/';

class WayfinderChat extends HTMLElement {
  #root = this.attachShadow({ mode: 'open' });
  #words;
  #language;
  #button;
  #dialog;
  #chat = null;
  #parts = {};

  async connectedCallback() {
    if (this.#button) return;
    this.#language = pickLanguage(this.getAttribute('language'), document.documentElement.lang, navigator.languages);
    this.#button = element('button', { type: 'button', class: 'launch', 'aria-haspopup': 'dialog', hidden: true });
    this.#dialog = element('dialog', { class: 'panel' });
    this.#root.append(this.#button, this.#dialog);
    this.#button.addEventListener('click', () => this.open());
    this.#dialog.addEventListener('click', (event) => { if (event.target === this.#dialog) this.close(); });
    this.#words = await loadWords(this.#language);
    await this.#style();
    this.#label();
    this.#button.hidden = false;
  }

  /** Opens the chat; the first time it is loaded. */
  async open() {
    if (!this.#dialog.open) this.#dialog.showModal();
    this.#chat ??= this.#load();
    const { view } = await this.#chat;
    view.focus();
  }

  /** Closes the panel; the chat goes on behind the button. */
  close() {
    this.#dialog.close();
  }

  async #load() {
    const [{ Calls }, { Session }, { ChatView }, { Leave }] = await Promise.all(
      ['calls', 'session', 'view', 'leave'].map((name) => import(`./${name}.js`)));
    const kept = pickLanguage(Session.keptLocale(), this.#language);
    if (kept !== this.#language) {
      this.#words = await loadWords(kept);
      this.#language = kept;
    }
    const session = new Session(new Calls(BASE));
    const room = this.#fill(session);
    const view = new ChatView(room, session, this.#words, this.#language);
    const { leave, languages } = this.#parts;
    new Leave(leave, () => this.#words, () => session.leave(), () => this.#dialog.open);
    languages.addEventListener('change', () => this.#speak(languages.value, session, view));
    this.#label();
    session.start(this.#language);
    return { view };
  }

  #fill() {
    const url = this.getAttribute('leave-url') || WEATHER;
    const leave = element('a', { class: 'leave', href: url, 'data-leave-url': url, rel: 'nofollow noreferrer' });
    const close = element('button', { type: 'button', class: 'close' });
    close.innerText = '×';
    const languages = element('select', {}, ...Object.entries(LANGUAGES).map(([code, name]) => element('option', { value: code, lang: code }, name)));
    const title = element('h2', { id: 'panel-title' });
    const room = element('div', { class: 'chat' });
    close.addEventListener('click', () => this.close());
    this.#parts = { leave, close, languages, title };
    this.#dialog.setAttribute('aria-labelledby', 'panel-title');
    this.#dialog.append(element('div', { class: 'head' }, title, languages, leave, close), room);
    return room;
  }

  async #speak(wanted, session, view) {
    this.#words = await loadWords(wanted);
    this.#language = wanted;
    this.#label();
    view.relabel(this.#words, wanted);
    if (!session.hasSpoken) view.clear();
    session.speak(wanted, LANGUAGES[wanted]);
  }

  #label() {
    const words = this.#words;
    this.lang = this.#language;
    this.dir = direction(this.#language);
    this.#button.textContent = words.open;
    const { leave, close, languages, title } = this.#parts;
    if (!title) return;
    title.textContent = words.panel;
    leave.textContent = words.leave;
    close.setAttribute('aria-label', words.close);
    languages.setAttribute('aria-label', words.languages);
    languages.value = this.#language;
  }

  /** A constructed stylesheet is allowed by any policy; an old browser gets links. */
  async #style() {
    const addresses = ['chat.css', 'widget.css'].map((name) => new URL(name, import.meta.url).href);
    if (!('adoptedStyleSheets' in Document.prototype)) {
      addresses.forEach((href) => this.#root.prepend(element('link', { rel: 'stylesheet', href })));
      return;
    }
    const texts = await Promise.all(addresses.map(async (href) => (await fetch(href, { credentials: 'omit' })).text()));
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(texts.join('\n') + this.#color());
    this.#root.adoptedStyleSheets = [sheet];
    const side = this.getAttribute('position') === 'start' ? 'start' : 'end';
    this.#button.classList.add(side);
    this.#dialog.classList.add(side);
  }

  /** The agency's color, with white or black on it, whichever reads better. */
  #color() {
    const color = this.getAttribute('color');
    if (!color || !CSS.supports('color', color) || /[;{}]/.test(color)) return '';
    this.#button.style.color = color;
    const parts = getComputedStyle(this.#button).color.match(/[\d.]+/g).slice(0, 3).map(Number);
    this.#button.style.removeProperty('color');
    const [r, g, b] = parts.map((part) => (part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4));
    const light = 0.2126 * r + 0.7152 * g + 0.0722 * b;
    const on = light > 0.179 ? '#111' : '#fff';
    return `:host{--accent:${color};--accent-strong:${color};--on-accent:${on}}`;
  }
}

if (!customElements.get('wayfinder-chat')) customElements.define('wayfinder-chat', WayfinderChat);
