const WORDS = {
  en: {
    title: "Simulated phone", about: "Text as a client would. Nothing leaves this machine, and no text costs anything.",
    person: "You are", another: "Another person", try: "Try", texts: "Texts", write: "Write a text", send: "Send",
    placeholder: "Text message", someone: "Person", failed: "Not sent. Check the service and try again.",
    queued: "waiting", accepted: "accepted", sending: "sending", sent: "sent", delivered: "delivered",
    undelivered: "not delivered: landline", failedState: "not delivered", unknown: "not known whether it arrived",
    segments: (n, e) => `${n} ${n === 1 ? "segment" : "segments"}, ${e}`,
    examples: ["they cut off my food stamps", "i need a food pantry near 15213", "can i talk to a person", "landlord says i have to get out"],
  },
  es: {
    title: "Teléfono simulado", about: "Escriba como lo haría un cliente. Nada sale de esta máquina y ningún texto cuesta.",
    person: "Usted es", another: "Otra persona", try: "Pruebe", texts: "Mensajes", write: "Escriba un mensaje", send: "Enviar",
    placeholder: "Mensaje de texto", someone: "Persona", failed: "No se envió. Revise el servicio y pruebe otra vez.",
    queued: "en espera", accepted: "aceptado", sending: "enviando", sent: "enviado", delivered: "entregado",
    undelivered: "no entregado: teléfono fijo", failedState: "no entregado", unknown: "no se sabe si llegó",
    segments: (n, e) => `${n} ${n === 1 ? "segmento" : "segmentos"}, ${e}`,
    examples: ["me quitaron las estampillas", "necesito comida hoy cerca de 15213", "quiero hablar con una persona", "no tengo para la renta"],
  },
};
const byId = (id) => document.getElementById(id);
const log = byId("log"), person = byId("person"), text = byId("text"), problem = byId("problem");
let language = (navigator.language || "en").startsWith("es") ? "es" : "en";
let people = 3;
let stream = null;
let shown = [];

const words = () => WORDS[language];
const numberOf = (index) => `+141255501${String(index).padStart(2, "0")}`;

function speak(next) {
  language = next;
  document.documentElement.lang = next;
  for (const element of document.querySelectorAll("[data-word]")) element.textContent = words()[element.dataset.word];
  for (const button of document.querySelectorAll("[data-language]")) {
    button.setAttribute("aria-pressed", String(button.dataset.language === next));
  }
  text.placeholder = words().placeholder;
  document.title = words().title;
  byId("examples").replaceChildren(...words().examples.map((example) => {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = example;
    button.addEventListener("click", () => { text.value = example; text.focus(); });
    const item = document.createElement("li");
    item.append(button);
    return item;
  }));
  listPeople(person.value);
  shown = [];
  log.replaceChildren();
  refresh();
}

function listPeople(selected) {
  person.replaceChildren(...Array.from({ length: people }, (_, index) => {
    const option = new Option(`${words().someone} ${index + 1} (412-555-01${String(index + 1).padStart(2, "0")})`, numberOf(index + 1));
    option.selected = option.value === selected;
    return option;
  }));
}

function stateInWords(bubble) {
  if (!bubble.delivery) return "";
  return words()[bubble.delivery === "failed" ? "failedState" : bubble.delivery] || bubble.delivery;
}

function factsOf(bubble) {
  const time = new Date(bubble.at).toLocaleTimeString(language, { hour: "numeric", minute: "2-digit" });
  return [time, words().segments(bubble.segments, bubble.encoding), stateInWords(bubble)].filter(Boolean).join(" · ");
}

function show(bubbles) {
  for (const bubble of bubbles) {
    let item = log.querySelector(`[data-seq="${bubble.seq}"]`);
    if (!item) {
      item = document.createElement("li");
      item.dataset.seq = bubble.seq;
      item.className = bubble.mine ? "mine" : "theirs";
      const words = document.createElement("div");
      words.className = "bubble";
      words.dir = "auto";
      words.textContent = bubble.text;
      const facts = document.createElement("p");
      facts.className = "facts";
      item.append(words, facts);
      log.append(item);
      log.scrollTop = log.scrollHeight;
    }
    const facts = factsOf(bubble);
    const element = item.querySelector(".facts");
    if (element.textContent !== facts) element.textContent = facts;
  }
  shown = bubbles;
}

async function refresh() {
  const number = person.value;
  const answer = await fetch(`/phone/${encodeURIComponent(number)}/messages`);
  if (answer.ok && number === person.value) show(await answer.json());
}

function listen() {
  if (stream) stream.close();
  stream = new EventSource(`/phone/${encodeURIComponent(person.value)}/events`);
  stream.addEventListener("changed", refresh);
}

function become() {
  log.replaceChildren();
  shown = [];
  listen();
  refresh();
}

function newId() {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

async function send(event) {
  event.preventDefault();
  const said = text.value.trim();
  if (!said) return;
  const body = JSON.stringify({ text: said, id: newId() });
  text.value = "";
  problem.textContent = "";
  for (let tries = 0; tries < 4; tries++) {
    try {
      const answer = await fetch(`/phone/${encodeURIComponent(person.value)}/messages`, {
        method: "POST", headers: { "Content-Type": "application/json" }, body,
      });
      if (answer.ok) return refresh();
    } catch { /* tried again below */ }
    await new Promise((resolve) => setTimeout(resolve, 500 * 2 ** tries));
  }
  text.value = said;
  problem.textContent = words().failed;
}

byId("write").addEventListener("submit", send);
text.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
    event.preventDefault();
    byId("write").requestSubmit();
  }
});
person.addEventListener("change", become);
byId("another").addEventListener("click", () => {
  people = Math.min(people + 1, 99);
  listPeople(numberOf(people));
  become();
  text.focus();
});
for (const button of document.querySelectorAll("[data-language]")) {
  button.addEventListener("click", () => speak(button.dataset.language));
}
listPeople(numberOf(1));
speak(language);
listen();
text.focus();
