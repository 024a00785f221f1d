/** Damage that the service finds: a slider says how much of it is hole, and never takes back what a hand decided. */
import * as api from "./api.js";
import { $ } from "./dom.js";
import { number, t } from "./i18n.js";
import { say, tell, tellProblem } from "./notify.js";
import { firstPage, offerFirst } from "./pages.js";
import { grow } from "./shapes.js";

const WHOLE = 255;
const MARGIN = 1; // pixels, as the service grows what it found ...
const MAY_GO_ON = 10; // ... where it is at least so likely, of 255

export class Detection {
  #base = null; // in what it was found
  #likelihood = null; // of its pixels, of 255

  constructor(editor) {
    this.editor = editor;
    $("#detect").onclick = () => this.find();
    $("#stamp").onclick = () => this.findStamp();
    $("#sensitivity").addEventListener("input", () => this.#reveal());
    editor.sitting.addEventListener("show", () => this.#show());
  }

  find() {
    return this.#ask({ likelihood: true }, $("#detect"), () => this.find(), (likelihood, base, mask) => {
      this.#base = base;
      this.#likelihood = likelihood;
      this.#show();
      this.#reveal();
      if (mask.area === 0) tell(t("detect.none"));
    });
  }

  /** The date in a corner joins the hole, as if it had been painted. */
  findStamp() {
    return this.#ask({ kinds: "stamp" }, $("#stamp"), () => this.findStamp(), (stamp, _, mask) => {
      if (!mask.join(stamp)) tell(t("stamp.none"));
    });
  }

  /** Uses what the service finds in the picture, if it is still the same then. */
  async #ask(fields, button, again, use) {
    const { sitting, stage } = this.editor;
    if (sitting.onResult) await sitting.back();
    const { base } = sitting;
    button.disabled = true;
    try {
      const found = await greys(await api.detect({ image: base.file, first_page: firstPage(base.file), ...fields }));
      if (sitting.base !== base) return;
      use(found, base, sitting.mask);
      say($("#coverage").textContent);
      stage.host.focus();
    } catch (error) {
      tellProblem(error, offerFirst(error, base.file, again));
    } finally {
      button.disabled = false;
    }
  }

  /** Belongs to one picture. */
  #show() {
    const { base, onResult } = this.editor.sitting;
    $("#sensitivity-line").hidden = base !== this.#base || onResult;
  }

  #reveal() {
    const { mask } = this.editor.sitting;
    const share = $("#sensitivity").valueAsNumber / 100;
    $("#sensitivity-value").textContent = number(share, 2);
    mask.reveal(damaged(this.#likelihood, mask.width, mask.height, share));
  }
}

/** Where it is at least as likely as one minus the sensitivity, and a margin: what the service's own mask is. */
function damaged(likelihood, width, height, sensitivity) {
  const least = Math.max(1, Math.ceil(WHOLE * (1 - sensitivity) - 1e-6));
  const cells = new Uint8Array(likelihood.length);
  if (sensitivity > 0) for (let i = 0; i < cells.length; i++) cells[i] = likelihood[i] >= least ? 1 : 0;
  const found = cells.slice();
  grow({ cells, width, height }, MARGIN);
  for (let i = 0; i < cells.length; i++) cells[i] &= found[i] | (likelihood[i] >= MAY_GO_ON);
  return cells;
}

async function greys(file) {
  const bitmap = await createImageBitmap(file, { colorSpaceConversion: "none" });
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
  const context = canvas.getContext("2d", { willReadFrequently: true });
  context.drawImage(bitmap, 0, 0);
  const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height);
  return Uint8Array.from({ length: bitmap.width * bitmap.height }, (_, i) => data[4 * i]);
}
