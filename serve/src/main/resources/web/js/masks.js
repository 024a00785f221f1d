/** Masks as files: to the service, to the reader's disk, and from there, polarity asked. */
import { $, fileDoor, saveBlob } from "./dom.js";
import { fileName } from "./formats.js";
import { draw } from "./mask.js";
import { percent, t } from "./i18n.js";
import { tell } from "./notify.js";
import { maskPng } from "./png.js";

const BRIGHT = 128;

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
  const fits = bitmap.width === mask.width && bitmap.height === mask.height;
  const size = (one) => `${one.width} × ${one.height}`;
  $("#mask-note").textContent = fits ? "" : t("mask.scaled", { mask: size(bitmap), picture: size(mask) });
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

/** 1 where the picture, stretched to a size, is bright; transparent pixels count as dark. */
export function whiteCells(bitmap, width, height) {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext("2d", { willReadFrequently: true });
  context.imageSmoothingEnabled = false;
  context.drawImage(bitmap, 0, 0, width, height);
  const { data } = context.getImageData(0, 0, width, height);
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
