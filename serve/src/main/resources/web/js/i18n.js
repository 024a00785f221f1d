/** What the page says, in the reader's language. */
import { $$ } from "./dom.js";
import { de } from "./texts/de.js";
import { en } from "./texts/en.js";

const texts = { en, de };
const KEY = "inpaint4j.language";
export const languages = Object.keys(texts);
export const changes = new EventTarget();

let language = stored() ?? preferred();

function stored() {
  const kept = localStorage.getItem(KEY);
  return languages.includes(kept) ? kept : null;
}

function preferred() {
  const wanted = navigator.languages.map((tag) => tag.slice(0, 2));
  return wanted.find((tag) => languages.includes(tag)) ?? "en";
}

export const current = () => language;

/** The text of a key, its {names} replaced, or null where there is none. */
export function tryText(key, values = {}) {
  return texts[language][key]?.replace(/\{(\w+)\}/g, (_, name) => values[name]) ?? null;
}

/** The same of a key that is there. */
export const t = (key, values) => tryText(key, values) ?? key;

export function number(value, digits = 0) {
  return value.toLocaleString(language, { minimumFractionDigits: digits, maximumFractionDigits: digits });
}

/** All its digits, as of a seed or a learning rate. */
export const plain = (value) => value.toLocaleString(language, { maximumSignificantDigits: 21, useGrouping: false });

/** A time for people, to about two digits. */
export function seconds(value) {
  if (value < 0.0995) return `${number(1000 * value, value < 0.00995 ? 1 : 0)}\u00a0ms`;
  return `${number(value, value < 9.95 ? 2 : 0)}\u00a0s`;
}

export function percent(share) {
  const value = 100 * share;
  return `${number(value, value === 0 || value >= 10 ? 0 : value < 1 ? 2 : 1)}\u00a0%`;
}

/** What is written on the reader's keys: of one or several pressed together, as in aria-keyshortcuts. */
export const keyNames = (keys) => keys.split(/(?<=.)\+/).map((key) => tryText(`cap.${key}`) ?? key).join(" ");

/** Writes the texts of all elements that name one by data-t, data-t-label. */
export function translate(root = document) {
  for (const element of $$("[data-t]", root)) element.textContent = t(element.dataset.t);
  for (const element of $$("[data-t-label]", root)) {
    const label = t(element.dataset.tLabel);
    element.setAttribute("aria-label", label);
    const keys = element.getAttribute("aria-keyshortcuts");
    if (element.tagName === "BUTTON") element.title = keys ? `${label} (${keyNames(keys)})` : label;
  }
}

export function use(chosen) {
  language = chosen;
  localStorage.setItem(KEY, chosen);
  apply();
}

export function apply() {
  document.documentElement.lang = language;
  translate();
  changes.dispatchEvent(new Event("change"));
}
