/**
 * Mouse, pen, touch and keyboard on a stage: strokes of the chosen tool, moving and zooming.
 * @fires stroke before one starts; select after one that asks, with {asks, erase, outline}; tool, when another tool or size is chosen; say, with a text for screen readers
 */
import { t } from "./i18n.js";
import { tools } from "./tools.js";

const MIDDLE = 1;
const RIGHT = 2;
const PEN_ERASER = 32; // of buttons
const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

export class Easel extends EventTarget {
  tool = "brush";
  radius = 12; // pixels of the picture
  tolerance = 24; // levels of 255
  limit = false; // rectangle and lasso say where anything may be found
  #pointers = new Map();
  #stroke = null;
  #panning = false;
  #cursor = null; // of the keyboard
  #penDown = false;

  constructor(stage) {
    super();
    this.stage = stage;
    const { host } = stage;
    host.addEventListener("pointerdown", (e) => this.#down(e));
    host.addEventListener("pointermove", (e) => this.#move(e));
    for (const type of ["pointerup", "pointercancel"]) host.addEventListener(type, (e) => this.#up(e));
    host.addEventListener("pointerleave", () => this.#cursor || stage.showRing(null));
    host.addEventListener("wheel", (e) => this.#wheel(e), { passive: false });
    host.addEventListener("contextmenu", (e) => e.preventDefault());
    host.addEventListener("keydown", (e) => this.#key(e));
    host.addEventListener("blur", () => this.#leave());
  }

  choose(tool) {
    this.tool = tool;
    this.#lift();
    this.stage.host.dataset.tool = tool;
    this.stage.showRing(null);
    this.dispatchEvent(new Event("tool"));
  }

  resize(radius) {
    this.radius = Math.max(0.5, radius);
    if (this.#cursor) this.#ringAt(this.#cursor);
    this.dispatchEvent(new Event("tool"));
  }

  #place(event) {
    const box = this.stage.host.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  }

  #down(event) {
    if (event.target.closest("[role=slider]")) return;
    this.stage.host.setPointerCapture(event.pointerId);
    this.#pointers.set(event.pointerId, this.#place(event));
    this.#cursor = null;
    this.#lift();
    if (this.#pointers.size === 2) this.#abandon();
    else if (event.button === MIDDLE || this.tool === "hand") this.#panning = true;
    else if (this.#pointers.size === 1) {
      const erase = event.button === RIGHT || event.altKey || (event.buttons & PEN_ERASER) !== 0;
      this.#start(this.stage.viewport.toPicture(this.#place(event)), erase);
    }
  }

  #move(event) {
    const at = this.#place(event);
    const before = this.#pointers.get(event.pointerId);
    if (this.#pointers.size === 2 && before) this.#pinch(event.pointerId, before, at);
    else if (this.#panning && before) this.#pan(at.x - before.x, at.y - before.y);
    else if (this.#stroke && before) {
      const events = event.getCoalescedEvents?.() ?? [];
      for (const one of events.length ? events : [event]) {
        this.#stroke.move(this.stage.viewport.toPicture(this.#place(one)));
      }
      this.#outline();
    }
    if (before) this.#pointers.set(event.pointerId, at);
    if (event.pointerType !== "touch") this.#ringAt(this.stage.viewport.toPicture(at));
  }

  #up(event) {
    if (!this.#pointers.delete(event.pointerId)) return;
    this.#panning = false;
    if (event.type === "pointercancel") this.#abandon();
    else this.#finish();
  }

  #start(at, erase) {
    this.dispatchEvent(new Event("stroke"));
    if (!this.stage.mask) return;
    const { radius, tolerance, limit } = this;
    const { picture } = this.stage;
    this.#stroke = tools[this.tool].start(this.stage.mask, at, { radius, erase, limit, tolerance, picture });
    this.#stroke.erase = erase;
    this.#outline();
  }

  #finish() {
    if (!this.#stroke) return;
    const stroke = this.#stroke;
    stroke.end();
    this.#stroke = null;
    this.#outline();
    if (stroke.asks) this.dispatchEvent(new CustomEvent("select", { detail: stroke }));
    else this.stage.mask.keep();
  }

  #abandon() {
    if (!this.#stroke) return;
    this.#stroke = null;
    this.stage.mask.drop();
    this.#outline();
  }

  #outline() {
    this.stage.outline = this.#stroke?.outline ?? null;
    this.stage.closed = this.#stroke?.closed ?? false;
    this.stage.draw();
  }

  #pan(dx, dy) {
    this.stage.viewport.pan(dx, dy);
    this.stage.moved();
  }

  #pinch(id, before, at) {
    const other = [...this.#pointers].find(([key]) => key !== id)[1];
    const apart = (a) => Math.hypot(a.x - other.x, a.y - other.y) || 1;
    this.stage.viewport.pan((at.x - before.x) / 2, (at.y - before.y) / 2);
    this.stage.viewport.zoom(apart(at) / apart(before), { x: (at.x + other.x) / 2, y: (at.y + other.y) / 2 });
    this.stage.moved();
  }

  #wheel(event) {
    event.preventDefault();
    const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 20 : 1;
    if (event.shiftKey) this.#pan(-(event.deltaX || event.deltaY) * lines, 0);
    else this.zoom(Math.exp(-Math.max(-120, Math.min(120, event.deltaY * lines)) * (event.ctrlKey ? 0.01 : 0.002)), this.#place(event));
  }

  zoom(factor, at) {
    this.stage.viewport.zoom(factor, at);
    this.stage.moved();
  }

  /** All of the picture. */
  fit() {
    this.stage.viewport.fit();
    this.stage.moved();
  }

  #ringAt(at) {
    this.stage.showRing(tools[this.tool].sized ? at : this.#cursor, tools[this.tool].sized ? this.radius : 0);
  }

  #key(event) {
    if (event.ctrlKey || event.metaKey || !this.stage.picture) return;
    if (event.key in ARROWS) this.#arrow(event);
    else if (event.key === " ") this.#space(event);
    else return;
    event.preventDefault();
  }

  #arrow(event) {
    const { viewport, picture } = this.stage;
    const [dx, dy] = ARROWS[event.key];
    const step = (event.shiftKey ? 10 : 2) / Math.min(1, viewport.scale) / (event.altKey ? 2 : 1);
    if (this.tool === "hand") return this.#pan(-dx * 40, -dy * 40);
    const at = this.#cursor ?? { x: picture.width / 2, y: picture.height / 2 };
    const inside = (value, size) => Math.max(0, Math.min(size, value));
    this.#cursor = { x: inside(at.x + dx * step, picture.width), y: inside(at.y + dy * step, picture.height) };
    this.#ringAt(this.#cursor);
    if (this.#penDown) {
      this.#stroke.move(this.#cursor);
      this.#outline();
    }
  }

  #space(event) {
    if (event.repeat || this.tool === "hand") return;
    const { picture } = this.stage;
    this.#cursor ??= { x: picture.width / 2, y: picture.height / 2 };
    if (this.#penDown) this.#lift();
    else {
      this.#start(this.#cursor, event.altKey);
      this.#penDown = this.#stroke !== null;
      this.#ringAt(this.#cursor);
      this.#say("pen.down");
    }
  }

  #lift() {
    if (!this.#penDown) return;
    this.#penDown = false;
    this.#finish();
    this.#say("pen.up");
  }

  #leave() {
    this.#lift();
    this.#cursor = null;
    this.stage.showRing(null);
  }

  #say(key) {
    const at = this.#cursor ?? { x: 0, y: 0 };
    const detail = t(key, { x: Math.round(at.x), y: Math.round(at.y) });
    this.dispatchEvent(new CustomEvent("say", { detail }));
  }
}
