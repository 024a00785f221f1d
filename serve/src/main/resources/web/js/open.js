/** Pictures come in by button, drop, paste or as an example. */
import * as api from "./api.js";
import { $, $$, el, fileDoor } from "./dom.js";
import { converted } from "./filling.js";
import { formatOf } from "./formats.js";
import { t } from "./i18n.js";
import { tell, tellProblem } from "./notify.js";
import { offerFirst } from "./pages.js";

const EXAMPLES = ["print", "stamp", "wall"]; // drawn for this page, each with something to remove

/** @param use is called with (file, what the browser can show of it, its name) */
export function pictureDoors(use) {
  const open = (file) => take(file, use);
  const ask = fileDoor($("#picture-file"), open);
  for (const button of $$(".open")) button.addEventListener("click", ask);
  dropZone(open);
  document.addEventListener("paste", (event) => {
    const file = [...event.clipboardData.files].find((one) => one.type.startsWith("image/"));
    if (file && !$("#fill").hidden) open(file);
  });
}

/** A picture the browser cannot read is shown as the service sees it. */
async function take(file, use) {
  const name = file.name || "picture.png";
  try {
    if ((await formatOf(file)) === null) tell(t("not-shown", { name }));
    else await use(file, await shown(file), name);
  } catch (error) {
    tellProblem(error, offerFirst(error, file, () => take(file, use)));
  }
}

async function shown(file) {
  try {
    (await createImageBitmap(file)).close();
    return file;
  } catch {
    return (await converted(file, "png")).blob;
  }
}

function dropZone(open) {
  const hint = $("#drop-hint");
  const files = (event) => [...(event.dataTransfer?.types ?? [])].includes("Files");
  addEventListener("dragover", (event) => {
    if (!files(event)) return;
    event.preventDefault();
    hint.hidden = $("#fill").hidden;
  });
  addEventListener("dragleave", (event) => {
    if (!event.relatedTarget) hint.hidden = true;
  });
  addEventListener("drop", (event) => {
    hint.hidden = true;
    if (!files(event)) return;
    event.preventDefault();
    if (!$("#fill").hidden) open(event.dataTransfer.files[0]);
  });
}

/** @param use is called with (file, shown, name) */
export function showExamples(use) {
  $("#examples").replaceChildren(
    ...EXAMPLES.map((key) => {
      const start = async () => {
        const file = await api.example(key);
        await use(file, file, `${key}.jpg`);
      };
      const image = el("img", { src: `examples/${key}-small.jpg`, alt: "", width: 240, height: 160 });
      const caption = el("span", { "data-t": `example.${key}` });
      return el("li", {}, el("button", { "data-example": key, onclick: () => start().catch(tellProblem) }, image, caption));
    }),
  );
}
