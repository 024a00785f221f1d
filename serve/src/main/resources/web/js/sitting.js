/**
 * What happened in this sitting: a picture, its hole, the results, and the way from one to the
 * next. A result belongs to the picture that was filled and to the hole in it.
 * @fires open, show (another picture or result is looked at), history
 */
import { Mask } from "./mask.js";
import { Picture } from "./picture.js";

const MOST_ENTRIES = 40;
const MOST_DECODED = 6;
const THUMBNAIL = [112, 84];

/** The picture that was opened, or a result; file keeps the bytes as they came. */
export class Entry {
  constructor({ file, shown = file, parent = null, method = null, variant = 1, seconds = 0, notes = [], runs = null }) {
    Object.assign(this, { file, shown, parent, method, variant, seconds, notes, runs });
  }
}

export class Sitting extends EventTarget {
  entries = [];
  name = "";
  base = null; // what will be filled
  current = null; // what is looked at: base, or a result made from it
  mask = null;
  #pictures = new Map(); // the last ones used, decoded

  get root() {
    return this.entries[0] ?? null;
  }

  /** @param file as it came; shown what the browser can show of it */
  async open(file, shown, name) {
    const entry = new Entry({ file, shown });
    const picture = await Picture.decode(shown);
    this.#pictures.forEach((old) => old.close());
    this.#pictures = new Map([[entry, picture]]);
    entry.thumbnail = picture.thumbnail(...THUMBNAIL);
    this.entries = [entry];
    this.name = name;
    this.base = this.current = entry;
    this.mask = new Mask(picture.width, picture.height);
    this.#fire("open", "show", "history");
  }

  /** Remembers a result of filling base; looks at it only if asked. */
  async add(result, look = true) {
    const entry = new Entry(result);
    const picture = await this.picture(entry);
    entry.thumbnail = picture.thumbnail(...THUMBNAIL);
    this.entries.push(entry);
    if (this.entries.length > MOST_ENTRIES) this.entries.splice(1, 1);
    this.#fire("history");
    if (look) await this.look(entry);
    return entry;
  }

  /** Looks at an earlier state; its hole comes back with it. */
  async look(entry) {
    await this.picture(entry);
    await this.picture(entry.parent ?? entry);
    if (this.current === this.base) this.base.draft = this.mask.runs;
    const hole = entry.runs ?? entry.draft;
    this.base = entry.parent ?? entry;
    this.current = entry;
    if (hole && hole !== this.mask.runs) this.mask.load(hole);
    else if (!hole) this.mask.load(Uint32Array.of(this.mask.cells.length));
    this.#fire("show");
  }

  /** The result becomes what is filled next, without a hole. */
  goOn() {
    this.base = this.current;
    this.mask.load(Uint32Array.of(this.mask.cells.length));
    this.#fire("show");
  }

  /** Back to the picture the result was made from, with the hole. */
  back() {
    this.base.draft = this.mask.runs;
    return this.look(this.base);
  }

  get onResult() {
    return this.current !== this.base;
  }

  async picture(entry) {
    const picture = this.#pictures.get(entry) ?? (await Picture.decode(entry.shown));
    this.#pictures.delete(entry);
    this.#pictures.set(entry, picture);
    this.#forget();
    return picture;
  }

  /** Decoded already: base, current and the original always are. */
  decoded(entry) {
    return this.#pictures.get(entry);
  }

  #forget() {
    const kept = new Set([this.root, this.base, this.current]);
    for (const [entry, picture] of this.#pictures) {
      if (this.#pictures.size <= MOST_DECODED) return;
      const last = [...this.#pictures.keys()].at(-1);
      if (kept.has(entry) || entry === last) continue;
      this.#pictures.delete(entry);
      picture.close();
    }
  }

  #fire(...types) {
    for (const type of types) this.dispatchEvent(new Event(type));
  }
}
