/** The hole, drawn over the picture at the screen's resolution, so that its cost never grows with the picture. */
const HOLE = 0x8c_2b_2b_e0; // alpha, blue, green, red
const EDGE = 0xf0_ff_ff_ff;
const OUTSIDE = 0x70_00_00_00; // of what is limited

export class Overlay {
  #image = null;

  /** Draws the part that is in sight; the viewport says which. */
  draw(context, mask, viewport) {
    const { width, height } = context.canvas;
    context.clearRect(0, 0, width, height);
    const left = Math.max(0, Math.floor(viewport.x));
    const top = Math.max(0, Math.floor(viewport.y));
    const right = Math.min(width, Math.ceil(viewport.x + mask.width * viewport.scale));
    const bottom = Math.min(height, Math.ceil(viewport.y + mask.height * viewport.scale));
    if (right <= left || bottom <= top) return;
    const pixels = this.#pixels(context, width, height);
    const columns = places(left, right, viewport.x, viewport.scale, mask.width);
    const rows = places(top, bottom, viewport.y, viewport.scale, mask.height);
    paint(pixels, width, mask, columns, rows, left, top);
    context.putImageData(this.#image, 0, 0, left, top, right - left, bottom - top);
  }

  #pixels(context, width, height) {
    if (this.#image?.width !== width || this.#image?.height !== height) {
      this.#image = context.createImageData(width, height);
    }
    return new Uint32Array(this.#image.data.buffer);
  }
}

/** Which cell of the mask each screen pixel shows. */
function places(from, to, origin, scale, count) {
  const cells = new Int32Array(to - from);
  for (let i = 0; i < cells.length; i++) {
    cells[i] = Math.max(0, Math.min(count - 1, Math.floor((from + i + 0.5 - origin) / scale)));
  }
  return cells;
}

function paint(pixels, width, { cells, inside, width: stride }, columns, rows, left, top) {
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] * stride;
    const above = rows[Math.max(0, i - 1)] * stride;
    let to = (top + i) * width + left;
    let before = cells[row + columns[0]];
    for (let j = 0; j < columns.length; j++, to++) {
      const hole = cells[row + columns[j]];
      const edge = hole !== before || hole !== cells[above + columns[j]];
      pixels[to] = edge ? EDGE : hole ? HOLE : inside?.[row + columns[j]] === 0 ? OUTSIDE : 0;
      before = hole;
    }
  }
}
