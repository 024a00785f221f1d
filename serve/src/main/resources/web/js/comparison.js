/** Several results side by side; all move and zoom together. */
import { el } from "./dom.js";
import { Easel } from "./easel.js";
import { seconds, t } from "./i18n.js";
import { Picture } from "./picture.js";
import { Stage } from "./stage.js";

const SURROUNDINGS = 0.4; // of the hole's size

export class Comparison {
  #tiles = new Map();
  #leader = null;

  /** @param keep is called with an entry; close when the reader wants back */
  constructor(host, keep, close) {
    Object.assign(this, { host, keep, close });
  }

  get open() {
    return !this.host.hidden;
  }

  /** One tile for the picture before, one for each method. */
  start(before, mask, bounds, methods) {
    this.stop();
    const grid = el("div", { class: "tiles" });
    const bar = el("div", { class: "row" }, el("span", { class: "muted small" }, t("compare.hint")), el("button", { class: "compare-close", onclick: () => this.close() }, t("compare.close")));
    this.host.replaceChildren(bar, grid);
    this.host.hidden = false;
    this.#leader = this.#tile(grid, t("compare.before"));
    for (const method of methods) this.#tiles.set(method, this.#tile(grid, method, t("compare.waiting")));
    this.#leader.stage.show({ picture: before, mask });
    const margin = SURROUNDINGS * Math.max(bounds.right - bounds.left, bounds.bottom - bounds.top);
    this.#leader.stage.viewport.fitBox(bounds, margin);
    this.#leader.stage.draw();
  }

  async add(method, entry) {
    const tile = this.#tiles.get(method);
    tile.picture = await Picture.decode(entry.shown);
    tile.note.textContent = seconds(entry.seconds);
    tile.stage.viewport = this.#leader.stage.viewport;
    tile.stage.picture = tile.picture; // of the same size, so the view stays
    tile.stage.show({ picture: tile.picture });
    tile.stage.resize();
    tile.figure.append(el("button", { class: "compare-keep", onclick: () => this.keep(entry) }, t("compare.keep")));
  }

  fail(method, text) {
    this.#tiles.get(method).note.textContent = text;
  }

  stop() {
    this.host.hidden = true;
    for (const { picture } of this.#tiles.values()) picture?.close();
    this.#tiles.clear();
  }

  #tile(grid, name, text = "") {
    const frame = el("div", { class: "tile-stage" });
    const note = el("span", { class: "number muted" }, text);
    const figure = el("figure", {}, el("figcaption", {}, el("strong", {}, name), note), frame);
    grid.append(figure);
    const stage = new Stage(frame);
    const easel = new Easel(stage);
    easel.choose("hand");
    stage.addEventListener("moved", () => this.#follow(stage));
    return { stage, note, figure };
  }

  #follow(moved) {
    for (const { stage } of [this.#leader, ...this.#tiles.values()]) {
      if (stage !== moved && stage.picture) stage.draw();
    }
  }
}
