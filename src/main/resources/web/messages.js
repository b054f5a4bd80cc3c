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
    const told = message.author === 'client' ? [message.text] : linked(message.text, danger);
    bubble.append(element('p', { class: 'words', dir: 'auto' }, ...told));
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
    facts.push(`${words.about} ${miles} ${words.miles}`);
  }
  if (result.openNow !== undefined) facts.push(result.openNow ? words.openNow : words.closedNow);
  const actions = element('p', { class: 'actions' });
  if (result.phone) {
    actions.append(element('a', { class: 'action', href: `tel:${dial(result.phone)}` }, `${words.call} ${spoken(result.phone)}`));
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

function outside(url, label, words, kind = null) {
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

function isWeb(url) {
  return /^https?:\/\//i.test(url ?? '');
}

function dial(number) {
  return number.replace(/[^+\d]/g, '');
}

function spoken(number) {
  return number.replace(/^\+1(\d{3})(\d{3})(\d{4})$/, '$1-$2-$3');
}
