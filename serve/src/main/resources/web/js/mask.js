/**
 * Which pixels of a picture are missing: 1 = hole, and which of them were decided by hand. It can be
 * drawn on freely; keep() makes what was drawn one step that undo() takes back. What is found for
 * the reader changes only what no hand has decided. Steps are kept as run lengths, so a large mask
 * costs little.
 */
import { polygon } from "./shapes.js";

const MOST_RUNS = 8_000_000; // in all steps together: 32 MB

export class Mask extends EventTarget {
  #past = [];
  #future = [];
  #step; // {hole, hand}: runs
  #revealed = false; // the last step is what was found
  within = null; // points of the line outside of which nothing is found, and ...
  inside = null; // ... 1 for each cell inside of it

  constructor(width, height) {
    super();
    this.width = width;
    this.height = height;
    this.cells = new Uint8Array(width * height);
    this.hand = new Uint8Array(width * height);
    this.#step = this.#drawn();
  }

  /** Sets a part of a row, cut at the border. */
  span(y, left, right, value) {
    if (y < 0 || y >= this.height) return;
    const from = Math.max(0, left);
    const to = Math.min(this.width, right);
    if (to <= from) return;
    this.cells.fill(value, y * this.width + from, y * this.width + to);
    this.hand.fill(1, y * this.width + from, y * this.width + to);
  }

  /** Ends of the runs: known, hole, known ... */
  get runs() {
    return this.#step.hole;
  }

  get area() {
    return areaOf(this.runs);
  }

  get coverage() {
    return this.area / this.cells.length;
  }

  get canUndo() {
    return this.#past.length > 0;
  }

  get canRedo() {
    return this.#future.length > 0;
  }

  /** Makes what was drawn since the last step a step, decided by hand; nothing if nothing changed. */
  keep() {
    const before = new Uint8Array(this.cells.length);
    draw(this.runs, before);
    for (let i = 0; i < before.length; i++) if (this.cells[i] !== before[i]) this.hand[i] = 1;
    this.#keep();
  }

  /** From now on, nothing is found outside of a closed line of points; null: of none. */
  limit(points) {
    this.within = points;
    const scratch = points && new Mask(this.width, this.height);
    if (points) polygon(scratch, points, 1);
    this.inside = scratch?.cells ?? null;
    this.#changed();
  }

  /** What was found is the hole wherever no hand has decided; several in a row are one step. */
  reveal(found) {
    const { cells, hand, inside } = this;
    for (let i = 0; i < cells.length; i++) if (!hand[i]) cells[i] = found[i] & (inside?.[i] ?? 1);
    if (this.#revealed) this.#show(this.#drawn());
    else this.#keep();
    this.#revealed = true;
  }

  /** What was found joins the hole, or leaves it, as if a hand had decided: true if that was anything. */
  join(found, value = 1) {
    const { cells, hand, inside } = this;
    let any = false;
    for (let i = 0; i < cells.length; i++) {
      if (!found[i] || inside?.[i] === 0) continue;
      cells[i] = value;
      hand[i] = 1;
      any = true;
    }
    if (any) this.#keep();
    return any;
  }

  #keep() {
    const step = this.#drawn();
    this.#revealed = false;
    if (same(step.hole, this.#step.hole) && same(step.hand, this.#step.hand)) return;
    this.#past.push(this.#step);
    this.#future = [];
    this.#step = step;
    this.#forgetOld();
    this.#changed();
  }

  #drawn() {
    return { hole: runsOf(this.cells), hand: runsOf(this.hand) };
  }

  /** Drops what was drawn since the last step. */
  drop() {
    this.#show(this.#step);
  }

  undo() {
    this.#go(this.#past, this.#future);
  }

  redo() {
    this.#go(this.#future, this.#past);
  }

  /** Nothing is decided any more, either. */
  clear() {
    this.cells.fill(0);
    this.hand.fill(0);
    this.#keep();
  }

  invert() {
    for (let i = 0; i < this.cells.length; i++) this.cells[i] ^= 1;
    this.keep();
  }

  /** A mask of other times, without steps; its hole was decided. */
  load(runs) {
    this.#past = [];
    this.#future = [];
    this.#revealed = false;
    this.#show({ hole: runs, hand: runs });
  }

  #go(from, to) {
    if (from.length === 0) return;
    to.push(this.#step);
    this.#revealed = false;
    this.#show(from.pop());
  }

  #show(step) {
    this.#step = step;
    draw(step.hole, this.cells);
    draw(step.hand, this.hand);
    this.#changed();
  }

  #forgetOld() {
    const size = ({ hole, hand }) => hole.length + hand.length;
    let total = this.#past.reduce((sum, step) => sum + size(step), 0);
    while (total > MOST_RUNS && this.#past.length > 1) total -= size(this.#past.shift());
  }

  #changed() {
    this.dispatchEvent(new Event("change"));
  }
}

export function runsOf(cells) {
  const ends = [];
  for (let at = 0, value = 0; at < cells.length; value = 1 - value) {
    const next = cells.indexOf(1 - value, at);
    at = next < 0 ? cells.length : next;
    ends.push(at);
  }
  return Uint32Array.from(ends);
}

export function areaOf(runs) {
  let area = 0;
  for (let i = 1; i < runs.length; i += 2) area += runs[i] - runs[i - 1];
  return area;
}

/** The smallest box around the hole, or null. */
export function boundsOf(runs, width) {
  if (runs.length < 2) return null;
  let left = width;
  let right = 0;
  for (let i = 1; i < runs.length; i += 2) {
    const start = runs[i - 1] % width;
    const length = runs[i] - runs[i - 1];
    left = Math.min(left, start + length > width ? 0 : start);
    right = Math.max(right, start + length > width ? width : start + length);
  }
  const top = Math.floor(runs[0] / width);
  const last = runs[runs.length - (runs.length % 2 ? 2 : 1)];
  return { left, top, right, bottom: Math.ceil(last / width) };
}

/** The cells that these runs say. */
export function draw(runs, cells) {
  let from = 0;
  runs.forEach((end, i) => {
    cells.fill(i % 2, from, end);
    from = end;
  });
}

function same(a, b) {
  return a.length === b.length && a.every((end, i) => end === b[i]);
}
