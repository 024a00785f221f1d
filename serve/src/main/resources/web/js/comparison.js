/** Several results side by side; all move and zoom together. */
import { el } from "./dom.js";
import { Easel } from "./easel.js";
import { seconds, t } from "./i18n.js";
import { Picture } from "./picture.js";
import { Stage } from "./stage.js";

const SURROUNDINGS = 0.4; // of the hole's size

/** @fires painted, after each change of the view */
export class Comparison extends EventTarget {
  #tiles = new Map();
  #leader = null;
  #bounds = null; // of the hole

  /** @param keep is called with an entry; close when the reader wants back */
  constructor(host, keep, close) {
    super();
    Object.assign(this, { host, keep, close });
  }

  get open() {
    return !this.host.hidden;
  }

  /** Of the picture before, whose view all others share. */
  get easel() {
    return this.#leader.easel;
  }

  /** One tile for the picture before, one for each method. */
  start(before, mask, bounds, methods) {
    this.stop();
    this.#bounds = bounds;
    const grid = el("div", { class: "tiles" });
    const back = el("button", { class: "compare-close", onclick: () => this.close() }, t("compare.close"));
    const hint = el("span", { class: "muted small" }, t("compare.hint"));
    this.host.replaceChildren(el("div", { class: "row" }, hint, back), grid);
    this.host.hidden = false;
    this.#leader = this.#tile(grid, t("compare.before"));
    this.#leader.foot.append(
      el("button", { class: "compare-hole", onclick: () => this.toHole() }, t("compare.hole")),
      el("button", { class: "compare-whole", onclick: () => this.toWhole() }, t("compare.whole")),
    );
    this.#leader.stage.addEventListener("painted", () => this.dispatchEvent(new Event("painted")));
    for (const method of methods) this.#tiles.set(method, this.#tile(grid, method, t("compare.waiting")));
    this.#leader.stage.show({ picture: before, mask });
    this.toHole();
  }

  toHole() {
    const { left, top, right, bottom } = this.#bounds;
    this.#view((viewport) => viewport.fit(this.#bounds, SURROUNDINGS * Math.max(right - left, bottom - top)));
  }

  toWhole() {
    this.#view((viewport) => viewport.fit());
  }

  #view(change) {
    const { stage } = this.#leader;
    change(stage.viewport);
    stage.moved();
  }

  async add(method, entry) {
    const tile = this.#tiles.get(method);
    tile.picture = await Picture.decode(entry.shown);
    tile.note.textContent = seconds(entry.seconds);
    tile.stage.viewport = this.#leader.stage.viewport;
    tile.stage.picture = tile.picture; // of the same size, so the view stays
    tile.stage.show({ picture: tile.picture });
    tile.stage.resize();
    tile.foot.append(el("button", { class: "compare-keep", onclick: () => this.keep(entry) }, t("compare.keep")));
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
    const foot = el("div", { class: "tile-foot" }); // there from the start: the picture's pane never changes its size
    grid.append(el("figure", {}, el("figcaption", {}, el("strong", {}, name), note), frame, foot));
    const stage = new Stage(frame);
    const easel = new Easel(stage);
    easel.choose("hand");
    stage.addEventListener("moved", () => this.#follow(stage));
    return { stage, easel, note, foot };
  }

  #follow(moved) {
    for (const { stage } of [this.#leader, ...this.#tiles.values()]) {
      if (stage !== moved && stage.picture) stage.draw();
    }
  }
}
