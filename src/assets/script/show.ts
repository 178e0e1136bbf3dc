/** Shows a button that waits for its script, and has it do its work. */
export function reveal(button: HTMLElement | null, work: () => unknown): void {
  if (!button) return;
  button.onclick = work;
  button.hidden = false;
}

/** Says, where the page has a place for it, one of the sentences that stand there ready. */
export function say(box: HTMLElement, sentence: string): void {
  const place = box.querySelector("output");
  if (place) place.textContent = place.dataset[sentence] ?? "";
}
