/** What the service says about a request it refuses is English; this is the same in the page's other languages, as far as it concerns a reader. */
const refusals = {
  de: [
    [/ is not a picture in a format/, "Das ist kein Bild in einem lesbaren Format."],
    [/ is (damaged|cut off)|; that is no picture|cannot hold so many pixels/, "Die Bilddatei ist beschädigt oder unvollständig."],
    [/ has floating-point samples/, "Bilder mit Gleitkommawerten oder anderen als 8 und 16 Bit gehen nicht."],
    [/ has ([\d,]+) pixels, more than the limit of ([\d,]+)\./, "Das Bild hat $1 Pixel, mehr als die erlaubten $2."],
    [/^The request is larger than the limit of (\d+) bytes\./, "Das ist größer als die erlaubten $1 Bytes."],
    [/^The mask is (\d+x\d+), the image (\d+x\d+)/, "Die Maske hat $1, das Bild $2 Pixel; sie müssen gleich groß sein."],
    [/ cannot hold the picture's /, "Dieses Format kann Transparenz oder 16 Bit des Bildes nicht halten; als PNG oder TIFF sichern."],
    [/^The mask must be 32x32/, "Die Maske muss 32x32 Pixel groß sein und ein Loch haben."],
    [/^There is no such method/, "Dieses Verfahren bietet der Dienst nicht an."],
    [/^There is no such job/, "Dieser Auftrag ist vergessen. Noch einmal füllen."],
    [/^There is no such (run|figure)/, "Diesen Lauf oder diese Abbildung gibt es nicht mehr."],
    [/^It took longer than/, "Das dauerte länger, als der Dienst erlaubt. Ein schnelleres Verfahren oder ein kleineres Loch hilft."],
    [/^The request (took too long|ended too early)/, "Die Übertragung ist abgebrochen oder war zu langsam."],
    [/^(Other requests have all the memory|All \d+ places)/, "Der Dienst ist ausgelastet. Gleich noch einmal versuchen."],
    [/^Something went wrong inside/, "Im Dienst ist etwas schiefgegangen."],
    [/^(Pages of other|This server does not answer)/, "Unter dieser Adresse antwortet der Dienst nicht."],
  ],
};

/** The sentence in a language, or null where that has none. */
export function refusal(language, sentence) {
  const found = refusals[language]?.find(([pattern]) => pattern.test(sentence));
  if (!found) return null;
  const [pattern, text] = found;
  const numbers = pattern.exec(sentence);
  return text.replace(/\$(\d)/g, (_, i) => numbers[i].replaceAll(",", "."));
}
