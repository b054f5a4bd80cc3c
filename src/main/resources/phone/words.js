// The page's own labels. What the assistant says comes from the service and stands elsewhere.
const WORDS = {
  en: {
    title: "Wayfinder: simulated phone", tag: "Simulated phone", skip: "Skip to writing a text", languages: "Language",
    peopleTitle: "Who is texting?", add: "New person", addDone: "Add", cancel: "Cancel", name: "Name, made up",
    newNumber: (number) => `Gets the number ${number}.`, person: "Person", landline: "Landline", landlineHint: "can't get texts",
    whose: (name, number) => `${name}'s phone, ${number}`,
    log: "Texts", write: "Write a text", send: "Send", placeholder: "Text message",
    startTitle: "No texts yet", startHint: (name) => `Write as ${name} would, or start with one of these:`,
    examples: ["they cut off my food stamps", "i need a food pantry near 15213", "landlord says i have to get out", "can i talk to a person"],
    you: "You", assistant: "Wayfinder", caseManager: "Case manager", system: "Wayfinder",
    segments: (count, encoding) => `${count} ${count === 1 ? "segment" : "segments"}, ${encoding}`,
    received: "Received", queued: "Waiting to be sent", accepted: "With the carrier", sending: "Being sent", sent: "Sent",
    delivered: "Delivered", undelivered: "Not delivered", failed: "Could not be sent", unknown: "Not known if it arrived",
    cancelled: "Held back, not sent",
    going: "Sending…", notSent: "Not sent", again: "Try again",
    lost: "No connection to the service. Trying again…",
    aboutTitle: "About this phone", aboutShort: "Simulated: nothing leaves this machine",
    about1: "This phone is simulated. Nothing leaves this machine: no text goes out, none costs anything, and the numbers belong to nobody.",
    about2: "What you write takes the same way through the service as a real text message, and what comes back is what a client's phone would get.",
    about3: "Under each text stands when it was written, how many SMS segments it takes and in which encoding, and how far it got.",
    about4: "Texts written here are kept like any client's. Please make people up, and don't write about real ones.",
    about5: "This is for trying things out, and nobody may be reading. In danger, call 911. In crisis, call or text 988.",
    webChat: "Open the web chat",
  },
  es: {
    title: "Wayfinder: teléfono simulado", tag: "Teléfono simulado", skip: "Ir a escribir un mensaje", languages: "Idioma",
    peopleTitle: "¿Quién escribe?", add: "Otra persona", addDone: "Agregar", cancel: "Cancelar", name: "Nombre, inventado",
    newNumber: (number) => `Recibe el número ${number}.`, person: "Persona", landline: "Teléfono fijo", landlineHint: "no recibe mensajes",
    whose: (name, number) => `Teléfono de ${name}, ${number}`,
    log: "Mensajes", write: "Escriba un mensaje", send: "Enviar", placeholder: "Mensaje de texto",
    startTitle: "Todavía no hay mensajes", startHint: (name) => `Escriba como lo haría ${name}, o empiece con uno de estos:`,
    examples: ["me quitaron las estampillas", "necesito comida hoy cerca de 15213", "el dueño dice que me tengo que ir", "quiero hablar con una persona"],
    you: "Usted", assistant: "Wayfinder", caseManager: "Persona encargada del caso", system: "Wayfinder",
    segments: (count, encoding) => `${count} ${count === 1 ? "segmento" : "segmentos"}, ${encoding}`,
    received: "Recibido", queued: "En espera", accepted: "En manos del operador", sending: "Enviándose", sent: "Enviado",
    delivered: "Entregado", undelivered: "No entregado", failed: "No se pudo enviar", unknown: "No se sabe si llegó",
    cancelled: "Retenido, no enviado",
    going: "Enviando…", notSent: "No enviado", again: "Intentar otra vez",
    lost: "Sin conexión con el servicio. Intentando otra vez…",
    aboutTitle: "Sobre este teléfono", aboutShort: "Simulado: nada sale de esta máquina",
    about1: "Este teléfono es simulado. Nada sale de esta máquina: no se envía ningún mensaje, ninguno cuesta y los números no son de nadie.",
    about2: "Lo que usted escribe sigue el mismo camino por el servicio que un mensaje de texto real, y lo que vuelve es lo que recibiría el teléfono de un cliente.",
    about3: "Debajo de cada mensaje se ve cuándo se escribió, cuántos segmentos de SMS ocupa y en qué codificación, y hasta dónde llegó.",
    about4: "Los mensajes escritos aquí se guardan como los de cualquier cliente. Invente las personas y no escriba sobre personas reales.",
    about5: "Esto es para probar, y puede que nadie esté leyendo. Si hay peligro, llame al 911. En una crisis, llame o mande un texto al 988.",
    webChat: "Abrir el chat web",
  },
};
const KEY = "wayfinder.phone.language";

function remembered() {
  try { return localStorage.getItem(KEY); } catch { return null; }
}

export class Words {
  #language = WORDS[remembered()] ? remembered() : (navigator.language || "en").startsWith("es") ? "es" : "en";

  get language() { return this.#language; }
  get(key) { return WORDS[this.#language][key]; }

  /** Puts the page into a language, and remembers it. */
  speak(language) {
    this.#language = language;
    try { localStorage.setItem(KEY, language); } catch { /* it is only not remembered */ }
    document.documentElement.lang = language;
    document.title = this.get("title");
    for (const element of document.querySelectorAll("[data-word]")) element.textContent = this.get(element.dataset.word);
    for (const element of document.querySelectorAll("[data-word-label]")) {
      element.setAttribute("aria-label", this.get(element.dataset.wordLabel));
    }
    for (const button of document.querySelectorAll("[data-language]")) {
      button.setAttribute("aria-pressed", String(button.dataset.language === language));
    }
  }
}
