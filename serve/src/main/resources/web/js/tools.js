/**
 * What marks the hole. A tool starts a stroke at a point of the picture; move() and end() go on and
 * finish it; outline is what the stage shows meanwhile.
 */
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

  constructor(mask, at, radius, value) {
    Object.assign(this, { mask, from: at, to: at, value });
  }

  move(to) {
    this.to = to;
    const { from } = this;
    this.outline = [from, { x: to.x, y: from.y }, to, { x: from.x, y: to.y }];
  }

  end() {
    rectangle(this.mask, this.from, this.to, this.value);
  }
}

class Lasso {
  closed = false;

  constructor(mask, at, radius, value) {
    Object.assign(this, { mask, outline: [at], value });
  }

  move(to) {
    this.outline.push(to);
  }

  end() {
    polygon(this.mask, this.outline, this.value);
  }
}

export const tools = {
  brush: { sized: true, start: (mask, at, radius, erase) => new Painting(mask, at, radius, erase ? 0 : 1) },
  eraser: { sized: true, start: (mask, at, radius) => new Painting(mask, at, radius, 0) },
  rectangle: { sized: false, start: (mask, at, radius, erase) => new Rectangle(mask, at, radius, erase ? 0 : 1) },
  lasso: { sized: false, start: (mask, at, radius, erase) => new Lasso(mask, at, radius, erase ? 0 : 1) },
  hand: { sized: false, start: null },
};
