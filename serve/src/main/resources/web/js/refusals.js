/** What the service refuses or notes, in the reader's language: the type or kind chooses the text, the other members are what the text names. */
import { number, t, tryText } from "./i18n.js";

/** A type this page does not know yet is told in the service's own words. */
export function refusal(problem) {
  const kind = problem.type?.match(/^\/problems\/([\w-]+)$/)?.[1];
  return tryText(`problem.${kind}`, words(problem)) ?? problem.detail;
}

function words(problem) {
  const word = (name, value) => {
    if (name === "picture") return t(`picture.${value}`);
    return typeof value === "number" ? number(value) : Array.isArray(value) ? value.join(", ") : value;
  };
  return Object.fromEntries(Object.entries(problem).map(([name, value]) => [name, word(name, value)]));
}

/** One that this page does not know yet is told in the service's own words, as are things that it has no word for. */
export function noted({ kind, names, detail }) {
  const thing = (name) => tryText(`thing.${name.toLowerCase().replace(/[^a-z0-9]+/g, "-")}`) ?? name;
  return tryText(`note.${kind}`, { names: names.map(thing).join(", ") }) ?? detail;
}
