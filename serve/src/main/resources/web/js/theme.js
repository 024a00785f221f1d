/** Light or dark: as the system says, until the reader chooses. */
const KEY = "inpaint4j.theme";
const system = matchMedia("(prefers-color-scheme: dark)");

export function applyTheme() {
  const kept = localStorage.getItem(KEY);
  if (kept) document.documentElement.dataset.theme = kept;
}

export function switchTheme() {
  const now = document.documentElement.dataset.theme ?? (system.matches ? "dark" : "light");
  localStorage.setItem(KEY, now === "dark" ? "light" : "dark");
  applyTheme();
}
