/**
 * Shows a picture and the hole in it. Set what is to be seen and call show(); drawing happens once
 * per frame, however often that is.
 */
import { el } from "./dom.js";
import { Overlay } from "./overlay.js";
import { Viewport } from "./viewport.js";

export class Stage extends EventTarget {
  viewport = new Viewport();
  picture = null;
  before = null; // drawn left of the split
  split = null; // share of the picture's width, or null
  peek = null; // drawn instead of all, while a key is held
  mask = null;
  outline = null; // points of a shape being drawn
  closed = false;
  #overlay = new Overlay();
  #asked = false;

  constructor(host) {
    super();
    this.host = host;
    this.back = el("canvas", { "aria-hidden": "true" });
    this.front = el("canvas", { "aria-hidden": "true" });
    this.ring = el("div", { class: "ring", hidden: true });
    host.classList.add("stage");
    host.append(this.back, this.front, this.ring);
    new ResizeObserver(() => this.resize()).observe(host);
  }

  /** Another picture takes its place; one of the same size keeps the view. */
  show({ picture = this.picture, before = null, split = null, mask = null }) {
    const same = this.picture?.width === picture.width && this.picture?.height === picture.height;
    Object.assign(this, { picture, before, split, mask });
    if (!same) {
      this.viewport = new Viewport();
      this.resize();
    }
    this.draw();
  }

  resize() {
    const { clientWidth: width, clientHeight: height } = this.host;
    if (!this.picture || width === 0 || height === 0) return;
    this.ratio = window.devicePixelRatio || 1;
    setSize(this.back, Math.round(width * this.ratio), Math.round(height * this.ratio));
    setSize(this.front, width, height);
    this.viewport.resize({ width, height }, this.picture);
    this.paint();
  }

  /** The reader moved or zoomed it. */
  moved() {
    this.draw();
    this.dispatchEvent(new Event("moved"));
  }

  /** Soon, once. */
  draw() {
    if (this.#asked) return;
    this.#asked = true;
    requestAnimationFrame(() => {
      this.#asked = false;
      this.paint();
    });
  }

  paint() {
    if (!this.viewport.screen) return;
    this.#paintPicture();
    this.#paintHole();
    this.dispatchEvent(new Event("painted"));
  }

  #paintPicture() {
    const context = this.back.getContext("2d");
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, this.back.width, this.back.height);
    this.#put(context, this.peek ?? this.picture);
    if (!this.peek && this.before && this.split !== null) {
      context.save();
      context.beginPath();
      context.rect(0, 0, this.splitX * this.ratio, this.back.height);
      context.clip();
      this.#put(context, this.before);
      context.restore();
    }
  }

  #put(context, picture) {
    const { x, y, scale } = this.viewport;
    const { ratio } = this;
    context.clearRect(x * ratio, y * ratio, picture.width * scale * ratio, picture.height * scale * ratio);
    picture.draw(context, x * ratio, y * ratio, scale * ratio);
  }

  #paintHole() {
    const context = this.front.getContext("2d");
    if (this.mask && !this.peek) this.#overlay.draw(context, this.mask, this.viewport);
    else context.clearRect(0, 0, this.front.width, this.front.height);
    if (this.outline) this.#paintOutline(context);
  }

  #paintOutline(context) {
    context.beginPath();
    for (const point of this.outline) {
      const { x, y } = this.viewport.toScreen(point);
      context.lineTo(x, y);
    }
    if (this.closed) context.closePath();
    for (const [colour, dash] of [["#000", []], ["#fff", [5, 5]]]) {
      context.strokeStyle = colour;
      context.setLineDash(dash);
      context.lineWidth = 1.5;
      context.stroke();
    }
  }

  /** Where the split is on the screen. */
  get splitX() {
    const { x, scale, screen } = this.viewport;
    return Math.max(0, Math.min(screen.width, x + this.split * this.picture.width * scale));
  }

  /** The brush at a place of the picture; null hides it. */
  showRing(at, radius) {
    this.ring.hidden = at === null;
    if (at === null) return;
    const { x, y } = this.viewport.toScreen(at);
    const across = Math.max(4, 2 * radius * this.viewport.scale);
    this.ring.style.width = this.ring.style.height = `${across}px`;
    this.ring.style.transform = `translate(${x - across / 2}px, ${y - across / 2}px)`;
  }
}

function setSize(canvas, width, height) {
  if (canvas.width !== width) canvas.width = width;
  if (canvas.height !== height) canvas.height = height;
}
