/** Masks as files: to the service, to the reader's disk, and from there, polarity asked. */
import { $, fileDoor, saveBlob } from "./dom.js";
import { fileName } from "./formats.js";
import { draw } from "./mask.js";
import { percent, t } from "./i18n.js";
import { tell } from "./notify.js";
import { maskPng } from "./png.js";

const BRIGHT = 128;
const GREY = 26; // the least level that is not black
const MANY = 0.3; // of the pixels
const LEVELS = 32;

export function pngOf(runs, width, height) {
  const cells = new Uint8Array(width * height);
  draw(runs, cells);
  return maskPng({ cells, width, height });
}

export const emptyMask = (width, height) => maskPng({ cells: new Uint8Array(width * height), width, height });

export async function saveMask(mask, name) {
  saveBlob(await maskPng(mask), fileName(name, "-mask", "png"));
}

/** Each file that is chosen is drawn into the mask that is wanted then, once its polarity is known. */
export function maskDoor(wanted, done) {
  return fileDoor($("#mask-file"), async (file) => {
    try {
      await ask(await createImageBitmap(file), wanted, done);
    } catch {
      tell(t("not-shown", { name: file.name }));
    }
  });
}

function ask(bitmap, wanted, done) {
  const dialog = $("#mask-dialog");
  const mask = wanted();
  const white = whiteCells(bitmap, mask.width, mask.height);
  const share = white.reduce((sum, cell) => sum + cell, 0) / white.length;
  preview(bitmap);
  $("#white-coverage").textContent = percent(share);
  $("#black-coverage").textContent = percent(1 - share);
  $(`input[value=${share <= 0.5 ? "white" : "black"}]`, dialog).checked = true;
  const notes = photograph(bitmap) ? [t("mask.photograph")] : [];
  const fits = bitmap.width === mask.width && bitmap.height === mask.height;
  const size = (one) => `${one.width} × ${one.height}`;
  if (!fits) notes.push(t("mask.scaled", { mask: size(bitmap), picture: size(mask) }));
  $("#mask-note").textContent = notes.join(" ");
  $("#mask-use").onclick = () => {
    const hole = $("input[name=polarity]:checked", dialog).value === "white" ? 1 : 0;
    dialog.close();
    const target = wanted();
    for (let i = 0; i < white.length; i++) target.cells[i] = white[i] === hole ? 1 : 0;
    target.keep();
    done();
  };
  dialog.showModal();
}

/** RGBA of a picture, stretched to a size. */
function samples(bitmap, width, height) {
  const context = new OffscreenCanvas(width, height).getContext("2d", { willReadFrequently: true });
  context.imageSmoothingEnabled = false;
  context.drawImage(bitmap, 0, 0, width, height);
  return context.getImageData(0, 0, width, height).data;
}

/** Whether it has as many greys as no mask has: by the service's rule. */
function photograph(bitmap) {
  const data = samples(bitmap, bitmap.width, bitmap.height);
  const greys = new Set();
  let grey = 0;
  let opaque = 0;
  for (let i = 0; i < data.length; i += 4) {
    if (data[i + 3] < BRIGHT) continue;
    opaque++;
    const level = Math.round((data[i] + data[i + 1] + data[i + 2]) / 3);
    if (level < GREY || level > 255 - GREY) continue;
    grey++;
    greys.add(level);
  }
  return grey > MANY * opaque && greys.size > LEVELS;
}

/** 1 where the picture, stretched to a size, is bright; transparent pixels count as dark. */
export function whiteCells(bitmap, width, height) {
  const data = samples(bitmap, width, height);
  const cells = new Uint8Array(width * height);
  for (let i = 0; i < cells.length; i++) {
    const grey = (data[4 * i] + data[4 * i + 1] + data[4 * i + 2]) / 3;
    cells[i] = grey >= BRIGHT && data[4 * i + 3] >= BRIGHT ? 1 : 0;
  }
  return cells;
}

function preview(bitmap) {
  const canvas = $("#mask-preview");
  const scale = Math.min(1, 160 / Math.max(bitmap.width, bitmap.height));
  canvas.width = Math.max(1, bitmap.width * scale);
  canvas.height = Math.max(1, bitmap.height * scale);
  canvas.getContext("2d").drawImage(bitmap, 0, 0, canvas.width, canvas.height);
}
