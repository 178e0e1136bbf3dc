import { recall, remember } from "./memory.ts";

/** A story as a list shows it. */
export interface Story {
  /** Its path on the site. */
  url: string;
  title: string;
  standfirst: string;
  /** When it was published (RFC 3339). */
  date: string;
  section: string;
  lang: string;
}

/** The story of a page; `undefined` where the page is none. */
export function storyOf(page: Document): Story | undefined {
  const share = page.querySelector<HTMLElement>(".share");
  if (!share) return undefined;
  const meta = (name: string) =>
    page.querySelector<HTMLMetaElement>(`meta[name="${name}"],meta[property="${name}"]`)?.content ??
    "";
  return {
    url: new URL(share.dataset.url ?? "", location.href).pathname,
    title: share.dataset.title ?? "",
    standfirst: meta("description"),
    date: meta("article:published_time"),
    section: meta("article:section"),
    lang: page.documentElement.lang,
  };
}

/** The saved stories, the last one first. What somebody else wrote in their place is none. */
export function savedStories(): Story[] {
  try {
    const kept = JSON.parse(recall("saved") ?? "[]");
    return Array.isArray(kept) ? kept.filter((each) => typeof each?.url === "string") : [];
  } catch {
    return [];
  }
}

/** Says whether the story at a path is saved. */
export function isSaved(url: string): boolean {
  return savedStories().some((story) => story.url === url);
}

/** Puts a story on the list; says whether the browser keeps it. */
export function save(story: Story): boolean {
  const others = savedStories().filter(({ url }) => url !== story.url);
  return remember("saved", JSON.stringify([story, ...others]));
}

/** Takes the story at a path off the list. */
export function forget(url: string): void {
  remember("saved", JSON.stringify(savedStories().filter((story) => story.url !== url)));
}
