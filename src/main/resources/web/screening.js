// A screening as elements: where a question stands, its answers to press, and what was found.

import { element, isWeb, outside, phoneLink } from './messages.js';

const money = (dollars) => `$${dollars.toLocaleString('en-US', { maximumFractionDigits: 2 })}`;

/** A label with its blanks filled, such as "Question {number} of about {about}". */
const filled = (label, blanks) => label.replace(/\{(\w+)\}/g, (all, name) => blanks[name] ?? all);

/** Adds to a message what a screening shows with it. */
export function addScreening(shown, { question, screening }, words, language) {
  const bubble = shown.querySelector('.bubble');
  if (question) {
    bubble.prepend(element('p', { class: 'place' }, filled(words.questionOf, question)));
    if (question.why) bubble.append(folded('asked', words.whyAsked, element('p', { dir: 'auto' }, question.why)));
  }
  if (screening) {
    shown.classList.add('screened');
    shown.append(foundElement(screening, words, language));
  }
}

/** Whether these are answers to a question of a screening, or ways through it. */
export function areAnswers(choices) {
  return choices.some(({ value }) => /^(answer|also|way):/.test(value));
}

/**
 * The offered answers: those that go together as boxes to tick, the others as buttons, the ways
 * through the questions small and last.
 * @param question what they answer
 * @param choose is told the text that answers
 */
export function answersElement(choices, question, words, choose) {
  const of = (kind) => choices.filter(({ value }) => value.startsWith(kind));
  const group = element('div', { class: 'choices answers', role: 'group', 'aria-label': question.split('\n\n').at(-1) });
  const boxes = of('also:').map(({ label }) => element('label', { class: 'tick' },
    element('input', { type: 'checkbox', value: label }), element('span', { dir: 'auto' }, label)));
  if (boxes.length) {
    const note = element('p', { class: 'note', role: 'alert' });
    const form = element('form', { class: 'ticks' }, ...boxes, note, element('button', { class: 'choice main' }, words.sendTicked));
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      const ticked = boxes.map((box) => box.firstChild).filter((box) => box.checked);
      if (ticked.length) choose(ticked.map((box) => box.value).join(', '));
      else note.textContent = words.tickFirst;
    });
    group.append(form);
  }
  const button = ({ label, value }) => {
    const made = element('button', { type: 'button', class: value.startsWith('way:') ? 'way' : 'choice', dir: 'auto' }, label);
    made.addEventListener('click', () => choose(label));
    return made;
  };
  group.append(...choices.filter(({ value }) => !/^(also|way):/.test(value)).map(button));
  const ways = of('way:').map(button);
  if (ways.length) group.append(element('div', { class: 'ways' }, ...ways));
  return group;
}

/** What a screening suggests: the hopeful programs each on a card, the others folded, the papers. */
function foundElement(found, words, language) {
  const part = element('section', { class: 'found', 'aria-label': words.found, 'aria-live': 'off' });
  if (found.caution) part.append(element('p', { class: 'caution', dir: 'auto' }, found.caution));
  const byName = new Map();
  found.programs.forEach((one) => byName.set(one.program, [...(byName.get(one.program) ?? []), one]));
  const programs = [...byName.values()];
  const of = (status) => programs.filter(([first]) => !first.already && first.status === status);
  for (const status of ['likely', 'possible']) {
    const cards = of(status).map((results) => card(results, words, language));
    if (cards.length) part.append(heading(words[`${status}All`]), ...cards);
  }
  const rest = [...of('unlikely'), ...of('unknown')];
  if (rest.length) {
    part.append(folded('rest', `${words.restAll} (${rest.length})`, ...rest.map((results) => card(results, words, language))));
  }
  const had = programs.filter(([first]) => first.already);
  if (had.length) {
    part.append(element('p', {}, `${words.alreadyAll} `, had.map(([first]) => first.title).join(', ')));
    const keeping = had.filter((results) => results.some(({ because }) => because.length));
    part.append(folded('keep', words.keepAll, ...keeping.map((results) => keep(results, words)), element('p', {}, words.keepLetters)));
  }
  if (found.papers.length) part.append(heading(words.papersAll), papers(found.papers, words));
  const print = element('button', { type: 'button', class: 'choice print' }, words.print);
  print.addEventListener('click', () => globalThis.print());
  part.append(print);
  return part;
}

function heading(text) {
  return element('h2', { class: 'found-title' }, text);
}

function card(results, words, language) {
  const [first] = results;
  const hopeful = first.status === 'likely' || first.status === 'possible';
  const made = element('article', { class: `program ${first.status}` },
    element('h3', { dir: 'auto' }, first.title), element('p', { class: 'badge' }, words[first.status]));
  const amounts = new Set(results.map((result) => amount(result, words)));
  for (const result of results) {
    const worth = amount(result, words);
    const who = results.length > 1 ? `${filled(words.age, { age: result.age ?? '?' })}: ${words[result.status]}` : null;
    const line = [who, amounts.size > 1 || result === first ? worth : null].filter(Boolean).join('. ');
    if (line) made.append(element('p', { class: who ? 'whose' : 'worth' }, line));
  }
  if (hopeful && first.apply) made.append(...applying(first.apply, words));
  made.append(folded('reasons', words.why, reasons(results, words)));
  if (hopeful) made.append(folded('steps', words.steps, ...steps(first, words, language)));
  else changes(results, words).forEach((line) => made.append(line));
  return made;
}

function amount({ monthlyAmount, annualAmount }, words) {
  const worth = monthlyAmount ?? annualAmount;
  if (!worth) return null;
  const span = worth.min === worth.max ? money(worth.max) : filled(words.span, { min: money(worth.min), max: money(worth.max) });
  return filled(monthlyAmount ? words.aMonth : words.aYear, { amount: span });
}

function applying({ text, url, phone }, words) {
  const links = [isWeb(url) ? outside(url, words.applyHere, words, 'action') : null, phone ? phoneLink(phone, words) : null];
  return [element('p', { dir: 'auto' }, text), element('p', { class: 'actions' }, ...links)];
}

function keep(results, words) {
  return element('div', {}, element('h3', { dir: 'auto' }, results[0].title), reasons(results, words));
}

function reasons(results, words) {
  const list = element('ul', {});
  const said = new Set();
  for (const { because } of results) {
    for (const rule of because) {
      if (said.has(rule.text)) continue;
      said.add(rule.text);
      const { distance } = rule.values;
      const line = distance > 0 ? words.under : distance < 0 ? words.over : null;
      list.append(element('li', { class: rule.holds === false ? 'fails' : rule.holds ? 'holds' : 'open' },
        element('span', { dir: 'auto' }, rule.text), ' ',
        line ? element('b', {}, `${filled(line, { amount: money(Math.abs(distance)) })} `) : null, cite(rule, words)));
    }
  }
  return list;
}

function cite({ cite: text, url }, words) {
  return isWeb(url) ? outside(url, text, words, 'cite') : element('span', { class: 'cite' }, text);
}

function changes(results, words) {
  const texts = new Set(results.flatMap(({ wouldChange }) => wouldChange.map(({ text }) => text)));
  return [...texts].map((text) => element('p', { class: 'change', dir: 'auto' }, element('b', {}, `${words.changes} `), text));
}

function steps(result, words, language) {
  const { documents, decisionDays, decision, appeal, parameters } = result;
  const day = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' });
  const on = (date) => day.format(new Date(`${date}T00:00:00Z`));
  return [
    documents.length ? element('p', {}, `${words.bring} `) : null,
    documents.length ? element('ul', {}, ...documents.map((paper) => element('li', { dir: 'auto' }, paper))) : null,
    decisionDays ? element('p', {}, `${filled(words.decide, { days: decisionDays })} `, decision ? cite(decision, words) : null) : null,
    appeal ? element('p', { dir: 'auto' }, `${appeal.text} `, cite(appeal, words)) : null,
    parameters ? element('p', { class: 'checked' }, filled(words.figures, { from: on(parameters.effectiveFrom), to: on(parameters.effectiveTo) })) : null,
  ];
}

function papers(all, words) {
  return element('ul', { class: 'papers' }, ...all.map(({ text, programs }) => element('li', {},
    element('span', { dir: 'auto' }, text), element('span', { class: 'checked', dir: 'auto' }, ` ${words.papersFor} ${programs.join(', ')}`))));
}

function folded(kind, title, ...parts) {
  return element('details', { class: kind }, element('summary', {}, title), ...parts);
}
