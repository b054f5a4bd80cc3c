import { prepareComposer } from "./composer.js";
import { keepLive, toEnd } from "./live.js";
import { prepareSound } from "./sound.js";

// An address with what was done must not say it again when the page is loaded anew.
const address = new URL(location);
if (address.searchParams.has("done")) {
  address.searchParams.delete("done");
  history.replaceState(null, "", address);
}
prepareComposer();
prepareSound();
if (document.querySelector("[data-live-list]") && !document.querySelector("[autofocus]") && !document.querySelector(".alarms.open") && !location.hash) toEnd();
keepLive();
