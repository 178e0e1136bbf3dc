import { reveal, say } from "./show.ts";

/** Shows one button more beside the links: the device's own way of sharing, or else one that copies the link. */
export function offerSharing(box: HTMLElement): void {
  const { url = "", title = "" } = box.dataset;
  if ("share" in navigator) {
    // A reader who thinks better of it has done nothing wrong.
    const share = () => navigator.share({ title, text: title, url }).catch(() => {});
    reveal(box.querySelector("[data-share]"), share);
    return;
  }
  const { clipboard } = navigator as { clipboard?: Clipboard };
  if (!clipboard) return;
  reveal(box.querySelector("[data-copy]"), () =>
    clipboard.writeText(url).then(
      () => say(box, "copied"),
      () => say(box, "uncopied"),
    ),
  );
}
