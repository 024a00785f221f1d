/** What the page tells: quietly to screen readers, or plainly to everybody. */
import { $ } from "./dom.js";
import { Problem } from "./api.js";

const SHOWN = 8_000; // milliseconds
let timer;

/** For those who do not see what happened. */
export function say(text) {
  $("#live").textContent = text;
}

/**
 * For everybody, until it is closed or has been there for a while.
 * @param offer {text, act}: what can be done about it, or nothing
 */
export function tell(text, offer = null) {
  const box = $("#message");
  const button = $("#message-act");
  $("p", box).textContent = text;
  button.hidden = !offer;
  button.textContent = offer?.text ?? "";
  button.onclick = () => {
    hide();
    offer.act();
  };
  box.hidden = false;
  clearTimeout(timer);
  timer = setTimeout(hide, SHOWN);
}

export function hide() {
  $("#message").hidden = true;
}

/** Refusals of the service are told; what nobody expected goes to the console, too. */
export function tellProblem(error, offer = null) {
  tell(error.message, offer);
  if (!(error instanceof Problem)) console.error(error);
}
