/** Thumbnails of all that was made in this sitting. */
import { $, el } from "./dom.js";
import { seconds, t } from "./i18n.js";

export class History {
  constructor(editor) {
    this.editor = editor;
    for (const type of ["history", "show"]) editor.sitting.addEventListener(type, () => this.render());
  }

  render() {
    const { entries, current } = this.editor.sitting;
    const list = $("#history");
    list.hidden = entries.length < 2;
    const focused = list.contains(document.activeElement);
    list.replaceChildren(...entries.map((entry) => this.#item(entry, entry === current)));
    if (focused) $("[aria-current]", list)?.focus();
    $("[aria-current]", list)?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }

  #item(entry, current) {
    const name = entry.method ?? t("original");
    const note = entry.method ? seconds(entry.seconds) : "";
    const look = () => {
      this.editor.comparison.stop();
      this.editor.sitting.look(entry);
    };
    entry.thumbnail.setAttribute("aria-hidden", "true");
    const caption = [el("span", {}, name), el("span", { class: "muted number" }, note)];
    return el("li", {}, el("button", { "aria-current": current ? "true" : null, onclick: look }, entry.thumbnail, ...caption));
  }
}
