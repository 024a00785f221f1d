/** The first view: a picture, the hole in it, and what fills it. */
import { $, el, saveBlob } from "./dom.js";
import { Comparison } from "./comparison.js";
import { Divider } from "./divider.js";
import { Easel } from "./easel.js";
import { Filling, inFormat } from "./filling.js";
import { fileName, formatOf, savedAs } from "./formats.js";
import { number, percent, seconds, t } from "./i18n.js";
import { areaOf, boundsOf } from "./mask.js";
import { Memory } from "./memory.js";
import { MethodList } from "./methodlist.js";
import { hide, say, tell, tellProblem } from "./notify.js";
import { offerFirst } from "./pages.js";
import { noted } from "./refusals.js";
import { Sitting } from "./sitting.js";
import { Stage } from "./stage.js";

const BRUSH = 0.02; // of the picture's longer side, at first

export class Editor {
  sitting = new Sitting();
  memory = new Memory(this.sitting);
  filling = new Filling();
  #format = null;
  #limits = null;

  constructor() {
    this.stage = new Stage($("#stage"));
    this.easel = new Easel(this.stage);
    this.divider = new Divider(this.stage);
    this.methods = new MethodList($("#methods"), $("#several"));
    this.comparison = new Comparison($("#comparison"), (entry) => this.take(entry), () => this.endComparison());
    this.easel.addEventListener("stroke", () => this.sitting.onResult && this.goOn());
    this.easel.addEventListener("say", (event) => say(event.detail));
    this.sitting.addEventListener("show", () => this.show());
  }

  offer(methods) {
    this.#limits = methods.limits;
    this.methods.use(methods);
  }

  /** @param file as it came; shown what the browser can show of it */
  async open(file, shown, name) {
    if (file.size > this.#limits.body_bytes) {
      return tell(t("too-heavy", { n: number(file.size / 1e6, 1), most: number(this.#limits.body_bytes / 1e6) }));
    }
    this.filling.cancel();
    this.comparison.stop();
    hide();
    this.#format = await formatOf(file);
    $("#welcome").hidden = true;
    $("#editor").hidden = false;
    document.body.classList.add("working");
    try {
      await this.sitting.open(file, shown, name);
    } catch {
      return tell(t("not-shown", { name }));
    }
    this.#opened(shown !== file);
  }

  /** What was worked on before the page was loaded anew. */
  async recall() {
    const kept = await this.memory.recall();
    if (!kept) return;
    await this.open(kept.file, kept.shown, kept.name);
    const { mask } = this.sitting;
    if (mask && kept.runs?.at(-1) === mask.cells.length) mask.load(kept.runs);
  }

  /** Back to the beginning; nothing of the picture stays in the browser. */
  async forget() {
    this.filling.cancel();
    this.comparison.stop();
    await this.memory.forget();
    location.reload();
  }

  #opened(preview) {
    const { mask, name } = this.sitting;
    const size = `${mask.width} × ${mask.height}`;
    $("#picture-name").textContent = name;
    const facts = [size, this.#format.toUpperCase(), preview ? t("preview") : null];
    $("#picture-facts").textContent = facts.filter(Boolean).join(" · ");
    mask.addEventListener("change", () => this.measured());
    this.easel.resize(Math.max(1, Math.round(BRUSH * Math.max(mask.width, mask.height))));
    this.methods.expect(mask.cells.length);
    this.measured();
    this.stage.host.focus();
    say(t("opened", { name, size }));
    if (mask.cells.length > this.#limits.pixels) {
      tell(t("too-large", { n: number(mask.cells.length / 1e6, 1), most: number(this.#limits.pixels / 1e6, 1) }));
    }
  }

  /** What the sitting looks at goes onto the stage. */
  show() {
    const { sitting } = this;
    const picture = sitting.decoded(sitting.current);
    const before = sitting.onResult ? sitting.decoded(sitting.base) : null;
    if (!before) this.divider.hide();
    this.stage.show({ picture, before, split: this.stage.split, mask: before ? null : sitting.mask });
    this.stage.peek = null;
    $("#result").hidden = !before;
    if (before) this.#describe();
  }

  #describe() {
    const { method, seconds: taken, notes, runs } = this.sitting.current;
    $("#result-text").textContent = this.#done(method, runs, taken);
    $("#result-notes").replaceChildren(...notes.map((note) => el("li", {}, noted(note))));
    const format = savedAs(this.#format);
    $("#download").textContent = t("download", { format: format.toUpperCase() });
    $("#download-exact").hidden = format !== "jpeg";
    $("#another").hidden = !this.methods.varies(method);
    $("#split").setAttribute("aria-pressed", String(this.stage.split !== null));
  }

  /** In one sentence; without a hole it was the whole picture. */
  #done(method, runs, taken) {
    const share = areaOf(runs) / this.sitting.mask.cells.length;
    return t(share > 0 ? "filled" : "cleaned", { method, share: percent(share), s: seconds(taken) });
  }

  /** The hole changed. */
  measured() {
    const { mask } = this.sitting;
    if (!mask) return;
    $("#coverage-bar").style.width = `${100 * mask.coverage}%`;
    $("#coverage").textContent = mask.area ? t("hole.covers", { share: percent(mask.coverage), n: number(mask.area) }) : t("hole.none");
    $("#undo").disabled = !mask.canUndo;
    $("#redo").disabled = !mask.canRedo;
    $("#unlimit").hidden = !mask.within;
    this.stage.draw();
  }

  /** A change of the whole hole, shown where it can be seen. */
  async edit(change) {
    if (!this.sitting.mask) return;
    if (this.sitting.onResult) await this.sitting.back();
    change(this.sitting.mask);
    this.sitting.mask.keep();
  }

  goOn() {
    this.sitting.goOn();
    this.stage.host.focus();
    say(t("went-on"));
  }

  async fill() {
    const { sitting } = this;
    const methods = this.methods.chosen;
    if (!sitting.mask) return tell(t("no-picture"));
    if (this.filling.running) return;
    if (sitting.mask.area === 0 && !this.methods.whole) return tell(t("mark-first"));
    if (methods.length === 0) return tell(t("choose-first"));
    const { width, height, runs } = sitting.mask;
    const work = { entry: sitting.base, runs, width, height, methods };
    await this.#busy(() => (this.methods.several ? this.#compare(work) : this.#one(work)));
  }

  /** The same hole filled by the same method, otherwise. */
  async another() {
    const { sitting, filling } = this;
    if (!sitting.onResult || filling.running) return;
    const { method, runs, parent, variant } = sitting.current;
    const variants = sitting.entries.filter((e) => e.parent === parent && e.method === method && e.runs === runs).map((e) => e.variant);
    const { width, height } = sitting.mask;
    const work = { entry: parent, runs, width, height, methods: [method], variant: Math.max(variant, ...variants) + 1 };
    await this.#busy(() => this.#one(work));
  }

  #one(work) {
    const { entry, runs } = work;
    return this.filling.run(work, (result) => this.#finished(result, entry, runs), (_, error) => this.#failed(error, entry));
  }

  async #busy(work) {
    hide(); // what was told may lie over the button that cancels
    document.body.setAttribute("aria-busy", "true");
    try {
      await work();
    } finally {
      document.body.removeAttribute("aria-busy");
    }
  }

  async #finished(result, base, runs) {
    if (this.sitting.base !== base) return null; // another picture was opened meanwhile
    const entry = await this.sitting.add({ ...result, parent: base, runs }, !this.comparison.open);
    say(this.#done(result.method, runs, result.seconds));
    return entry;
  }

  #failed(error, entry) {
    if (error.name === "AbortError") tell(t("cancelled"));
    else tellProblem(error, offerFirst(error, entry.file, () => this.fill().catch(tellProblem)));
  }

  async #compare(work) {
    const { comparison, sitting } = this;
    if (sitting.onResult) await sitting.back();
    const before = sitting.decoded(work.entry);
    const { width, height } = work;
    const bounds = boundsOf(work.runs, width) ?? { left: 0, top: 0, right: width, bottom: height };
    comparison.start(before, sitting.mask, bounds, work.methods);
    await this.filling.run(
      work,
      async (result) => {
        const entry = await this.#finished(result, work.entry, work.runs);
        if (entry && comparison.open) await comparison.add(result.method, entry);
      },
      (method, error) => {
        if (!comparison.open) return;
        const stopped = error.name === "AbortError";
        comparison.fail(method, stopped ? t("compare.cancelled") : t("compare.failed"));
        if (!stopped) this.#failed(error, work.entry);
      },
    );
  }

  async take(entry) {
    this.endComparison();
    await this.sitting.look(entry);
    $("#split").focus();
  }

  endComparison() {
    this.filling.cancel();
    this.comparison.stop();
    this.stage.draw();
    this.stage.host.focus();
  }

  /** Escape: stop what runs, else close what is open. */
  escape() {
    if (this.filling.running) this.filling.cancel();
    else if (this.comparison.open) this.endComparison();
    else if (this.sitting.onResult) this.sitting.back();
  }

  toggleSplit() {
    if (!this.sitting.onResult) return;
    if (this.stage.split === null) this.divider.show(0.5);
    else this.divider.hide();
    this.#describe();
  }

  /** Shows the original while held. */
  peek(held) {
    if (!this.sitting.root || this.comparison.open) return;
    this.stage.peek = held ? this.sitting.decoded(this.sitting.root) : null;
    this.stage.draw();
  }

  async download(format = savedAs(this.#format)) {
    const { current, name } = this.sitting;
    const { blob, notes } = await inFormat(current.file, format);
    saveBlob(blob, fileName(name, "-filled", format));
    const lost = notes.filter(({ kind }) => kind !== "encoded-anew"); // which is on the button beside
    if (lost.length > 0) tell(lost.map(noted).join(" "));
  }

  translate() {
    this.methods.translate();
    if (!this.sitting.mask) return;
    this.measured();
    if (this.sitting.onResult) this.#describe();
  }
}
