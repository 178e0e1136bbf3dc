import type { Article } from "../content/article.ts";
import type { Container } from "../content/facts.ts";
import type { Magazine } from "../content/magazine.ts";
import type { Rendition } from "../picture/markup.ts";
import { dayOf, type Moment } from "../text/dates.ts";
import { type CardProps, cardOf } from "./card.ts";
import type { Edition, Sponsors } from "./edition.ts";
import { shown } from "./pictures.ts";
import { issueUrl, type RouteOf } from "./routes.ts";
import { type PageShell, shellOf } from "./shell.ts";
import { sectionTrail } from "./trail.ts";

/** A part of a front, filled. */
export interface FilledContainer {
  title?: string | undefined;
  /** Where all of its section's stories are. */
  url?: string | undefined;
  shape: Container["shape"];
  /** The colour of its section. */
  tint?: string | undefined;
  cards: CardProps[];
}

/** All that a front is made from: the home page, or a section's. */
export interface FrontProps {
  shell: PageShell;
  /** A section's front is headed; the home page has the masthead. */
  heading?:
    | {
        name: string;
        description: string;
        children: { name: string; url: string }[];
      }
    | undefined;
  /** The day that the edition speaks for is never shown: a front changes when its stories do. */
  containers: FilledContainer[];
  sponsors: Sponsors;
  all?: string | undefined;
  issue?:
    | {
        url: string;
        title: string;
        day: Moment;
        cover: Rendition & { alt: string };
      }
    | undefined;
}

const unedited: Container[] = [
  { shape: "lead", pins: [], count: 5 },
  { shape: "list", pins: [], count: 12 },
];

/** The props of the home page or of a section's front. No story stands twice on it. */
export function frontPage(edition: Edition, route: RouteOf<"front">): FrontProps {
  const { magazine } = edition;
  const { site } = magazine.facts;
  const place = route.section === undefined ? undefined : magazine.places.get(route.section);
  return {
    shell: shellOf(edition, {
      url: route.url,
      title: place?.name ?? site.name,
      description: place?.description ?? site.description,
      section: place?.id,
      feed: place && { type: "section", id: place.id },
      trail: sectionTrail(place).slice(0, -1),
    }),
    heading: place && {
      name: place.name,
      description: place.description,
      children: place.children.map(({ id, name }) => ({ name, url: `${place.url}${id}/` })),
    },
    containers: chooseStories(magazine, place?.id).flatMap(({ container, stories }) => {
      if (stories.length === 0) return [];
      const { title, shape, section } = container;
      const from = section === undefined ? undefined : magazine.places.get(section);
      return {
        title,
        url: from?.url,
        shape,
        tint: from?.tint,
        cards: stories.map((story) => cardOf(edition, story)),
      };
    }),
    sponsors: edition.sponsorsOfFront(place?.id ?? "home"),
    all: place && `${place.url}latest/`,
    issue: place ? undefined : newestIssue(magazine),
  };
}

/** The stories that stand on the home page or on a section's front. */
export function storiesOnFront(magazine: Magazine, { section }: RouteOf<"front">): Article[] {
  return chooseStories(magazine, section).flatMap(({ stories }) => stories);
}

/** Fills a front's containers in order: first the pins that are out, then the newest that fit and are not yet used. */
function chooseStories(
  magazine: Magazine,
  front: string | undefined,
): { container: Container; stories: Article[] }[] {
  const { fronts } = magazine.facts;
  const containers = front === undefined ? fronts.home : (fronts.sections[front] ?? unedited);
  const used = new Set<string>();
  const pinned = containers.map(({ pins, count }) => {
    const stories = pins.flatMap((id) => magazine.outById(id) ?? []);
    const chosen = [...new Set(stories)].filter(({ id }) => !used.has(id)).slice(0, count);
    for (const { id } of chosen) used.add(id);
    return chosen;
  });
  return containers.map((container, index) => {
    const chosen = [...(pinned[index] ?? [])];
    const section = container.section ?? front;
    const pool = section === undefined ? magazine.out : (magazine.bySection.get(section) ?? []);
    for (const story of pool) {
      if (chosen.length >= container.count) break;
      if (used.has(story.id) || story.kind === "sponsored") continue;
      if (container.kind !== undefined && story.kind !== container.kind) continue;
      chosen.push(story);
      used.add(story.id);
    }
    return { container, stories: chosen };
  });
}

function newestIssue(magazine: Magazine): FrontProps["issue"] {
  const newest = [...magazine.byIssue.keys()].sort().at(-1);
  const issue = newest === undefined ? undefined : magazine.issues.get(newest);
  const cover = issue && magazine.pictures.get(issue.cover.src);
  if (!issue || !cover) return undefined;
  return {
    url: issueUrl(issue.id),
    title: issue.title,
    day: issueDay(issue.id, magazine),
    cover: { ...shown(cover, "full"), alt: issue.cover.alt },
  };
}

/** The cover date of a print issue in words. */
export function issueDay(id: string, magazine: Magazine): Moment {
  const { language } = magazine.facts.site;
  const day = dayOf(Date.parse(`${id}T00:00:00Z`), { zone: "utc", locale: language });
  return { iso: id, words: day.words };
}
