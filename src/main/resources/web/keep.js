// Where a chat's key is kept: with the tab alone, so that it survives a reload and nothing more.

const KEY = 'wayfinder-chat';

let inMemory = null; // where the browser keeps nothing for us

/** The chat of this tab; null if there is none. */
export function kept() {
  try {
    return JSON.parse(sessionStorage.getItem(KEY)) ?? inMemory;
  } catch {
    return inMemory;
  }
}

/** Keeps it; null forgets it. */
export function keep(chat) {
  inMemory = chat;
  try {
    if (chat) sessionStorage.setItem(KEY, JSON.stringify(chat));
    else sessionStorage.removeItem(KEY);
  } catch { /* storage is blocked: the chat lasts as long as the page */ }
}
