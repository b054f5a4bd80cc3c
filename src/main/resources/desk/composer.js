// Counts while one types, and lets a message go once.
import { odd, segments, swapLookAlikes } from "./segments.js";

const ENCODINGS = { GSM_7: "GSM-7", UCS_2: "UCS-2" };

export function prepareComposer() {
  const form = document.querySelector("form[data-composer]");
  if (!form || form.dataset.ready) return;
  form.dataset.ready = "yes";
  const text = form.querySelector("textarea");
  const count = form.querySelector("[data-count]");
  const send = form.querySelector("#send");
  const show = () => {
    grow(text);
    if (form.dataset.sms !== "true") return;
    const plain = swapLookAlikes(text.value.trim().replaceAll("\r\n", "\n"));
    const cut = segments(plain);
    const over = cut.count > Number(count.dataset.most);
    count.textContent = words(plain, cut, over, count.dataset.most) + (plain ? cost(cut.count, count.dataset.cents) : "");
    count.classList.toggle("over", over);
    send.disabled = over;
  };
  text.addEventListener("input", show);
  text.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) form.requestSubmit();
  });
  form.addEventListener("click", (event) => {
    const ready = event.target.closest("button[name=ready]");
    if (!ready) return;
    event.preventDefault();
    insert(text, ready.value);
    ready.closest("details.ready")?.removeAttribute("open");
    show();
  });
  prepareFinding(form);
  form.addEventListener("submit", (event) => {
    if (form.dataset.sent) event.preventDefault();
    form.dataset.sent = "yes";
  });
  window.addEventListener("pageshow", () => delete form.dataset.sent);
  show();
}

/** What is found comes beside what is being written; without scripts the whole page comes anew. */
function prepareFinding(form) {
  const look = form.querySelector("#look");
  const find = form.querySelector("#find");
  look.addEventListener("click", async (event) => {
    if (look.dataset.plain) return;
    event.preventDefault();
    if (!(await found(form, look))) {
      look.dataset.plain = "yes";
      look.click();
    }
  });
  find.addEventListener("keydown", (event) => {
    if (event.key !== "Enter") return;
    event.preventDefault();
    look.click();
  });
}

/** False when the server did not answer with the page: then the form goes there as it is. */
async function found(form, look) {
  try {
    const body = new URLSearchParams(new FormData(form));
    const answer = await fetch(look.formAction, { method: "POST", body, redirect: "error" });
    if (!answer.ok) return false;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const fresh = page.getElementById("found");
    if (fresh) form.querySelector("#found").replaceChildren(...document.importNode(fresh, true).childNodes);
    return fresh !== null;
  } catch {
    return false;
  }
}

function words(plain, cut, over, most) {
  const parts = cut.count === 1 ? "1 segment" : `${cut.count} segments`;
  const length = `${parts}, ${cut.units} of ${cut.room}, ${ENCODINGS[cut.encoding]}`;
  if (over) return `${length}. At most ${most} segments can be sent.`;
  const culprit = odd(plain);
  return culprit === undefined ? length : `${length} because of "${culprit}"`;
}

function cost(count, cents) {
  if (!cents) return "";
  return `, about ${Number((count * Number(cents)).toFixed(2))} cents`;
}

/** Where the cursor is, with a space to what stands around it. */
function insert(text, words) {
  const before = text.value.slice(0, text.selectionStart);
  const after = text.value.slice(text.selectionEnd);
  const gap = before && !/\s$/.test(before) ? " " : "";
  text.value = before + gap + words + after;
  text.focus();
  text.selectionStart = text.selectionEnd = (before + gap + words).length;
}

function grow(text) {
  text.rows = Math.min(10, Math.max(3, text.value.split("\n").length + Math.floor(text.value.length / 70)));
}
