/** What the service marks for the reader: an object under a scribble, what a wand touches, a colour, a hole's soft rim. */
import * as api from "./api.js";
import { $ } from "./dom.js";
import { t } from "./i18n.js";
import { pngOf, whiteCells } from "./masks.js";
import { say, tell, tellProblem } from "./notify.js";
import { firstPage, offerFirst } from "./pages.js";
import { maskPng } from "./png.js";

const MOST_POINTS = 400; // of a lasso, as the service takes them

export class Selection {
  #asked = 0;

  constructor(editor) {
    this.editor = editor;
    editor.easel.addEventListener("select", ({ detail }) => this.#select(detail));
  }

  /** As far as the softness of its edge asks for. */
  async grow() {
    const { sitting } = this.editor;
    if (sitting.onResult) await sitting.back();
    const { mask } = sitting;
    if (!mask?.area) return tell(t("mark-first"));
    const before = mask.area;
    const fields = { mask: await pngOf(mask.runs, mask.width, mask.height), grow_mask: "auto" };
    await this.#ask(fields, () => this.grow(), (found) => {
      for (let i = 0; i < found.length; i++) mask.cells[i] |= found[i];
      mask.keep();
      if (mask.area === before) tell(t("grow.none"));
    });
  }

  /** Once a stroke that asks has ended. */
  async #select(stroke) {
    const { mask } = this.editor.sitting;
    const { scribble } = stroke.asks;
    const fields = { ...stroke.asks, scribble: scribble && (await maskPng(scribble)), within: mask.within && written(mask.within) };
    await this.#ask(fields, () => this.#select(stroke), (found) => {
      if (!mask.join(found, stroke.erase ? 0 : 1)) tell(t("select.none"));
    }, stroke.outline);
  }

  /** Uses what the service marks in the picture, if it is still the same then; meanwhile its outline is shown. */
  async #ask(fields, again, use, outline = null) {
    const { sitting, stage } = this.editor;
    const { base, mask } = sitting;
    this.#asked++;
    stage.host.setAttribute("aria-busy", "true");
    Object.assign(stage, { outline, closed: false });
    stage.draw();
    say(t("selecting"));
    try {
      const answer = await api.mask({ image: base.file, first_page: firstPage(base.file), allow_empty_mask: true, ...fields });
      const found = whiteCells(await createImageBitmap(answer), mask.width, mask.height);
      if (sitting.base !== base) return;
      use(found);
      say($("#coverage").textContent);
    } catch (error) {
      tellProblem(error, offerFirst(error, base.file, again));
    } finally {
      if (--this.#asked === 0) stage.host.removeAttribute("aria-busy");
      if (stage.outline === outline) stage.outline = null;
      stage.draw();
    }
  }
}

/** Points as the service reads them, thinned out. */
function written(points) {
  const step = Math.ceil(points.length / MOST_POINTS);
  return points
    .filter((_, i) => i % step === 0)
    .map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`)
    .join(" ");
}
