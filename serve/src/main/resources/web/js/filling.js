/** One or more fills, one after the other, with progress and a way to stop. */
import * as api from "./api.js";
import { $ } from "./dom.js";
import { seconds, t } from "./i18n.js";
import { areaOf } from "./mask.js";
import { emptyMask, pngOf } from "./masks.js";
import { firstPage } from "./pages.js";
import { savedAs } from "./formats.js";

const PATIENCE = 300; // milliseconds before progress is worth showing

export class Filling {
  #stop = null;

  get running() {
    return this.#stop !== null;
  }

  cancel() {
    this.#stop?.abort();
  }

  /**
   * @param entry what is filled; runs where, without a hole everywhere; methods with which; variant of the fill, from 1
   * @param done is called with each {method, variant, file, seconds, notes}; failed with each (method, error)
   */
  async run({ entry, runs, width, height, methods, variant = 1 }, done, failed) {
    this.#stop = new AbortController();
    const { signal } = this.#stop;
    try {
      const fields = { image: entry.file, first_page: firstPage(entry.file), mask: areaOf(runs) > 0 ? await pngOf(runs, width, height) : null, format: "png" };
      for (const method of methods) {
        await this.#one({ ...fields, method, variant }, done, failed, signal);
      }
    } finally {
      this.#stop = null;
    }
  }

  async #one(fields, done, failed, signal) {
    const { method, variant } = fields;
    const start = performance.now();
    const shown = setTimeout(() => show(method), PATIENCE);
    try {
      const { blob, seconds: taken, notes } = await api.fill(fields, (job) => progress(job, start), signal);
      await done({ method, variant, file: blob, seconds: taken, notes });
    } catch (error) {
      failed(method, error);
    } finally {
      clearTimeout(shown);
      $("#working").hidden = true;
    }
  }
}

function show(method) {
  $("#working-text").textContent = t("filling", { method });
  $("#working").hidden = false;
}

function progress(job, start) {
  const bar = $("#working-bar");
  if (job.progress > 0) bar.value = job.progress;
  else bar.removeAttribute("value");
  $("#working-time").textContent = seconds((performance.now() - start) / 1000);
}

/** A result in the format that came in: {blob, notes}. It was made as PNG, so nothing is lost on the way but what that format loses. */
export async function inFormat(blob, format) {
  return savedAs(format) === "png" ? { blob, notes: [] } : converted(blob, format);
}

/** Filled nowhere, a picture comes back in the format that is asked for: {blob, notes}. */
export async function converted(blob, format) {
  const nothing = { mask: await emptyMask(1, 1), fit_mask: true, allow_empty_mask: true, method: "mean" };
  return api.fill({ image: blob, first_page: firstPage(blob), ...nothing, format }, () => {}, new AbortController().signal);
}
