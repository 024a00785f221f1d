/**
 * The picture that is worked on, and the hole in it, outlive a reload: they are kept in this
 * browser (IndexedDB), nowhere else, until they are forgotten. Without such a store all goes on.
 */
const NAME = "inpaint4j";
const STORE = "sitting";

export class Memory {
  #sitting;
  #kept = null; // the entry whose picture is kept

  constructor(sitting) {
    this.#sitting = sitting;
    sitting.addEventListener("open", () => sitting.mask.addEventListener("change", () => this.#keep()));
    sitting.addEventListener("show", () => this.#keep());
  }

  /** What was kept, {file, shown, name, runs}, or null. */
  async recall() {
    try {
      const [picture, hole] = await Promise.all(["picture", "hole"].map((key) => store("readonly", (one) => one.get(key))));
      return picture ? { ...picture, runs: hole } : null;
    } catch {
      return null;
    }
  }

  async forget() {
    this.#kept = null;
    await store("readwrite", (one) => one.clear()).catch(() => {});
  }

  /** A picture is written once, however often its hole is. */
  #keep() {
    const { base, name, mask } = this.#sitting;
    store("readwrite", (one) => {
      if (base !== this.#kept) one.put({ file: base.file, shown: base.shown, name }, "picture");
      this.#kept = base;
      return one.put(mask.runs, "hole");
    }).catch(() => (this.#kept = null));
  }
}

let database;

/** The store, opened once; answers what a request of it says when all is written. */
async function store(mode, ask) {
  database ??= opened();
  const transaction = (await database).transaction(STORE, mode);
  const request = ask(transaction.objectStore(STORE));
  await new Promise((done, failed) => {
    transaction.oncomplete = done;
    transaction.onabort = () => failed(transaction.error);
  });
  return request.result;
}

function opened() {
  const request = indexedDB.open(NAME, 1);
  request.onupgradeneeded = () => request.result.createObjectStore(STORE);
  return new Promise((done, failed) => {
    request.onsuccess = () => done(request.result);
    request.onerror = () => failed(request.error);
  });
}
