// Counts while one types, and lets a message go once.
import { odd, segments, swapLookAlikes } from "./segments.js";

const ENCODINGS = { GSM_7: "GSM-7", UCS_2: "UCS-2" };

export function prepareComposer() {
  const form = document.querySelector("form[data-composer]");
  if (!form || form.dataset.ready) return;
  form.dataset.ready = "yes";
  const text = form.querySelector("textarea");
  const count = form.querySelector("[data-count]");
  const send = form.querySelector("button");
  const show = () => {
    grow(text);
    if (form.dataset.sms !== "true") return;
    const plain = swapLookAlikes(text.value.trim().replaceAll("\r\n", "\n"));
    const cut = segments(plain);
    const over = cut.count > Number(count.dataset.most);
    count.textContent = words(plain, cut, over, count.dataset.most);
    count.classList.toggle("over", over);
    send.disabled = over;
  };
  text.addEventListener("input", show);
  text.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) form.requestSubmit();
  });
  form.addEventListener("submit", (event) => {
    if (form.dataset.sent) event.preventDefault();
    form.dataset.sent = "yes";
  });
  window.addEventListener("pageshow", () => delete form.dataset.sent);
  show();
}

function words(plain, cut, over, most) {
  const parts = cut.count === 1 ? "1 segment" : `${cut.count} segments`;
  const length = `${parts}, ${cut.units} of ${cut.room}, ${ENCODINGS[cut.encoding]}`;
  if (over) return `${length}. At most ${most} segments can be sent.`;
  const culprit = odd(plain);
  return culprit === undefined ? length : `${length} because of "${culprit}"`;
}

function grow(text) {
  text.rows = Math.min(10, Math.max(3, text.value.split("\n").length + Math.floor(text.value.length / 70)));
}
