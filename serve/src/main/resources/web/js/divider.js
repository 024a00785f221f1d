/** The border between before and after, moved by pointer or arrow keys. */
import { el } from "./dom.js";

const STEP = 0.02;

export class Divider {
  constructor(stage) {
    this.stage = stage;
    this.handle = el("div", { id: "divider", role: "slider", tabindex: "0", hidden: true, "data-t-label": "divider", "aria-valuemin": "0", "aria-valuemax": "100" });
    stage.host.append(this.handle);
    stage.addEventListener("painted", () => this.#place());
    this.handle.addEventListener("pointerdown", (event) => this.handle.setPointerCapture(event.pointerId));
    this.handle.addEventListener("pointermove", (event) => this.#drag(event));
    this.handle.addEventListener("keydown", (event) => this.#key(event));
  }

  show(share) {
    this.handle.hidden = false;
    this.#to(share);
  }

  hide() {
    this.handle.hidden = true;
    this.stage.split = null;
    this.stage.draw();
  }

  #to(share) {
    this.stage.split = Math.max(0, Math.min(1, share));
    this.handle.setAttribute("aria-valuenow", String(Math.round(100 * this.stage.split)));
    this.stage.draw();
  }

  #place() {
    if (this.stage.split !== null) this.handle.style.transform = `translateX(${this.stage.splitX}px)`;
  }

  #drag(event) {
    if (!this.handle.hasPointerCapture(event.pointerId)) return;
    const left = this.stage.host.getBoundingClientRect().left;
    this.#to(this.stage.viewport.toPicture({ x: event.clientX - left, y: 0 }).x / this.stage.picture.width);
  }

  #key(event) {
    const steps = { ArrowLeft: -STEP, ArrowRight: STEP, Home: -1, End: 1 }[event.key];
    if (!steps) return;
    event.preventDefault();
    event.stopPropagation();
    this.#to(this.stage.split + steps);
  }
}
