import { recall, remember } from "./memory.ts";

/** The sizes of text, of which the second is the page's own. */
const sizes = ["small", "", "large", "largest"];
const root = document.documentElement;

/** Shows the switches of colours and text, and keeps what is chosen for all pages. */
export function offerSettings(): void {
  const box = document.querySelector<HTMLElement>("[data-settings]");
  if (!box) return;
  const choose = (name: "theme" | "text", value: string) => {
    remember(name, value);
    show(box, name, value);
  };
  for (const input of box.querySelectorAll("input")) {
    input.onchange = () => choose("theme", input.value === "system" ? "" : input.value);
  }
  for (const button of box.querySelectorAll<HTMLElement>("[data-step]")) {
    button.onclick = () => choose("text", sizeAfter(Number(button.dataset.step)));
  }
  const showAll = () => {
    for (const name of ["theme", "text"] as const) show(box, name, recall(name) ?? "");
  };
  showAll();
  box.hidden = false;
  // Another page of the site, or one that is come back to, goes along.
  addEventListener("storage", showAll);
  addEventListener("pageshow", ({ persisted }) => persisted && showAll());
}

/** The size a step from the one that is shown; no step is the page's own. */
function sizeAfter(step: number): string {
  const place = Math.max(0, sizes.indexOf(root.dataset.text ?? "")) + step;
  return step === 0 ? "" : (sizes[place] ?? root.dataset.text ?? "");
}

function show(box: HTMLElement, name: "theme" | "text", value: string): void {
  if (value) root.dataset[name] = value;
  else delete root.dataset[name];
  if (name === "theme") {
    followTheme(value);
    for (const input of box.querySelectorAll("input")) {
      input.checked = input.value === (value || "system");
    }
  }
}

/** Has what the page shows by the device's colours (logos, the browser's own bars) go by the reader's. */
function followTheme(theme: string): void {
  for (const element of document.querySelectorAll<HTMLElement>(
    "[media*=prefers-color-scheme],[data-media]",
  )) {
    element.dataset.media ??= element.getAttribute("media") ?? "";
    const own = element.dataset.media;
    element.setAttribute("media", theme ? (own.includes(theme) ? "all" : "not all") : own);
  }
}
