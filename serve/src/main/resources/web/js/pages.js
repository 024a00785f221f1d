/** Files of several pages or frames, of which the reader has to say that the first is meant. */
import { t } from "./i18n.js";

const TYPE = "/problems/several-pictures";
const firsts = new WeakSet(); // files

/** For the service's form: true, or nothing. */
export const firstPage = (file) => (firsts.has(file) ? true : null);

/** What can be done about a refusal of a file, or null. */
export function offerFirst(error, file, again) {
  const take = () => {
    firsts.add(file);
    again();
  };
  return error.type === TYPE ? { text: t("first-page"), act: take } : null;
}
