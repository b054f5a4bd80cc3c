// A short tone for what is new, for those who want it. The wish is kept in this browser only.
const WISH = "desk-sound";
const TONES = [660, 880];
const TONE_S = 0.18;
const APART_MS = 1_000;
let audio;
let last = 0;

/** Shows the button, and wakes the sound at the first touch, as browsers ask. */
export function prepareSound() {
  for (const touch of ["pointerdown", "keydown"]) addEventListener(touch, () => isWanted() && wake(), { once: true });
  const button = document.getElementById("sound");
  if (!button) return;
  show(button);
  button.hidden = false;
  button.addEventListener("click", () => {
    localStorage.setItem(WISH, isWanted() ? "off" : "on");
    show(button);
    chime();
  });
}

/** Once for all that is new at the same time. */
export function chime() {
  if (!isWanted() || Date.now() - last < APART_MS) return;
  last = Date.now();
  wake();
  TONES.forEach((tone, place) => play(tone, audio.currentTime + place * TONE_S));
}

function play(tone, from) {
  const volume = audio.createGain();
  volume.gain.setValueAtTime(0.15, from);
  volume.gain.exponentialRampToValueAtTime(0.001, from + TONE_S);
  const source = audio.createOscillator();
  source.frequency.value = tone;
  source.connect(volume).connect(audio.destination);
  source.start(from);
  source.stop(from + TONE_S);
}

function wake() {
  audio ??= new AudioContext();
  audio.resume();
}

function isWanted() {
  return localStorage.getItem(WISH) === "on";
}

function show(button) {
  button.setAttribute("aria-pressed", isWanted());
}
