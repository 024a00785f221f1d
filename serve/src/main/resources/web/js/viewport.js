/** Where a picture lies on the screen: scale in screen pixels per picture pixel, and its top left corner. */
const MARGIN = 16;
const LARGEST = 40;
const KEPT = 60; // screen pixels of the picture that stay in sight

export class Viewport {
  scale = 1;
  x = 0;
  y = 0;
  fitted = true;
  #box = null; // what is fitted with its surroundings; null for all of the picture

  /** @param screen and picture have width and height; call it when either changes. */
  resize(screen, picture) {
    this.screen = screen;
    this.picture = picture;
    if (this.fitted) this.#fit();
    else this.#hold();
  }

  get fitScale() {
    const { screen, picture } = this;
    return Math.min((screen.width - 2 * MARGIN) / picture.width, (screen.height - 2 * MARGIN) / picture.height, LARGEST / 2);
  }

  /** Shows all of the picture, or a box of it with some surroundings, however the screen changes until it is moved. */
  fit(box = null, margin = 0) {
    this.#box = box && { left: box.left - margin, top: box.top - margin, right: box.right + margin, bottom: box.bottom + margin };
    this.#fit();
  }

  #fit() {
    const { screen, picture, fitScale } = this;
    const { left, top, right, bottom } = this.#box ?? { left: 0, top: 0, right: picture.width, bottom: picture.height };
    const near = Math.min(LARGEST / 4, screen.width / (right - left), screen.height / (bottom - top));
    this.scale = this.#box ? Math.max(fitScale, near) : Math.max(fitScale, 1e-3);
    this.x = screen.width / 2 - ((left + right) / 2) * this.scale;
    this.y = screen.height / 2 - ((top + bottom) / 2) * this.scale;
    this.fitted = true;
    if (this.#box) this.#hold();
  }

  /** Keeps the point of the picture that is at a place of the screen there. */
  zoom(factor, at = { x: this.screen.width / 2, y: this.screen.height / 2 }) {
    const scale = Math.max(Math.min(this.fitScale, 1) / 2, Math.min(LARGEST, this.scale * factor));
    this.x = at.x - ((at.x - this.x) * scale) / this.scale;
    this.y = at.y - ((at.y - this.y) * scale) / this.scale;
    this.scale = scale;
    this.fitted = false;
    this.#hold();
  }

  pan(dx, dy) {
    this.x += dx;
    this.y += dy;
    this.fitted = false;
    this.#hold();
  }

  toPicture({ x, y }) {
    return { x: (x - this.x) / this.scale, y: (y - this.y) / this.scale };
  }

  toScreen({ x, y }) {
    return { x: this.x + x * this.scale, y: this.y + y * this.scale };
  }

  #hold() {
    const { screen, picture, scale } = this;
    this.x = Math.min(screen.width - KEPT, Math.max(KEPT - picture.width * scale, this.x));
    this.y = Math.min(screen.height - KEPT, Math.max(KEPT - picture.height * scale, this.y));
  }
}
