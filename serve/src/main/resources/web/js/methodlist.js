/** The methods the service offers: one is chosen, or several to compare. */
import { $, $$, el } from "./dom.js";
import { number, percent, seconds, t, tryText } from "./i18n.js";

const COMPARED = ["auto", "harmonic", "biharmonic", "telea", "patchmatch"]; // at first
const KINDS = ["scratches", "thick", "object"]; // of holes in photographs
const WHOLE = 4; // megapixels that the service shows to a method as a whole

export class MethodList extends EventTarget {
  #methods = [];
  #one = null;
  #many = new Set();
  #megapixels = null;

  constructor(host, several) {
    super();
    this.host = host;
    this.switch = several;
    several.addEventListener("change", () => this.#render());
    host.addEventListener("change", (event) => this.#choose(event.target));
  }

  use({ methods, default: first }) {
    this.#methods = methods;
    this.#one = first;
    this.#many = new Set(methods.map((m) => m.name).filter((name) => COMPARED.includes(name)));
    this.#render();
  }

  /** The size of the picture, for the expected times. */
  expect(pixels) {
    this.#megapixels = pixels / 1e6;
    this.#render();
  }

  get several() {
    return this.switch.checked;
  }

  /** Whether it gives more than one good fill. */
  varies(name) {
    return this.#methods.some((method) => method.name === name && method.variants);
  }

  get chosen() {
    return this.several ? this.#methods.map((m) => m.name).filter((n) => this.#many.has(n)) : [this.#one];
  }

  /** Whether all that are chosen put the whole picture right where no hole is marked. */
  get whole() {
    const { chosen } = this;
    return chosen.length > 0 && this.#methods.every((method) => method.whole || !chosen.includes(method.name));
  }

  translate() {
    this.#render();
  }

  #choose(input) {
    if (!this.several) this.#one = input.value;
    else if (input.checked) this.#many.add(input.value);
    else this.#many.delete(input.value);
    this.dispatchEvent(new Event("change"));
  }

  #render() {
    const focused = document.activeElement?.closest("#methods") ? document.activeElement.value : null;
    this.host.setAttribute("role", this.several ? "group" : "radiogroup");
    this.host.setAttribute("aria-labelledby", "method-title");
    this.host.replaceChildren(...this.#methods.flatMap((method) => this.#card(method)));
    if (focused) $$("input", this.host).find((input) => input.value === focused)?.focus();
    this.dispatchEvent(new Event("change"));
  }

  #card(method) {
    const { name } = method;
    const checked = this.several ? this.#many.has(name) : this.#one === name;
    const input = el("input", { type: this.several ? "checkbox" : "radio", name: "method", value: name, checked });
    const head = el("span", { class: "method-name" }, name);
    const card = el("label", { class: "method" }, input, head, this.#facts(method), el("span", { class: "method-purpose" }, purpose(method)));
    return checked && !this.several && "scratches" in method.photographs ? [card, scores(method.photographs)] : [card];
  }

  #facts({ seconds_per_megapixel: pace }) {
    const known = pace && this.#megapixels;
    const time = known ? t("method.expected", { s: seconds(Math.max(0.01, pace * Math.min(WHOLE, this.#megapixels))) }) : "";
    return el("span", { class: "method-facts number" }, time);
  }
}

/** On photographs, by kind of hole: how near, and how much of edges and texture is as it was. */
function scores(photographs) {
  const kinds = KINDS.filter((kind) => kind in photographs);
  const row = (key, value) => el("tr", {}, el("th", { scope: "row" }, t(key)), ...kinds.map((kind) => el("td", {}, value(photographs[kind]))));
  const kept = (error) => percent(Math.max(0, 1 - error));
  const head = el("tr", {}, el("td"), ...kinds.map((kind) => el("th", { scope: "col" }, t(`kind.${kind}`))));
  return el(
    "table",
    { class: "method-scores number" },
    el("caption", {}, t("score.photographs")),
    head,
    row("score.edges", ({ structure }) => kept(structure)),
    row("score.texture", ({ texture }) => kept(texture)),
    row("score.psnr", ({ psnr }) => `${number(psnr, 1)} dB`),
  );
}

export const purpose = (method) => tryText(`purpose.${method.name}`) ?? method.purpose;
