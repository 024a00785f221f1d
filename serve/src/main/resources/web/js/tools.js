/**
 * What marks the hole. A tool starts a stroke at a point of the picture; move() and end() go on and
 * finish it; outline is what the stage shows meanwhile. What a stroke asks is not drawn: the service
 * says which pixels are meant.
 */
import { Mask } from "./mask.js";
import { line, polygon, rectangle } from "./shapes.js";

class Painting {
  constructor(mask, at, radius, value) {
    Object.assign(this, { mask, last: at, radius, value });
    this.move(at);
  }

  move(to) {
    line(this.mask, this.last, to, this.radius, this.value);
    this.last = to;
  }

  end() {}
}

class Rectangle {
  closed = true;

  constructor(mask, at, value, limit) {
    Object.assign(this, { mask, from: at, to: at, value, limit });
  }

  move(to) {
    this.to = to;
    const { from } = this;
    this.outline = [from, { x: to.x, y: from.y }, to, { x: from.x, y: to.y }];
  }

  end() {
    if (this.limit) this.mask.limit(this.outline ?? null);
    else rectangle(this.mask, this.from, this.to, this.value);
  }
}

class Lasso {
  closed = false;

  constructor(mask, at, value, limit) {
    Object.assign(this, { mask, outline: [at], value, limit });
  }

  move(to) {
    this.outline.push(to);
  }

  end() {
    if (this.limit) this.mask.limit(this.outline.length > 2 ? this.outline : null);
    else polygon(this.mask, this.outline, this.value);
  }
}

/** A touch of a pixel. */
class Touch {
  constructor(at, asks) {
    this.asks = asks;
    this.outline = [at];
  }

  move() {}

  end() {}
}

/** Strokes on some of an object. */
class Scribble extends Painting {
  constructor(mask, at, radius) {
    const strokes = new Mask(mask.width, mask.height);
    super(strokes, at, radius, 1);
    this.outline = [at];
    this.asks = { scribble: strokes };
  }

  move(to) {
    super.move(to);
    this.outline?.push(to);
  }
}

const pixel = ({ x, y }) => `${Math.floor(x)},${Math.floor(y)}`;

/** Each starts a stroke with {radius, erase, limit, tolerance, picture}. */
export const tools = {
  brush: { sized: true, start: (mask, at, { radius, erase }) => new Painting(mask, at, radius, erase ? 0 : 1) },
  eraser: { sized: true, start: (mask, at, { radius }) => new Painting(mask, at, radius, 0) },
  rectangle: { limits: true, start: (mask, at, { erase, limit }) => new Rectangle(mask, at, erase ? 0 : 1, limit) },
  lasso: { limits: true, start: (mask, at, { erase, limit }) => new Lasso(mask, at, erase ? 0 : 1, limit) },
  wand: { tolerant: true, start: (_, at, { tolerance }) => new Touch(at, { wand: pixel(at), tolerance }) },
  colour: { tolerant: true, start: (_, at, { tolerance, picture }) => new Touch(at, { mask_color: picture.colour(at), tolerance }) },
  scribble: { sized: true, start: (mask, at, { radius }) => new Scribble(mask, at, radius) },
  hand: { start: null },
};
