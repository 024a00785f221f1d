/** Buttons, fields and the brush's size, wired to the editor. */
import { $, $$ } from "./dom.js";
import { number, t } from "./i18n.js";
import { maskDoor, saveMask } from "./masks.js";
import { say, tellProblem } from "./notify.js";
import { Selection } from "./selection.js";
import { grow, shrink } from "./shapes.js";
import { tools } from "./tools.js";

const LARGEST = 0.15; // radius of the brush, of the picture's longer side

export class Controls {
  constructor(editor) {
    this.editor = editor;
    this.selection = new Selection(editor);
    this.#tools();
    this.#hole();
    this.#view();
    this.#result();
    editor.methods.addEventListener("change", () => this.translate());
    for (const seen of [editor.stage, editor.comparison]) seen.addEventListener("painted", () => this.#showZoom());
  }

  #tools() {
    const { easel } = this.editor;
    for (const button of $$("[data-tool]", $("#tools"))) button.addEventListener("click", () => easel.choose(button.dataset.tool));
    $("#tools").addEventListener("keydown", (event) => this.#roam(event));
    $("#size").addEventListener("input", () => easel.resize(this.#largest ** ($("#size").value / 100)));
    $("#tolerance").addEventListener("input", () => {
      easel.tolerance = $("#tolerance").valueAsNumber;
      $("#tolerance-value").textContent = number(easel.tolerance);
    });
    $("#limit").addEventListener("change", () => (easel.limit = $("#limit").checked));
    easel.addEventListener("tool", () => this.#showTool());
    easel.choose("brush");
  }

  /** Arrow keys go from tool to tool, as in every group of radio buttons. */
  #roam(event) {
    const step = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 }[event.key];
    if (!step) return;
    const names = Object.keys(tools);
    const next = names[(names.indexOf(this.editor.easel.tool) + step + names.length) % names.length];
    this.editor.easel.choose(next);
    $(`[data-tool=${next}]`).focus();
    event.preventDefault();
  }

  get #largest() {
    const { mask } = this.editor.sitting;
    return mask ? Math.max(4, LARGEST * Math.max(mask.width, mask.height)) : 100;
  }

  #showTool() {
    const { tool, radius } = this.editor.easel;
    for (const button of $$("#tools [data-tool]")) {
      const chosen = button.dataset.tool === tool;
      button.setAttribute("aria-checked", String(chosen));
      button.tabIndex = chosen ? 0 : -1;
    }
    $("#size").disabled = !tools[tool].sized;
    $("#size-line").hidden = !tools[tool].sized;
    $("#tolerance-line").hidden = !tools[tool].tolerant;
    $("#limit-line").hidden = !tools[tool].limits;
    $("#size").value = (100 * Math.log(Math.max(1, radius))) / Math.log(this.#largest);
    $("#size-value").textContent = `${number(2 * radius)} px`;
  }

  #hole() {
    const { editor } = this;
    const growth = () => Math.max(1, Math.min(500, Math.round($("#growth").valueAsNumber) || 1));
    $("#undo").onclick = () => editor.edit((mask) => mask.undo());
    $("#redo").onclick = () => editor.edit((mask) => mask.redo());
    $("#clear").onclick = () => editor.edit((mask) => mask.clear());
    $("#invert").onclick = () => editor.edit((mask) => mask.invert());
    $("#grow").onclick = () => ($("#growth").value ? editor.edit((mask) => grow(mask, growth())) : this.selection.grow());
    $("#unlimit").onclick = () => editor.sitting.mask.limit(null);
    $("#shrink").onclick = () => editor.edit((mask) => shrink(mask, growth()));
    $("#mask-save").onclick = () => saveMask(editor.sitting.mask, editor.sitting.name).catch(tellProblem);
    const askForMask = maskDoor(() => editor.sitting.mask, () => say($("#coverage").textContent));
    $("#mask-open").onclick = () => editor.edit(askForMask);
    $("#forget").onclick = () => editor.forget();
    $("#mask-dialog .close").onclick = () => $("#mask-dialog").close();
  }

  /** Of what is seen, be it a comparison. */
  get #easel() {
    const { comparison, easel } = this.editor;
    return comparison.open ? comparison.easel : easel;
  }

  #view() {
    $("#zoom-in").onclick = () => this.#easel.zoom(1.25);
    $("#zoom-out").onclick = () => this.#easel.zoom(0.8);
    $("#zoom-full").onclick = () => this.#easel.zoom(1 / this.#scale);
    $("#zoom-fit").onclick = () => this.#easel.fit();
  }

  /** Screen pixels per pixel of the picture. */
  get #scale() {
    const { stage } = this.#easel;
    return stage.viewport.scale * stage.ratio;
  }

  #showZoom() {
    const share = 100 * this.#scale;
    $("#zoom-full").textContent = `${number(share, share < 10 ? 1 : 0)} %`;
  }

  #result() {
    const { editor } = this;
    $("#fill-button").onclick = () => editor.fill().catch(tellProblem);
    $("#cancel").onclick = () => editor.filling.cancel();
    $("#split").onclick = () => editor.toggleSplit();
    $("#another").onclick = () => editor.another().catch(tellProblem);
    $("#go-on").onclick = () => editor.goOn();
    $("#back").onclick = () => editor.sitting.back();
    $("#download").onclick = () => editor.download().catch(tellProblem);
    $("#download-exact").onclick = () => editor.download("png").catch(tellProblem);
  }

  translate() {
    const { methods } = this.editor;
    $("#fill-button").textContent = methods.several ? t("compare", { n: methods.chosen.length }) : t(methods.whole ? "clean" : "fill");
    this.#showTool();
  }
}
