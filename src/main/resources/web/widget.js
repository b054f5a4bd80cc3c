// <script src="https://HOST/widget.js" async></script> puts the chat on any site. A strict
// Content-Security-Policy there needs HOST in script-src and connect-src, and nothing else.
// The button alone is loaded with the page; the chat when it is opened.
(() => {
  const script = document.currentScript;
  const base = new URL('.', script.src);
  import(new URL('web/wayfinder-chat.js', base).href).then(() => {
    if (document.querySelector('wayfinder-chat')) return;
    const chat = document.createElement('wayfinder-chat');
    for (const name of ['language', 'position', 'color', 'leave-url']) {
      const value = script.getAttribute(`data-${name}`);
      if (value) chat.setAttribute(name, value);
    }
    const add = () => document.body.append(chat);
    if (document.body) add();
    else document.addEventListener('DOMContentLoaded', add);
  });
})();
