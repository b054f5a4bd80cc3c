// The simulated phone: who texts, what they write, what comes back.
import { listen, messages, newId, send } from "/phone/files/calls.js";
import { LANDLINE, People, written } from "/phone/files/people.js";
import { Thread } from "/phone/files/thread.js";
import { Words } from "/phone/files/words.js";

const READ_AGAIN_AFTER = 3000;
const byId = (id) => document.getElementById(id);
const log = byId("log"), text = byId("text"), adding = byId("adding"), connection = byId("connection");
const words = new Words(), people = new People(), thread = new Thread(log, byId("list"), words);
const unsent = new Map();     // id → { number, text, failed }, until the service has it
const lines = new Map();      // number → the sending before, so that texts keep their order
let visit = 0;                // counts changes of person and language: an answer to an earlier one is dropped
let reading = false, readAgain = false, connected = true;
let stopListening = () => {};

const nameOf = (one) => (one.number === LANDLINE ? words.get("landline") : one.name || words.get("person"));

function drawPeople() {
  byId("people").replaceChildren(...people.all.map((one) => {
    const button = document.createElement("button");
    button.type = "button";
    button.dataset.number = one.number;
    button.setAttribute("aria-pressed", String(one.number === people.chosen.number));
    for (const [className, words_] of [
      ["face", nameOf(one).slice(0, 1).toUpperCase()],
      ["name", nameOf(one)],
      ["number", one.number === LANDLINE ? words.get("landlineHint") : written(one.number)],
    ]) {
      const part = document.createElement("span");
      part.className = className;
      part.textContent = words_;
      if (className === "face") part.ariaHidden = "true";
      button.append(part, " ");
    }
    button.addEventListener("click", () => become(one.number));
    const item = document.createElement("li");
    item.append(button);
    return item;
  }));
  byId("add").hidden = people.nextNumber() === undefined;
  byId("whose").textContent = words.get("whose")(nameOf(people.chosen), written(people.chosen.number));
}

function drawStart() {
  byId("start").hidden = !thread.isEmpty;
  byId("start-hint").textContent = words.get("startHint")(nameOf(people.chosen));
  byId("examples").replaceChildren(...words.get("examples").map((example) => {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = example;
    button.addEventListener("click", () => { text.value = example; text.focus(); });
    const item = document.createElement("li");
    item.append(button);
    return item;
  }));
}

/** Reads what is new; one reading at a time, and once more if something changed meanwhile. */
async function read() {
  if (reading) {
    readAgain = true;
    return;
  }
  reading = true;
  const asked = visit;
  try {
    do {
      readAgain = false;
      const bubbles = await messages(people.chosen.number, thread.after);
      if (asked !== visit) continue;
      thread.show(bubbles);
      connected = true;
      byId("start").hidden = !thread.isEmpty;
      setTimeout(() => { if (asked === visit) log.setAttribute("aria-live", "polite"); }, 300);
    } while (readAgain && asked === visit);
  } catch {
    connected = false;
    setTimeout(read, READ_AGAIN_AFTER);
  } finally {
    reading = false;
  }
  drawConnection();
  if (asked !== visit) await read();
}

function drawConnection() {
  const told = connected ? "" : words.get("lost");
  if (connection.textContent !== told) connection.textContent = told;
}

/** Shows the chosen person's texts anew. The old ones are not news: nothing is read out. */
function redraw() {
  visit++;
  log.setAttribute("aria-live", "off");
  thread.clear();
  for (const [id, { number, text: said, failed }] of unsent) {
    if (number !== people.chosen.number) continue;
    thread.going(id, said);
    if (failed) thread.notSent(id, () => deliver(id));
  }
  drawPeople();
  drawStart();
  byId("start").hidden = true;
  read();
}

function become(number) {
  people.choose(number);
  stopListening();
  redraw();
  stopListening = listen(number, read, (is) => { connected = is; drawConnection(); });
  for (const button of document.querySelectorAll("#people button")) {
    if (button.dataset.number === number) button.scrollIntoView({ block: "nearest", inline: "nearest" });
  }
  focusText();
}

/** A phone's keyboard should not jump up by itself. */
function focusText() {
  if (matchMedia("(pointer: fine)").matches) text.focus();
}

function deliver(id) {
  const { number, text: said } = unsent.get(id);
  unsent.get(id).failed = false;
  if (number === people.chosen.number) thread.going(id, said);
  const before = lines.get(number) ?? Promise.resolve();
  lines.set(number, before.then(() => sendNow(id)));
}

async function sendNow(id) {
  const { number, text: said } = unsent.get(id);
  const kept = await send(number, said, id);
  if (kept) {
    unsent.delete(id);
    await read();
    if (number === people.chosen.number) thread.gone(id);
  } else {
    unsent.get(id).failed = true;
    if (number === people.chosen.number) thread.notSent(id, () => deliver(id));
  }
}

byId("write").addEventListener("submit", (event) => {
  event.preventDefault();
  const said = text.value.trim();
  text.focus();
  if (!said) return;
  text.value = "";
  byId("start").hidden = true;
  const id = newId();
  unsent.set(id, { number: people.chosen.number, text: said, failed: false });
  deliver(id);
});
text.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
    event.preventDefault();
    byId("write").requestSubmit();
  }
});
byId("add").addEventListener("click", () => {
  byId("name").value = "";
  adding.returnValue = "";
  byId("adding-number").textContent = words.get("newNumber")(written(people.nextNumber()));
  adding.showModal();
  byId("name").focus();
});
byId("cancel").addEventListener("click", () => adding.close());
byId("adding").addEventListener("close", () => {
  if (adding.returnValue !== "add") return;
  const number = people.nextNumber();
  people.add(byId("name").value.trim() || `${words.get("person")} ${Number(number.slice(-2))}`, number);
  become(number);
});
for (const button of document.querySelectorAll("[data-language]")) {
  button.addEventListener("click", () => { speak(button.dataset.language); redraw(); });
}

function speak(language) {
  words.speak(language);
  text.placeholder = words.get("placeholder");
}

byId("about").open = matchMedia("(width >= 62rem)").matches;
speak(words.language);
become(people.chosen.number);
