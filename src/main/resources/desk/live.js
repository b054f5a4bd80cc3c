// Keeps the page as it is on the server. The server says only that something changed; the page then
// fetches itself again and takes over the parts that are marked. What one types is never touched.
import { prepareComposer } from "./composer.js";
import { chime } from "./sound.js";

const EVERY_MS = 60_000;
const SETTLE_MS = 150;
const TYPING_MS = 7_000;
const title = document.title;
let wanted = false;
let fetching = false;
let typingEnds;
let typingSaid = false;

export function keepLive() {
  const strip = document.getElementById("alarm-strip");
  if (!strip) return;
  badge(strip);
  const typing = document.getElementById("typing");
  const events = new EventSource("/desk/events" + (typing ? "?conversation=" + typing.dataset.conversation : ""));
  events.addEventListener("typing", () => showTyping(typing));
  events.addEventListener("ready", () => {
    document.body.dataset.live = "yes"; // from here on nothing is missed
    refresh();
  });
  events.addEventListener("changed", refresh);
  events.addEventListener("signed-out", () => {
    events.close();
    signedOut();
  });
  setInterval(refresh, EVERY_MS);
}

/** For a few seconds; a screen reader hears it once before each message. */
function showTyping(typing) {
  const wasAtEnd = isAtEnd();
  clearTimeout(typingEnds);
  typingEnds = setTimeout(hideTyping, TYPING_MS);
  typing.hidden = false;
  if (!typingSaid) say("news", "The client is typing.");
  typingSaid = true;
  if (wasAtEnd) toEnd();
}

function hideTyping() {
  clearTimeout(typingEnds);
  document.getElementById("typing").hidden = true;
}

async function refresh() {
  wanted = true;
  if (fetching) return;
  fetching = true;
  try {
    while (wanted) {
      wanted = false;
      await new Promise((done) => setTimeout(done, SETTLE_MS));
      await takeOver();
    }
  } catch {
    note("No connection. Trying again.");
  } finally {
    fetching = false;
  }
}

async function takeOver() {
  const address = document.body.dataset.refresh ?? location.pathname + location.search;
  const answer = await fetch(address, { headers: { "Wayfinder-Live": "yes" }, redirect: "error" });
  if (answer.status === 401) return signedOut();
  if (!answer.ok) return note("This page could not be brought up to date. Trying again.");
  note("");
  const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
  const focused = document.activeElement?.id;
  for (const part of document.querySelectorAll("[data-live]")) replace(part, fresh.getElementById(part.id));
  for (const list of document.querySelectorAll("[data-live-list]")) extend(list, fresh.getElementById(list.id));
  if (focused && document.activeElement?.id !== focused) document.getElementById(focused)?.focus({ preventScroll: true });
}

function replace(part, fresh) {
  if (!fresh || part.outerHTML === fresh.outerHTML) return;
  if (part.id === "composer") return replaceComposer(part, fresh);
  if (part.dataset.place && part.dataset.place === fresh.dataset.place) return refreshHidden(part, fresh);
  if (part.id === "need-filter") return refreshOptions(part.querySelector("select"), fresh.querySelector("select"));
  if (part.id === "alarm-strip") announceAlarms(part, fresh);
  if (part.id === "queue") announceNew(part, fresh);
  part.replaceWith(document.importNode(fresh, true));
}

/** Only when who may write has changed; what was typed stays to be read or copied. */
function replaceComposer(part, fresh) {
  if (part.dataset.place === fresh.dataset.place) return;
  const typed = part.querySelector("textarea")?.value ?? "";
  const next = document.importNode(fresh, true);
  part.replaceWith(next);
  if (typed) {
    let box = next.querySelector("textarea");
    if (!box) {
      const label = document.createElement("label");
      label.htmlFor = "kept";
      label.textContent = "What you typed (not sent)";
      box = Object.assign(document.createElement("textarea"), { id: "kept", rows: 3, readOnly: true });
      next.append(label, box);
    }
    box.value = typed;
  }
  say("news", next.querySelector(".why-not")?.textContent ?? "You can write now.");
  prepareComposer();
}

/** A form someone may be filling in stays; only what it says of the page is brought up to date. */
function refreshHidden(part, fresh) {
  for (const input of part.querySelectorAll("input[type=hidden]")) {
    const next = fresh.querySelector(`input[type=hidden][name=${input.name}]`);
    if (next) input.value = next.value;
  }
}

/** What is picked stays picked, also where the list stands open; only what can be picked changes. */
function refreshOptions(list, fresh) {
  for (const option of Array.from(list.options)) {
    const now = Array.from(fresh.options).find((one) => one.value === option.value);
    if (now) option.textContent = now.textContent;
    else if (!option.selected) option.remove();
  }
  for (const [place, now] of Array.from(fresh.options).entries()) {
    const known = Array.from(list.options).some((one) => one.value === now.value);
    if (!known) list.add(new Option(now.textContent, now.value), place);
  }
}

function extend(list, fresh) {
  if (!fresh) return;
  const wasAtEnd = isAtEnd();
  let news = false;
  for (const item of fresh.children) {
    const mine = document.getElementById(item.id);
    if (mine) keepOpen(mine, item);
    if (!mine) {
      list.append(document.importNode(item, true));
      news = news || item.classList.contains("client");
    } else if (mine.outerHTML !== item.outerHTML) {
      mine.replaceWith(document.importNode(item, true));
    }
  }
  if (news) {
    hideTyping();
    typingSaid = false;
    say("news", "New message from the client.");
  }
  if (wasAtEnd) toEnd();
}

/** What was unfolded stays so. */
function keepOpen(mine, item) {
  for (const open of mine.querySelectorAll("details[open]")) {
    const same = item.querySelector("#" + open.id);
    if (same) same.open = true;
  }
}

function announceAlarms(before, fresh) {
  badge(fresh);
  const now = Number(fresh.dataset.alarms);
  if (now <= Number(before.dataset.alarms)) return;
  chime();
  say("alert", `New alarm. ${now === 1 ? "1 alarm is open." : `${now} alarms are open.`}`);
}

/** Politely: what is new in the queue, by its headlines. */
function announceNew(before, fresh) {
  const known = new Set(Array.from(before.querySelectorAll(".row-link"), (link) => link.id));
  const news = Array.from(fresh.querySelectorAll(".row-link")).filter((link) => !known.has(link.id));
  if (news.length === 0) return;
  chime();
  say("news", `New in the queue: ${news.map((link) => link.textContent).join("; ")}.`);
}

/** The title counts alarms; when there are none, those who wait. */
function badge(strip) {
  const alarms = Number(strip.dataset.alarms);
  const waiting = Number(strip.dataset.waiting);
  const count = alarms > 0 ? `${alarms} alarm${alarms === 1 ? "" : "s"}` : waiting > 0 ? `${waiting} waiting` : "";
  document.title = count ? `(${count}) ${title}` : title;
}

function signedOut() {
  note("You are signed out. What you typed is still here; sending it asks you to sign in first.");
}

function note(words) {
  const place = document.getElementById("live-note");
  if (place.textContent === words) return;
  place.textContent = words;
  place.hidden = words === "";
  if (words) say("news", words);
}

function say(where, words) {
  document.getElementById(where).textContent = words;
}

function newest() {
  return document.querySelector("[data-live-list]")?.lastElementChild;
}

function isAtEnd() {
  const last = newest();
  return last ? last.getBoundingClientRect().bottom <= window.innerHeight + 80 : false;
}

export function toEnd() {
  newest()?.scrollIntoView({ block: "end" });
}
