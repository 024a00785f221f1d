/** The second view: a small picture, a hole in it, and how close each method comes to the truth. */
import * as api from "./api.js";
import { $, el, fileDoor } from "./dom.js";
import { Easel } from "./easel.js";
import { number, seconds, t, translate, tryText } from "./i18n.js";
import { Mask } from "./mask.js";
import { whiteCells } from "./masks.js";
import { say, tellProblem } from "./notify.js";
import { Picture } from "./picture.js";
import { maskPng } from "./png.js";
import { Stage } from "./stage.js";

const SIDE = 32;
const SHOWN = 20;
const KINDS = ["square8", "rect", "center", "lines", "thin", "medium", "thick", "bologna"];

export const create = (host) => new PaperView(host);

class PaperView {
  #mask = new Mask(SIDE, SIDE);
  #choice = null; // {index} or {image}
  #listing = null;
  #answer = null;
  #asked = new AbortController();

  constructor(host) {
    this.host = host;
    host.append(...layout());
    this.stage = new Stage($("#paper-stage"));
    this.easel = new Easel(this.stage);
    this.easel.radius = 1.5;
    this.easel.choose("brush");
    this.easel.addEventListener("say", (event) => say(event.detail));
    this.#mask.addEventListener("change", () => this.#changed());
    $("#paper-more").onclick = () => this.#more().catch(tellProblem);
    $("#paper-own").onclick = fileDoor($("#paper-file"), (file) => this.#own(file).catch(tellProblem));
    $("#paper-roll").onclick = () => this.#roll().catch(tellProblem);
    $("#paper-clear").onclick = () => this.#mask.clear();
    for (const name of ["brush", "eraser", "rectangle"]) $(`#paper-${name}`).onclick = () => this.#tool(name);
    translate(host);
  }

  async enter() {
    if (this.#listing) return;
    this.#tool("brush");
    await this.#more(0);
    await this.#roll();
  }

  leave() {}

  translate() {
    this.#listPictures();
    if (this.#answer) this.#showAnswer();
  }

  #tool(name) {
    this.easel.choose(name);
    for (const one of ["brush", "eraser", "rectangle"]) $(`#paper-${one}`).setAttribute("aria-pressed", String(one === name));
  }

  async #more(from = null) {
    const pages = Math.floor((this.#listing?.total ?? 0) / SHOWN);
    this.#listing = await api.pictures(from ?? SHOWN * Math.floor(Math.random() * pages), SHOWN);
    this.#listPictures();
    await this.#choose(this.#listing.pictures[0]);
  }

  #listPictures() {
    if (!this.#listing) return;
    const { source, total, pictures } = this.#listing;
    $("#paper-source").textContent = t("paper.source", { source: sourceName(source), total: number(total) });
    $("#paper-pictures").replaceChildren(
      ...pictures.map((picture) => {
        const label = [t("paper.picture", picture), labelName(picture.label)].filter(Boolean).join(", ");
        const chosen = this.#choice?.index === picture.index;
        const image = el("img", { src: picture.png, alt: "", width: SIDE, height: SIDE });
        return el("li", {}, el("button", { "aria-label": label, title: label, "aria-pressed": String(chosen), onclick: () => this.#choose(picture).catch(tellProblem) }, image));
      }),
    );
  }

  async #choose({ index, png }) {
    this.#choice = { index };
    await this.#show(png);
  }

  async #own(file) {
    this.#choice = { image: file };
    const { original } = await api.paper({ image: file, mask: await maskPng(this.#mask), methods: "mean" });
    await this.#show(original);
  }

  async #show(source) {
    this.stage.show({ picture: await decoded(source), mask: this.#mask });
    this.#listPictures();
    this.#changed();
  }

  async #roll() {
    const drawn = await api.rolled($("#paper-kind").value, 1, Math.floor(Math.random() * 10_000));
    this.#mask.cells.set(whiteCells(await createImageBitmap(drawn), SIDE, SIDE));
    this.#mask.keep();
  }

  /** Another picture or another hole: every method fills it, the last change wins. */
  #changed() {
    this.stage.draw();
    this.#asked.abort();
    this.#asked = new AbortController();
    $("#paper-answer").classList.add("old");
    if (this.#choice && this.#mask.area > 0) this.#fill(this.#asked.signal).catch((error) => error.name === "AbortError" || tellProblem(error));
    else $("#paper-answer").hidden = true;
  }

  async #fill(signal) {
    const { index, image } = this.#choice;
    const answer = await api.paper({ index, image, mask: await maskPng(this.#mask) }, signal);
    signal.throwIfAborted();
    answer.fills.sort((a, b) => b.hole_psnr - a.hole_psnr);
    this.#answer = answer;
    this.#showAnswer();
    const [best] = answer.fills;
    say(t("paper.done", { n: answer.fills.length, best: best.method, psnr: number(best.hole_psnr, 2) }));
  }

  #showAnswer() {
    const { original, masked, fills } = this.#answer;
    $("#paper-answer").hidden = false;
    $("#paper-answer").classList.remove("old");
    $("#paper-truth").replaceChildren(tile(original, t("paper.original"), ""), tile(masked, t("paper.masked"), ""));
    $("#paper-fills").replaceChildren(
      ...fills.map((fill, i) => {
        const scores = el("span", { class: "scores number" }, `${number(fill.hole_psnr, 2)} dB`, el("span", {}, number(fill.hole_ssim, 3)));
        return tile(fill.image, fill.method, seconds(fill.seconds), scores, i === 0);
      }),
    );
  }
}

const sourceName = (source) => (source.startsWith("CIFAR-10") ? t("paper.cifar") : source.startsWith("DeadLeaves") ? t("paper.synthetic") : source);
const labelName = (label) => tryText(`label.${label}`) ?? label;

/** From a data: address, which may be shown but not fetched. */
async function decoded(source) {
  const image = el("img", { src: source });
  await image.decode();
  return Picture.decode(image);
}

function tile(image, name, note, scores = null, best = false) {
  const head = el("strong", {}, name, best ? el("span", { class: "badge" }, t("paper.best")) : null);
  const caption = el("figcaption", {}, head, scores, el("span", { class: "muted small number" }, note));
  return el("li", { class: best ? "best" : null }, el("figure", {}, el("img", { src: image, alt: name, width: SIDE, height: SIDE }), caption));
}

const text = (tag, key, attributes = {}) => el(tag, { "data-t": key, ...attributes });

function layout() {
  const kinds = KINDS.map((kind) => text("option", `masks.${kind}`, { value: kind }));
  const tool = (name) => text("button", `tool.${name}`, { id: `paper-${name}`, "aria-pressed": "false" });
  return [
    el("div", { class: "intro" }, text("h1", "paper.title"), text("p", "paper.lead", { class: "lead" })),
    el(
      "div",
      { class: "paper-grid" },
      el("section", {}, text("h2", "paper.pictures"), el("p", { id: "paper-source", class: "muted small" }), el("ul", { id: "paper-pictures" }),
        el("div", { class: "row" }, text("button", "paper.more", { id: "paper-more" }), text("button", "paper.own", { id: "paper-own" }), el("input", { id: "paper-file", type: "file", hidden: true, accept: "image/*,.tif,.tiff" }))),
      el("section", {}, text("h2", "paper.hole"),
        el("div", { id: "paper-stage", tabindex: "0", role: "application", "data-t-label": "paper.stage" }),
        el("div", { class: "row" }, tool("brush"), tool("eraser"), tool("rectangle"), text("button", "paper.clear", { id: "paper-clear" })),
        el("div", { class: "row" }, el("label", {}, text("span", "paper.kind"), " ", el("select", { id: "paper-kind" }, ...kinds)), text("button", "paper.roll", { id: "paper-roll", class: "primary" }))),
    ),
    el("section", { id: "paper-answer", hidden: true },
      el("ul", { id: "paper-truth", class: "paper-tiles" }),
      el("div", {}, el("div", { class: "title-line" }, text("h2", "paper.fills"), el("span", { class: "muted small" }, text("span", "paper.psnr"), " · ", text("span", "paper.ssim"))), el("ul", { id: "paper-fills", class: "paper-tiles" }))),
  ];
}
