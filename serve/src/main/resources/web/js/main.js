/** Starts the page: language, theme, the three views and what leads to them. */
import * as api from "./api.js";
import { $, $$ } from "./dom.js";
import { Controls } from "./controls.js";
import { Detection } from "./detection.js";
import { Editor } from "./editor.js";
import { History } from "./history.js";
import * as i18n from "./i18n.js";
import { hide, tellProblem } from "./notify.js";
import { pictureDoors, showExamples } from "./open.js";
import { Shortcuts } from "./shortcuts.js";
import { applyTheme, switchTheme } from "./theme.js";

const LATER = { paper: () => import("./paper.js"), runs: () => import("./runs.js") };
const views = {};

applyTheme();
api.takeToken();
const editor = new Editor();
const controls = new Controls(editor);
const history = new History(editor);
new Shortcuts(editor);
new Detection(editor);
const open = (...picture) => editor.open(...picture);
pictureDoors(open);
showExamples(open);

$("#theme").onclick = switchTheme;
$("#language").onclick = () => i18n.use(i18n.languages.find((one) => one !== i18n.current()));
$("#message .close").onclick = hide;
i18n.changes.addEventListener("change", () => {
  $("#language").textContent = i18n.t("language");
  $("#language").lang = i18n.languages.find((one) => one !== i18n.current());
  editor.translate();
  controls.translate();
  history.render();
  Object.values(views).forEach((view) => view.translate());
});
i18n.apply();

/** Views are loaded when they are first looked at. */
async function go() {
  const name = location.hash.replace("#/", "") in LATER ? location.hash.replace("#/", "") : "fill";
  for (const section of $$(".view")) section.hidden = section.id !== name;
  for (const link of $$("[data-view]")) {
    if (link.dataset.view === name) link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
  }
  document.body.dataset.view = name;
  for (const [other, view] of Object.entries(views)) if (other !== name) view.leave();
  if (!(name in LATER)) return;
  views[name] ??= (await LATER[name]().catch(api.away)).create($(`#${name}`));
  await views[name].enter();
}

addEventListener("hashchange", () => go().catch(tellProblem));
go().catch(tellProblem);
try {
  editor.offer(await api.methods());
  await editor.recall();
  document.body.dataset.ready = "true";
} catch (error) {
  tellProblem(error);
}
