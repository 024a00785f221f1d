/** A picture as the browser shows it, upright, with halved copies so that a large one is quick to draw small. */
const SMALLEST = 1024;
const SHARP = 3; // device pixels per picture pixel from which on pixels are shown as squares

export class Picture {
  #levels;

  constructor(bitmap) {
    this.width = bitmap.width;
    this.height = bitmap.height;
    this.#levels = [bitmap];
  }

  /** @throws if the browser cannot read it, a blob or an image element */
  static async decode(source) {
    const picture = new Picture(await createImageBitmap(source));
    await picture.#halve();
    return picture;
  }

  async #halve() {
    let last = this.#levels[0];
    while (Math.max(last.width, last.height) > SMALLEST) {
      const size = { resizeWidth: Math.ceil(last.width / 2), resizeHeight: Math.ceil(last.height / 2) };
      last = await createImageBitmap(last, { ...size, resizeQuality: "medium" });
      this.#levels.push(last);
    }
  }

  /** Draws it with its corner at (x, y), where a pixel is scale device pixels wide. */
  draw(context, x, y, scale) {
    const level = this.#levels.findLast((bitmap) => bitmap.width >= this.width * scale) ?? this.#levels[0];
    context.imageSmoothingEnabled = scale < SHARP;
    context.imageSmoothingQuality = "medium";
    context.drawImage(level, x, y, this.width * scale, this.height * scale);
  }

  /** Of the pixel at a place, as #rrggbb. */
  colour({ x, y }) {
    const context = new OffscreenCanvas(1, 1).getContext("2d");
    context.drawImage(this.#levels[0], -Math.floor(x), -Math.floor(y));
    const [red, green, blue] = context.getImageData(0, 0, 1, 1).data;
    return `#${[red, green, blue].map((value) => value.toString(16).padStart(2, "0")).join("")}`;
  }

  /** A small copy for lists. */
  thumbnail(width, height) {
    const canvas = document.createElement("canvas");
    const scale = Math.max(width / this.width, height / this.height);
    canvas.width = width;
    canvas.height = height;
    this.draw(canvas.getContext("2d"), (width - this.width * scale) / 2, (height - this.height * scale) / 2, scale);
    return canvas;
  }

  close() {
    this.#levels.forEach((bitmap) => bitmap.close());
  }
}
