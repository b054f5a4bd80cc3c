// All that the page asks of the service.
const PAUSES = [500, 1000, 2000];
const REOPEN_AFTER = 3000;
const path = (number, what) => `/phone/${encodeURIComponent(number)}/${what}`;
const pause = (millis) => new Promise((resolve) => setTimeout(resolve, millis));

/** 32 random hexadecimal digits; works without https too. */
export function newId() {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** The bubbles above this place; throws when the service does not answer. */
export async function messages(number, after) {
  const answer = await fetch(path(number, `messages?after=${after}`));
  if (!answer.ok) throw new Error(`status ${answer.status}`);
  return answer.json();
}

/** Whether the text was kept. Sent again with the same id, so that it is never taken twice. */
export async function send(number, text, id) {
  const body = JSON.stringify({ text, id });
  for (let tries = 0; ; tries++) {
    try {
      const answer = await fetch(path(number, "messages"), { method: "POST", headers: { "Content-Type": "application/json" }, body });
      if (answer.ok) return true;
      if (answer.status < 500) return false;
    } catch { /* no connection: tried again below */ }
    if (tries === PAUSES.length) return false;
    await pause(PAUSES[tries]);
  }
}

/** Listens for changes of one number's texts; answers how to end it. */
export function listen(number, changed, connected) {
  let source = null, timer = 0, ended = false;
  const open = () => {
    source = new EventSource(path(number, "events"));
    source.addEventListener("changed", () => { connected(true); changed(); });
    source.addEventListener("error", () => {
      connected(false);
      if (!ended && source.readyState === EventSource.CLOSED) timer = setTimeout(open, REOPEN_AFTER);
    });
  };
  open();
  return () => { ended = true; clearTimeout(timer); source.close(); };
}
