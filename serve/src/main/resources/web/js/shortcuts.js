/** The keyboard, and the sheet that tells about it. */
import { $, el } from "./dom.js";
import { keyNames, t } from "./i18n.js";

const TAP = 250; // milliseconds; a key held longer is held
const FIELDS = "input:not([type=range]):not([type=radio]):not([type=checkbox]), select, textarea";
const TOOLS = { b: "brush", e: "eraser", r: "rectangle", l: "lasso", w: "wand", c: "colour", s: "scribble", h: "hand" };
const BUTTONS = { "+": "zoom-in", "=": "zoom-in", "-": "zoom-out", 0: "zoom-fit", 1: "zoom-full", i: "invert", Delete: "clear" };
const SMALLER = [",", "["]; // brackets are hard to type on many keyboards
const LARGER = [".", "]"];
const SHEET = [
  ["key.tools", "B", "E", "R", "L", "W", "C", "S", "H"],
  ["key.size", ",", ".", "[", "]"],
  ["key.undo", "Control+Z", "Control+Shift+Z"],
  ["key.fill", "Enter"],
  ["key.tab", "Tab"],
  ["key.zoom", "+", "−", "0", "1"],
  ["key.arrows", "← ↑ ↓ →"],
  ["key.space", "Space"],
  ["key.invert", "I", "Delete"],
  ["key.escape", "Escape"],
  ["key.help", "?"],
];

export class Shortcuts {
  #held = 0; // since when Tab is

  constructor(editor) {
    this.editor = editor;
    document.addEventListener("keydown", (event) => this.#down(event));
    document.addEventListener("keyup", (event) => event.key === "Tab" && this.#release(true));
    addEventListener("blur", () => this.#release(false));
    $("#help").onclick = () => this.help();
    $("#help-sheet .close").onclick = () => $("#help-sheet").close();
    document.addEventListener("click", (event) => this.#backToStage(event));
  }

  help() {
    const keys = (row) => el("dd", {}, ...row.map((key) => el("kbd", {}, keyNames(key))));
    $("#help-keys").replaceChildren(...SHEET.flatMap(([text, ...row]) => [keys(row), el("dt", {}, t(text))]));
    $("#help-sheet").showModal();
  }

  #down(event) {
    if (document.querySelector("dialog[open]") || event.target.matches(FIELDS)) return;
    if (event.key === "?") return this.#take(event, () => this.help());
    if ($("#fill").hidden || $("#editor").hidden) return;
    if (event.ctrlKey || event.metaKey) this.#history(event);
    else if (event.key === "Tab") this.#hold(event);
    else if (!event.altKey) this.#plain(event);
  }

  #take(event, action) {
    event.preventDefault();
    action();
  }

  #history(event) {
    const key = event.key.toLowerCase();
    if (key === "y" || (key === "z" && event.shiftKey)) this.#take(event, () => $("#redo").click());
    else if (key === "z") this.#take(event, () => $("#undo").click());
  }

  #plain(event) {
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    const { easel } = this.editor;
    if (key in TOOLS) easel.choose(TOOLS[key]);
    else if (SMALLER.includes(key)) easel.resize(Math.min(easel.radius - 0.5, easel.radius / 1.2));
    else if (LARGER.includes(key)) easel.resize(Math.max(easel.radius + 0.5, easel.radius * 1.2));
    else if (key === "Escape") this.editor.escape();
    else if (key === "Enter" && !event.target.closest("button, a")) this.#take(event, () => $("#fill-button").click());
    else if (key in BUTTONS) $(`#${BUTTONS[key]}`).click();
  }

  /** Held on the stage, Tab shows the original; tapped, it goes on to the next control as everywhere. */
  #hold(event) {
    if (event.shiftKey || ![document.body, $("#stage")].includes(document.activeElement)) return;
    event.preventDefault();
    if (this.#held) return;
    this.#held = performance.now();
    this.editor.peek(true);
  }

  #release(goOn) {
    if (!this.#held) return;
    const tapped = performance.now() - this.#held < TAP;
    this.#held = 0;
    this.editor.peek(false);
    if (goOn && tapped) this.#next();
  }

  #next() {
    const places = ["#divider:not([hidden])", "#cancel", "#comparison button", "#split", "#history button", "#panel button"];
    const all = places.flatMap((place) => [...document.querySelectorAll(place)]);
    all.find((element) => element.getClientRects().length > 0)?.focus();
  }

  /** A button pressed with the mouse gives the keyboard back to the picture. */
  #backToStage(event) {
    if (event.detail > 0 && event.target.closest("#toolbar button, #panel button")) $("#stage").focus();
  }
}
