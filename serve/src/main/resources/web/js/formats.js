/** File formats, told by the first bytes, and the names of files. */
const HEADS = [
  ["png", [0x89, 0x50, 0x4e, 0x47]],
  ["jpeg", [0xff, 0xd8, 0xff]],
  ["gif", [0x47, 0x49, 0x46, 0x38]],
  ["bmp", [0x42, 0x4d]],
  ["tiff", [0x49, 0x49]],
  ["tiff", [0x4d, 0x4d]],
  ["webp", [0x52, 0x49, 0x46, 0x46]],
];
const WRITTEN = ["png", "jpeg", "bmp", "tiff"];
const ENDINGS = { jpeg: "jpg", tiff: "tif" };

/** Null where it is none that the service reads. */
export async function formatOf(blob) {
  const bytes = new Uint8Array(await blob.slice(0, 4).arrayBuffer());
  return HEADS.find(([, head]) => head.every((byte, i) => bytes[i] === byte))?.[0] ?? null;
}

/** What a result is saved as: the format that came in, or PNG where that cannot be written. */
export const savedAs = (format) => (WRITTEN.includes(format) ? format : "png");

export function fileName(name, suffix, format) {
  const stem = name.replace(/\.[^.]*$/, "") || "picture";
  return `${stem}${suffix}.${ENDINGS[format] ?? format}`;
}
