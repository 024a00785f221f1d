/** Losses over epochs as SVG, with the floor drawn in. */
import { svg } from "./dom.js";
import { number, t } from "./i18n.js";

const NARROWEST = 340;
const WIDEST = 720;
const HEIGHT = 300;
const LEFT = 56;
const RIGHT = 92;
const TOP = 16;
const BOTTOM = 36;

/** @param metrics {epoch, loss, val_loss} in order; floor or null; room in pixels of the screen */
export function lossChart(metrics, epochs, floor, room) {
  const width = Math.max(NARROWEST, Math.min(WIDEST, room));
  const finite = (value) => Number.isFinite(value);
  const values = metrics.flatMap((m) => [m.loss, m.val_loss]).concat(floor).filter(finite);
  const low = Math.min(...values);
  const span = Math.max(...values) - low || 1;
  const x = (epoch) => LEFT + ((epoch - 1) / Math.max(1, epochs - 1)) * (width - LEFT - RIGHT);
  const y = (value) => TOP + (1 - (value - low + 0.04 * span) / (1.08 * span)) * (HEIGHT - TOP - BOTTOM);
  const chart = svg("svg", { viewBox: `0 0 ${width} ${HEIGHT}`, class: "chart", role: "img", "aria-label": t("runs.loss") });
  chart.append(...grid(low, span, x, y, epochs, width));
  const labels = [];
  if (finite(floor)) {
    chart.append(svg("line", { class: "floor", x1: LEFT, x2: width - RIGHT, y1: y(floor), y2: y(floor) }));
    labels.push({ at: y(floor), kind: "floor", text: t("runs.floor") });
  }
  for (const [field, kind] of [["loss", "train-loss"], ["val_loss", "val-loss"]]) {
    const points = metrics.filter((m) => finite(m[field]));
    if (points.length === 0) continue;
    const path = points.map((m) => `${x(m.epoch).toFixed(1)},${y(m[field]).toFixed(1)}`).join(" ");
    const last = points.at(-1);
    chart.append(svg("polyline", { class: kind, points: path }), svg("circle", { class: kind, r: 3, cx: x(last.epoch), cy: y(last[field]) }));
    labels.push({ at: y(last[field]), kind, text: t(`runs.${kind}`) });
  }
  chart.append(...apart(labels).map(({ at, kind, text }) => svg("text", { class: `label ${kind}`, x: width - RIGHT + 8, y: at + 4 }, text)));
  return chart;
}

/** Labels at the right, none over another. */
function apart(labels) {
  labels.sort((a, b) => b.at - a.at);
  for (let i = 1; i < labels.length; i++) labels[i].at = Math.min(labels[i].at, labels[i - 1].at - 15);
  return labels;
}

function grid(low, span, x, y, epochs, width) {
  const lines = [];
  const step = niceStep(span / 4);
  for (let value = Math.ceil(low / step) * step; value <= low + span; value += step) {
    lines.push(svg("line", { class: "grid", x1: LEFT, x2: width - RIGHT, y1: y(value), y2: y(value) }));
    lines.push(svg("text", { class: "tick", x: LEFT - 8, y: y(value) + 4, "text-anchor": "end" }, number(value, Math.max(0, -Math.floor(Math.log10(step))))));
  }
  const stride = Math.max(1, Math.round(niceStep(epochs / ((width - LEFT - RIGHT) / 60))));
  for (let epoch = stride === 1 ? 1 : stride; epoch <= epochs; epoch += stride) {
    lines.push(svg("text", { class: "tick", x: x(epoch), y: HEIGHT - BOTTOM + 18, "text-anchor": "middle" }, String(epoch)));
  }
  lines.push(svg("text", { class: "tick", x: width - RIGHT + 20, y: HEIGHT - BOTTOM + 18 }, t("runs.epoch")));
  return lines;
}

/** The next of 1, 2, 5, 10 ... */
function niceStep(least) {
  const power = 10 ** Math.floor(Math.log10(least));
  return [1, 2, 5, 10].find((one) => one * power >= least) * power;
}
