import { pathsIn, recentCache, savedCache } from "./caches.ts";
import { dropCopy } from "./copies.ts";
import { say } from "./show.ts";
import { forget, type Story, savedStories, storyOf } from "./story.ts";

/** Fills the lists of this page with the stories that the device keeps. */
export function fillShelves(): void {
  for (const shelf of document.querySelectorAll<HTMLElement>("[data-shelf]")) void fill(shelf);
  for (const notice of document.querySelectorAll<HTMLElement>("[data-needs-script]")) {
    notice.hidden = true;
  }
}

const sources: Record<string, () => Promise<Story[]>> = {
  saved: async () => savedStories(),
  kept: async () => {
    const kept = await pathsOf(savedCache);
    return savedStories().filter(({ url }) => kept.includes(url));
  },
  recent: async () => {
    const recent = await pathsOf(recentCache);
    const stories = await Promise.all(recent.reverse().map(readCopy));
    return stories.filter((story) => story !== undefined);
  },
};

async function pathsOf(name: string): Promise<string[]> {
  return "caches" in window ? pathsIn(await caches.open(name)) : [];
}

/** What a kept page says of its story. */
async function readCopy(path: string): Promise<Story | undefined> {
  const copy = await (await caches.open(recentCache)).match(path);
  return copy && storyOf(new DOMParser().parseFromString(await copy.text(), "text/html"));
}

async function fill(shelf: HTMLElement): Promise<void> {
  const stories = (await sources[shelf.dataset.shelf ?? ""]?.().catch(() => [])) ?? [];
  const list = shelf.querySelector("ul");
  const form = shelf.querySelector("template")?.content.firstElementChild;
  const empty = shelf.querySelector<HTMLElement>("[data-empty]");
  if (!list || !form || !empty) return;
  const tell = () => {
    empty.hidden = list.childElementCount > 0;
  };
  for (const story of stories) {
    const entry = document.importNode(form, true) as HTMLElement;
    write(entry, story);
    const button = entry.querySelector("button");
    if (button) {
      button.onclick = async () => {
        forget(story.url);
        entry.remove();
        tell();
        say(shelf, "removed");
        // What had the focus is gone: it goes to the head of the list.
        shelf.querySelector("h2")?.focus();
        await dropCopy(story.url).catch(() => {});
      };
    }
    list.append(entry);
  }
  tell();
  shelf.hidden = false;
}

function write(entry: HTMLElement, story: Story): void {
  const put = (place: string, text: string) => {
    const element = entry.querySelector<HTMLElement>(place);
    if (element) element.textContent = text;
    return element;
  };
  const link = put("a", story.title) as HTMLAnchorElement;
  link.pathname = story.url;
  link.lang = story.lang;
  const standfirst = put(".kept-standfirst", story.standfirst);
  if (standfirst) standfirst.lang = story.lang;
  put(".kept-facts span", story.section);
  put("button .unseen", ` ${story.title}`);
  const time = put("time", formatDay(story.date)) as HTMLTimeElement;
  time.dateTime = story.date;
}

/** The day of an instant as the magazine's own zone has it, in the page's language. */
function formatDay(date: string): string {
  const day = new Date(`${date.slice(0, 10)}T12:00:00Z`);
  if (Number.isNaN(day.getTime())) return "";
  return day.toLocaleDateString(document.documentElement.lang, {
    dateStyle: "long",
    timeZone: "UTC",
  });
}
