// The texts of one phone on the screen. What people wrote goes in as text, never as markup.
const ENDS = new Set(["", "delivered", "undelivered", "failed", "cancelled"]);
const ASTRAY = new Set(["undelivered", "failed", "cancelled"]);
const NEAR = 120;

function element(name, className, text) {
  const made = document.createElement(name);
  made.className = className;
  if (text !== undefined) made.textContent = text;
  return made;
}

export class Thread {
  #log; #list; #words;
  #rows = new Map();      // place in the conversation → { bubble, item }
  #outgoing = new Map();  // id made here → { text, item }

  constructor(log, list, words) {
    this.#log = log;
    this.#list = list;
    this.#words = words;
  }

  get isEmpty() { return this.#rows.size === 0 && this.#outgoing.size === 0; }

  /** From where on something may have changed: before the first text whose fate is open. */
  get after() {
    let last = 0;
    for (const [seq, { bubble }] of this.#rows) {
      if (!ENDS.has(bubble.delivery)) return seq - 1;
      last = Math.max(last, seq);
    }
    return last;
  }

  clear() {
    this.#rows.clear();
    this.#outgoing.clear();
    this.#list.replaceChildren();
  }

  /** Draws what is new or has changed. */
  show(bubbles) {
    const stay = this.#atEnd();
    let added = false;
    for (const bubble of bubbles) {
      const row = this.#rows.get(bubble.seq);
      if (row) {
        row.bubble = bubble;
      } else {
        this.#add(bubble);
        added = true;
      }
      this.#drawFacts(this.#rows.get(bubble.seq));
    }
    if (added && stay) this.#toEnd();
  }

  /** Draws a text of one's own before the service has it. */
  going(id, text) {
    if (!this.#outgoing.has(id)) {
      const item = this.#item("mine", "you", text);
      item.append(element("p", "facts", ""));
      this.#outgoing.set(id, { text, item });
      this.#list.append(item);
    }
    this.#outgoing.get(id).item.querySelector(".facts").textContent = this.#words.get("going");
    this.#outgoing.get(id).item.classList.remove("astray");
    this.#toEnd();
  }

  /** Marks a text that was not taken, with a way to try again. */
  notSent(id, again) {
    const { item } = this.#outgoing.get(id) ?? {};
    if (!item) return;
    const button = element("button", "again", this.#words.get("again"));
    button.type = "button";
    button.addEventListener("click", again);
    item.classList.add("astray");
    item.querySelector(".facts").replaceChildren(element("span", "state", this.#words.get("notSent")), " ", button);
    this.#toEnd();
  }

  /** The service has it: what it kept stands in its place. */
  gone(id) {
    this.#outgoing.get(id)?.item.remove();
    this.#outgoing.delete(id);
  }

  #add(bubble) {
    const item = this.#item(bubble.mine ? "mine" : "theirs", bubble.mine ? "you" : bubble.author, bubble.text);
    const facts = element("p", "facts");
    facts.setAttribute("aria-live", "off");
    item.append(facts);
    const twin = bubble.mine && [...this.#outgoing].find(([, { text }]) => text === bubble.text);
    if (twin) {
      twin[1].item.replaceWith(item);
      this.#outgoing.delete(twin[0]);
    } else {
      this.#place(item);
    }
    this.#rows.set(bubble.seq, { bubble, item });
  }

  /** What the service has stands before what is still on its way to it. */
  #place(item) {
    const [first] = this.#outgoing.values();
    if (first) first.item.before(item);
    else this.#list.append(item);
  }

  #item(side, author, text) {
    const item = element("li", side);
    item.append(element("span", author === "caseManager" ? "who" : "unseen", `${this.#words.get(author)}: `));
    const bubble = element("div", "bubble", text);
    bubble.dir = "auto";
    item.append(bubble);
    return item;
  }

  #drawFacts({ bubble, item }) {
    const state = this.#words.get(bubble.delivery || "received") ?? bubble.delivery;
    const parts = [this.#time(bubble.at), this.#words.get("segments")(bubble.segments, bubble.encoding)];
    const facts = item.querySelector(".facts");
    item.classList.toggle("astray", ASTRAY.has(bubble.delivery));
    facts.replaceChildren(`${parts.join(" · ")} · `, element("span", "state", state));
  }

  #time(at) {
    const when = new Date(at), time = { hour: "numeric", minute: "2-digit" };
    return when.toDateString() === new Date().toDateString()
      ? when.toLocaleTimeString(this.#words.language, time)
      : when.toLocaleString(this.#words.language, { month: "short", day: "numeric", ...time });
  }

  #atEnd() { return this.#log.scrollHeight - this.#log.scrollTop - this.#log.clientHeight < NEAR; }
  #toEnd() { this.#log.scrollTop = this.#log.scrollHeight; }
}
