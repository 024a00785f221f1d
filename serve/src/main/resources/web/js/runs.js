/** The third view: training runs, followed while they train. */
import * as api from "./api.js";
import { lossChart } from "./chart.js";
import { $, el } from "./dom.js";
import { number, plain, t, tryText } from "./i18n.js";
import { tellProblem } from "./notify.js";

const EVERY = 2_000; // milliseconds between two looks

export const create = (host) => new RunsView(host);

class RunsView {
  #runs = [];
  #detail = null;
  #chosen = null;
  #timer = null;
  #figures = new Map(); // "id/name/epoch" -> object URL

  constructor(host) {
    this.host = host;
    this.list = el("ul", { id: "run-list" });
    this.page = el("article", { id: "run" });
    host.append(this.#intro(), el("div", { class: "runs-grid" }, this.list, this.page));
  }

  #intro() {
    return el("div", { class: "intro" }, el("h1", { "data-t": "runs.title" }, t("runs.title")), el("p", { class: "lead", "data-t": "runs.lead" }, t("runs.lead")));
  }

  async enter() {
    await this.#look();
    clearInterval(this.#timer);
    this.#timer = setInterval(() => this.#follow(), EVERY);
  }

  leave() {
    clearInterval(this.#timer);
  }

  translate() {
    this.#renderList();
    if (this.#detail) this.#renderRun();
  }

  /** A service that is away for a moment is no news; the next look may find it. */
  async #follow() {
    if (document.hidden) return;
    try {
      await this.#look();
    } catch (error) {
      if (!(error instanceof api.Away)) tellProblem(error);
    }
  }

  async #look() {
    const { runs } = await api.runs();
    if (JSON.stringify(runs) !== JSON.stringify(this.#runs)) {
      this.#runs = runs;
      this.#renderList();
    }
    if (!runs.some((run) => run.id === this.#chosen)) this.#chosen = (runs.find((run) => run.running) ?? runs[0])?.id ?? null;
    if (this.#chosen !== null) await this.#open(this.#chosen);
    else this.#renderList();
  }

  async #open(id) {
    this.#chosen = id;
    const detail = await api.run(id);
    if (id !== this.#chosen || JSON.stringify(detail) === JSON.stringify(this.#detail)) return;
    this.#detail = detail;
    this.#renderList();
    this.#renderRun();
  }

  #renderList() {
    if (this.#runs.length === 0) {
      this.list.replaceChildren();
      this.page.replaceChildren(el("p", {}, t("runs.none")), el("pre", {}, "./inpaint train --data deadleaves --masks random"));
      return;
    }
    const focused = this.list.contains(document.activeElement);
    this.list.replaceChildren(...this.#runs.map((run) => this.#item(run)));
    if (focused) $("[aria-current]", this.list)?.focus();
  }

  #item(run) {
    const state = el("span", { class: run.running ? "badge live" : "badge" }, t(run.running ? "runs.running" : "runs.finished"));
    const facts = [run.model, t("runs.epochs", run)];
    if (Number.isFinite(run.best_val_loss)) facts.push(t("runs.best", { loss: number(run.best_val_loss, 4) }));
    const current = run.id === this.#chosen ? "true" : null;
    return el("li", {}, el("button", { "aria-current": current, onclick: () => this.#open(run.id).catch(tellProblem) },
      el("strong", {}, run.name), state, el("span", { class: "muted small number" }, facts.join(" · "))));
  }

  #renderRun() {
    const { name, settings, data, floor, metrics } = this.#detail;
    const figures = this.#detail.figures.filter((one) => one !== "loss").reverse(); // that one is drawn above, live
    const run = this.#runs.find((one) => one.id === this.#chosen);
    const last = metrics.at(-1);
    const latest = last ? t("runs.latest", { epoch: last.epoch, loss: loss(last.loss), val: loss(last.val_loss) }) : "";
    const epochs = Math.max(run?.epochs ?? 0, last?.epoch ?? 1);
    this.page.replaceChildren(
      el("h2", {}, name),
      el("p", { class: "number", role: "status" }, latest),
      el("h3", {}, t("runs.loss")),
      ...(last ? [lossChart(metrics, epochs, floor, this.page.clientWidth)] : []),
      ...(Number.isFinite(floor) ? [el("p", { class: "muted small" }, t("runs.floor-note"))] : []),
      el("h3", {}, t("runs.settings")),
      settingsTable(data ? { ...settings, data } : settings),
      ...(figures.length ? [el("h3", {}, t("runs.figures")), el("div", { class: "figures" }, ...figures.map((f) => this.#figure(f, last?.epoch)))] : []),
    );
  }

  #figure(name, epoch) {
    const caption = tryText(`runs.figure.${name}`) ?? name;
    const image = el("img", { alt: caption });
    this.#source(name, epoch).then((source) => (image.src = source), tellProblem);
    return el("figure", {}, image, el("figcaption", { class: "muted small" }, caption));
  }

  /** Fetched and not linked, because the token has to go along; kept until another epoch makes it old. */
  async #source(name, epoch) {
    const key = `${this.#chosen}/${name}/`;
    const known = this.#figures.get(key + epoch);
    if (known) return known;
    const source = URL.createObjectURL(await api.figure(this.#chosen, name));
    for (const [old, url] of this.#figures) {
      if (!old.startsWith(key)) continue;
      URL.revokeObjectURL(url);
      this.#figures.delete(old);
    }
    this.#figures.set(key + epoch, source);
    return source;
  }
}

/** One that became no number is left out by the service. */
const loss = (value) => (Number.isFinite(value) ? number(value, 4) : "–");

/** Settings may have settings of their own: "recipe.loss". One that this page does not know has the name it has in the run's file. */
const flat = (settings, before = "") =>
  Object.entries(settings).flatMap(([name, value]) => (value !== null && typeof value === "object" ? flat(value, `${before}${name}.`) : [[before + name, value]]));

function shown(name, value) {
  if (typeof value === "boolean") return t(value ? "yes" : "no");
  return typeof value === "number" ? plain(value) : (tryText(`setting.${name}.${value}`) ?? String(value));
}

function settingsTable(settings) {
  const row = ([name, value]) => el("tr", {}, el("th", { scope: "row" }, tryText(`setting.${name}`) ?? name), el("td", { class: "number" }, shown(name, value)));
  return el("table", { class: "settings" }, el("tbody", {}, ...flat(settings).map(row)));
}
