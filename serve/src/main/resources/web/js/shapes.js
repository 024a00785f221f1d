/** Shapes in masks. Coordinates are those of the picture; pixel (x, y) has its centre at x + 0.5, y + 0.5. */

/** The row's pixels whose centres lie between two x. */
function cover(mask, y, left, right, value) {
  mask.span(y, Math.ceil(left - 0.5), Math.floor(right - 0.5) + 1, value);
}

/** A line with round ends: what a round brush leaves on its way from a to b. */
export function line(mask, a, b, radius, value) {
  const top = Math.floor(Math.min(a.y, b.y) - radius);
  const bottom = Math.ceil(Math.max(a.y, b.y) + radius);
  for (let y = top; y <= bottom; y++) {
    const [left, right] = across(a, b, radius, y + 0.5);
    if (left <= right) cover(mask, y, left, right, value);
  }
  // A brush finer than a pixel still marks the one it is in.
  mask.span(Math.floor(b.y), Math.floor(b.x), Math.floor(b.x) + 1, value);
}

/** Where a horizontal line crosses the thick line: it is convex, so this is one interval. */
function across(a, b, radius, y) {
  let left = Infinity;
  let right = -Infinity;
  const add = (from, to) => {
    left = Math.min(left, from);
    right = Math.max(right, to);
  };
  for (const end of [a, b]) {
    const half = radius * radius - (y - end.y) ** 2;
    if (half >= 0) add(end.x - Math.sqrt(half), end.x + Math.sqrt(half));
  }
  const length = Math.hypot(b.x - a.x, b.y - a.y);
  if (length === 0) return [left, right];
  const offX = (-(b.y - a.y) / length) * radius;
  const offY = ((b.x - a.x) / length) * radius;
  for (const side of [-1, 1]) {
    const from = a.y + side * offY;
    const to = b.y + side * offY;
    const along = (y - from) / (to - from);
    if (along >= 0 && along <= 1) {
      const x = a.x + side * offX + along * (b.x - a.x);
      add(x, x);
    }
  }
  return [left, right];
}

/** All pixels that a rectangle between two corners touches. */
export function rectangle(mask, a, b, value) {
  const left = Math.floor(Math.min(a.x, b.x));
  const right = Math.ceil(Math.max(a.x, b.x));
  for (let y = Math.floor(Math.min(a.y, b.y)); y < Math.ceil(Math.max(a.y, b.y)); y++) {
    mask.span(y, left, right, value);
  }
}

/** What a closed line of points encloses (even-odd). */
export function polygon(mask, points, value) {
  const ys = points.map((p) => p.y);
  const top = Math.max(0, Math.floor(Math.min(...ys)));
  const bottom = Math.min(mask.height, Math.ceil(Math.max(...ys)));
  for (let y = top; y < bottom; y++) {
    const crossings = crossed(points, y + 0.5);
    for (let i = 0; i + 1 < crossings.length; i += 2) cover(mask, y, crossings[i], crossings[i + 1], value);
  }
}

function crossed(points, y) {
  const xs = [];
  let a = points[points.length - 1];
  for (const b of points) {
    if (a.y <= y !== b.y <= y) xs.push(a.x + ((y - a.y) / (b.y - a.y)) * (b.x - a.x));
    a = b;
  }
  return xs.sort((p, q) => p - q);
}

/** The hole grown by a radius in the eight-neighbourhood, as the service grows masks. */
export function grow(mask, radius) {
  spread(mask, radius, 1);
}

/** The hole shrunk; the border of the picture is no border of the hole. */
export function shrink(mask, radius) {
  spread(mask, radius, 0);
}

function spread(mask, radius, value) {
  const { cells, width, height } = mask;
  const wide = new Uint8Array(cells.length);
  for (let y = 0; y < height; y++) {
    sweep(cells, wide, y * width, 1, width, radius, value);
  }
  for (let x = 0; x < width; x++) {
    sweep(wide, cells, x, width, height, radius, 1, value);
  }
}

/** Along one row or column: set wherever from has the value within radius steps. */
function sweep(from, to, start, step, count, radius, value, set = 1) {
  let last = -Infinity;
  for (let i = 0; i < count; i++) {
    if (from[start + i * step] === value) last = i;
    to[start + i * step] = i - last <= radius ? set : 1 - set;
  }
  let next = Infinity;
  for (let i = count - 1; i >= 0; i--) {
    if (from[start + i * step] === value) next = i;
    if (next - i <= radius) to[start + i * step] = set;
  }
}
