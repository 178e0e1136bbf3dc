import { dropCopy, keepCopy, keepUp } from "./copies.ts";
import { reveal, say } from "./show.ts";
import { forget, isSaved, save, storyOf } from "./story.ts";

/** Shows the button that saves this page's story for later; `keeps` says that it can be read offline then. */
export function offerSaving(box: HTMLElement, keeps: boolean): void {
  const button = box.querySelector<HTMLElement>("[data-save]");
  const story = storyOf(document);
  if (!button || !story) return;
  const { url } = story;
  const show = () => button.setAttribute("aria-pressed", String(isSaved(url)));
  const toggle = async () => {
    if (isSaved(url)) {
      forget(url);
      await dropCopy(url);
      return "removed";
    }
    if (!save(story)) return "unsaved";
    show();
    if (!keeps) return "listed";
    return (await keepCopy(url)) ? "kept" : "unkept";
  };
  show();
  reveal(button, async () => {
    const sentence = await toggle();
    show();
    say(box, sentence);
  });
  if (keeps && isSaved(url)) addEventListener("load", keepUp);
}

/** Takes a saved story off the list where its page says that it is withdrawn. */
export async function withdraw(): Promise<void> {
  const path = location.pathname;
  const hidden = document.querySelector('meta[name="robots"][content="noindex"]');
  // The page that stands for what cannot be had says nothing of the story.
  if (!hidden || document.querySelector("[data-shelf]") || !isSaved(path)) return;
  forget(path);
  await dropCopy(path);
}
