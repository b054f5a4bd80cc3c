import { prepareComposer } from "./composer.js";
import { keepLive, toEnd } from "./live.js";

// An address with what was done must not say it again when the page is loaded anew.
if (location.search) history.replaceState(null, "", location.pathname + location.hash);
prepareComposer();
if (document.querySelector("[data-live-list]") && !document.querySelector(".alarms.open") && !location.hash) toEnd();
keepLive();
