/**
 * Which pixels of a picture are missing: 1 = hole. It can be drawn on freely; keep() makes what was
 * drawn one step that undo() takes back. Steps are kept as run lengths, so a large mask costs little.
 */
const MOST_RUNS = 8_000_000; // in all steps together: 32 MB

export class Mask extends EventTarget {
  #past = [];
  #future = [];
  #runs;

  constructor(width, height) {
    super();
    this.width = width;
    this.height = height;
    this.cells = new Uint8Array(width * height);
    this.#runs = runsOf(this.cells);
  }

  /** Sets a part of a row, cut at the border. */
  span(y, left, right, value) {
    if (y < 0 || y >= this.height) return;
    const from = Math.max(0, left);
    const to = Math.min(this.width, right);
    if (to > from) this.cells.fill(value, y * this.width + from, y * this.width + to);
  }

  /** Ends of the runs: known, hole, known ... */
  get runs() {
    return this.#runs;
  }

  get area() {
    return areaOf(this.#runs);
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

  /** Makes what was drawn since the last step a step; nothing if nothing changed. */
  keep() {
    const runs = runsOf(this.cells);
    if (same(runs, this.#runs)) return;
    this.#past.push(this.#runs);
    this.#future = [];
    this.#runs = runs;
    this.#forgetOld();
    this.#changed();
  }

  /** Drops what was drawn since the last step. */
  drop() {
    this.#show(this.#runs);
  }

  undo() {
    this.#step(this.#past, this.#future);
  }

  redo() {
    this.#step(this.#future, this.#past);
  }

  clear() {
    this.cells.fill(0);
    this.keep();
  }

  invert() {
    for (let i = 0; i < this.cells.length; i++) this.cells[i] ^= 1;
    this.keep();
  }

  /** A mask of other times, without steps. */
  load(runs) {
    this.#past = [];
    this.#future = [];
    this.#show(runs);
  }

  #step(from, to) {
    if (from.length === 0) return;
    to.push(this.#runs);
    this.#show(from.pop());
  }

  #show(runs) {
    this.#runs = runs;
    draw(runs, this.cells);
    this.#changed();
  }

  #forgetOld() {
    let total = this.#past.reduce((sum, runs) => sum + runs.length, 0);
    while (total > MOST_RUNS && this.#past.length > 1) total -= this.#past.shift().length;
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
