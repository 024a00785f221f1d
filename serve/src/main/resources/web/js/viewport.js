/** Where a picture lies on the screen: scale in screen pixels per picture pixel, and its top left corner. */
const MARGIN = 16;
const LARGEST = 40;
const KEPT = 60; // screen pixels of the picture that stay in sight

export class Viewport {
  scale = 1;
  x = 0;
  y = 0;
  fitted = true;

  /** @param screen and picture have width and height; call it when either changes. */
  resize(screen, picture) {
    this.screen = screen;
    this.picture = picture;
    if (this.fitted) this.fit();
    else this.#hold();
  }

  get fitScale() {
    const { screen, picture } = this;
    return Math.min((screen.width - 2 * MARGIN) / picture.width, (screen.height - 2 * MARGIN) / picture.height, LARGEST / 2);
  }

  fit() {
    this.scale = Math.max(this.fitScale, 1e-3);
    this.x = (this.screen.width - this.picture.width * this.scale) / 2;
    this.y = (this.screen.height - this.picture.height * this.scale) / 2;
    this.fitted = true;
  }

  /** Shows a box of the picture with some surroundings. */
  fitBox({ left, top, right, bottom }, margin) {
    const { screen } = this;
    const scale = Math.min(screen.width / (right - left + 2 * margin), screen.height / (bottom - top + 2 * margin));
    this.scale = Math.min(LARGEST / 4, Math.max(this.fitScale, scale));
    this.x = screen.width / 2 - ((left + right) / 2) * this.scale;
    this.y = screen.height / 2 - ((top + bottom) / 2) * this.scale;
    this.fitted = false;
    this.#hold();
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
