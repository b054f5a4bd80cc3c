// Messages as elements. Whatever anyone wrote becomes a text node, never markup.

const LINKS = /https?:\/\/[^\s<>"']*[^\s<>"'.,;:!?)\]]|(?<![\d-])(?:1-)?\(?[2-9]\d{2}\)?[- .]\d{3}[- .]\d{4}(?!\d)/g;
const IN_DANGER = /(?<![\d-])(?:911|988|211)(?![\d-])/g;

/** An element with attributes, properties in no case, and children that are elements or texts. */
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== null && value !== undefined && value !== false) {
      made.setAttribute(key, value === true ? '' : value);
    }
  }
  made.append(...children.filter((child) => child !== null && child !== undefined));
  return made;
}

/** One message; choices are shown apart from it. */
export function messageElement(message, words, language) {
  const danger = message.kind === 'safety' || Boolean(message.safety);
  const bubble = element('div', { class: 'bubble' });
  if (danger && message.author !== 'client') {
    bubble.append(element('p', { class: 'safety-title' }, words.safety));
  }
  if (message.text) {
    const ours = message.author !== 'client';
    const { headline, rest } = ours && message.citations?.length ? headed(message.text) : { rest: message.text };
    if (headline) bubble.append(element('p', { class: 'headline', dir: 'auto' }, headline));
    bubble.append(element('p', { class: 'words', dir: 'auto' }, ...(ours ? linked(rest, danger) : [rest])));
    if (ours && danger && !message.results?.length) bubble.append(...callsIn(message.text, words));
  }
  for (const result of message.results ?? []) {
    bubble.append(resultElement(result, words, language));
  }
  if (message.citations?.length) {
    bubble.append(sourcesElement(message.citations, words, language));
  }
  const who = element('p', { class: 'who' }, words[message.author] ?? words.assistant);
  const kind = danger && message.author !== 'client' ? ' safety' : '';
  return element('div', { class: `message ${message.author}${kind}`, 'data-seq': message.seq }, who, bubble);
}

/** A card's text begins with its name, alone in a paragraph. */
function headed(text) {
  const found = /^([^\n]{1,90}[^\n.:;!?])\n\n(.+)$/s.exec(text);
  return found ? { headline: found[1], rest: found[2] } : { rest: text };
}

/** In danger a thumb must find the numbers: each as a button, 988 for those who can't speak too. */
function callsIn(text, words) {
  const pattern = new RegExp(`${LINKS.source}|${IN_DANGER.source}`, 'g');
  const numbers = [...new Set([...text.matchAll(pattern)].map(([found]) => found).filter((found) => !isWeb(found)))];
  const links = numbers.flatMap((number) => [
    element('a', { class: 'action', href: `tel:${dial(number)}` }, `${words.call} ${number}`),
    number === '988' ? element('a', { class: 'action', href: 'sms:988' }, `${words.text} 988`) : null,
  ]);
  return links.length ? [element('p', { class: 'actions' }, ...links.filter(Boolean))] : [];
}

/** The offered answers as buttons. */
export function choicesElement(choices, words, choose) {
  const group = element('div', { class: 'choices', role: 'group', 'aria-label': words.choose });
  for (const choice of choices) {
    const button = element('button', { type: 'button', class: 'choice', dir: 'auto' }, choice.label);
    button.addEventListener('click', () => choose(choice));
    group.append(button);
  }
  return group;
}

function resultElement(result, words, language) {
  const facts = [];
  if (result.distanceMiles !== undefined) {
    const miles = new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(result.distanceMiles);
    facts.push(miles === '1' ? words.oneMile : `${words.about} ${miles} ${words.miles}`);
  }
  if (result.openNow !== undefined) facts.push(result.openNow ? words.openNow : words.closedNow);
  const actions = element('p', { class: 'actions' });
  if (result.phone) {
    actions.append(phoneLink(result.phone, words));
  }
  if (result.sms) {
    actions.append(element('a', { class: 'action', href: `sms:${dial(result.sms)}` }, `${words.text} ${spoken(result.sms)}`));
  }
  if (isWeb(result.url)) actions.append(outside(result.url, words.website, words, 'action'));
  return element('div', { class: 'result' },
    element('p', { class: 'result-title', dir: 'auto' }, result.title),
    result.snippet && result.snippet !== result.title ? element('p', { class: 'snippet', dir: 'auto' }, result.snippet) : null,
    result.address ? element('p', { class: 'address', dir: 'auto' }, result.address) : null,
    facts.length ? element('p', { class: 'facts' }, facts.join(' · ')) : null,
    actions.childElementCount ? actions : null);
}

function sourcesElement(citations, words, language) {
  const day = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' });
  const list = element('ul', {});
  for (const { title, url, reviewed } of citations) {
    const checked = reviewed ? element('span', { class: 'checked' }, ` ${words.checked} `,
      element('time', { datetime: reviewed }, day.format(new Date(`${reviewed}T00:00:00Z`)))) : null;
    list.append(element('li', {}, isWeb(url) ? outside(url, title, words) : title, checked));
  }
  return element('div', { class: 'sources' }, element('p', { class: 'sources-title' }, words.sources), list);
}

export function phoneLink(number, words) {
  return element('a', { class: 'action', href: `tel:${dial(number)}` }, `${words.call} ${spoken(number)}`);
}

export function outside(url, label, words, kind = null) {
  return element('a', { href: url, class: kind, target: '_blank', rel: 'nofollow noopener noreferrer' },
    label, element('span', { class: 'unseen' }, ` (${words.newWindow})`));
}

/** A text with its web addresses and phone numbers as links; in danger the short numbers too. */
function linked(text, danger) {
  const pattern = danger ? new RegExp(`${LINKS.source}|${IN_DANGER.source}`, 'g') : LINKS;
  const parts = [];
  let end = 0;
  for (const found of text.matchAll(pattern)) {
    parts.push(text.slice(end, found.index), isWeb(found[0])
      ? element('a', { href: found[0], target: '_blank', rel: 'nofollow noopener noreferrer' }, found[0])
      : element('a', { href: `tel:${dial(found[0])}` }, found[0]));
    end = found.index + found[0].length;
  }
  return [...parts, text.slice(end)];
}

export function isWeb(url) {
  return /^https?:\/\//i.test(url ?? '');
}

function dial(number) {
  return number.replace(/[^+\d]/g, '');
}

function spoken(number) {
  return number.replace(/^\+1(\d{3})(\d{3})(\d{4})$/, '$1-$2-$3');
}
