/** The methods the service offers: one is chosen, or several to compare. */
import { $, $$, el } from "./dom.js";
import { seconds, t, tryText } from "./i18n.js";

const COMPARED = ["auto", "harmonic", "biharmonic", "telea", "patchmatch"]; // at first
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

  get chosen() {
    return this.several ? this.#methods.map((m) => m.name).filter((n) => this.#many.has(n)) : [this.#one];
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
    this.host.replaceChildren(...this.#methods.map((method) => this.#card(method)));
    if (focused) $$("input", this.host).find((input) => input.value === focused)?.focus();
    this.dispatchEvent(new Event("change"));
  }

  #card(method) {
    const { name } = method;
    const checked = this.several ? this.#many.has(name) : this.#one === name;
    const input = el("input", { type: this.several ? "checkbox" : "radio", name: "method", value: name, checked });
    const head = el("span", { class: "method-name" }, name);
    return el("label", { class: "method" }, input, head, this.#facts(method), el("span", { class: "method-purpose" }, purpose(method)));
  }

  #facts({ seconds_per_megapixel: pace }) {
    const known = pace && this.#megapixels;
    const time = known ? t("method.expected", { s: seconds(Math.max(0.01, pace * Math.min(WHOLE, this.#megapixels))) }) : "";
    return el("span", { class: "method-facts number" }, time);
  }
}

export const purpose = (method) => tryText(`purpose.${method.name}`) ?? method.purpose;
