import type { Rendition } from "../picture/markup.ts";
import { formatMonth } from "../text/dates.ts";
import { say } from "../words/say.ts";
import { wordsFor } from "../words/words.ts";
import type { Edition } from "./edition.ts";
import { shown } from "./pictures.ts";
import { authorUrl, monthsOf, type RouteOf, seriesUrl } from "./routes.ts";
import { type PageShell, shellOf } from "./shell.ts";

/** All that a directory is made from: the writers, topics, series, years or months, each with its page. */
export interface DirectoryProps {
  shell: PageShell;
  title: string;
  text: string;
  entries: {
    name: string;
    url: string;
    text?: string | undefined;
    stories: number;
    portrait?: Rendition | undefined;
  }[];
}

/** The props of a directory. */
export function directoryPage(edition: Edition, route: RouteOf<"directory">): DirectoryProps {
  const { language } = edition.magazine.facts.site;
  const page = contentsOf(edition, route);
  const shell = shellOf(edition, {
    url: route.url,
    title: page.title,
    description: page.text,
    trail:
      route.of === "year" ? [{ name: wordsFor(language).place.archive, url: "/archive/" }] : [],
  });
  return { shell, ...page };
}

function contentsOf(
  { magazine }: Edition,
  route: RouteOf<"directory">,
): Omit<DirectoryProps, "shell"> {
  const { site } = magazine.facts;
  const { place, directory } = wordsFor(site.language);
  switch (route.of) {
    case "authors":
      return {
        title: place.writers,
        text: say(directory.writers, { site: site.name }),
        entries: magazine.facts.authors.map(({ id, name, role, portrait }) => {
          const file = portrait === undefined ? undefined : magazine.pictures.get(portrait);
          return {
            name,
            url: authorUrl(id),
            text: role,
            stories: magazine.byAuthor.get(id)?.length ?? 0,
            portrait: file && shown(file, "face"),
          };
        }),
      };
    case "topics":
      return {
        title: place.topics,
        text: say(directory.topics, { site: site.name }),
        entries: [...magazine.topics].map(([slug, name]) => ({
          name,
          url: `/topics/${slug}/`,
          stories: magazine.byTopic.get(slug)?.length ?? 0,
        })),
      };
    case "series":
      return {
        title: place.series,
        text: say(directory.series, { site: site.name }),
        entries: magazine.facts.series
          .filter(({ id }) => magazine.bySeries.has(id))
          .map(({ id, title, description }) => ({
            name: title,
            url: seriesUrl(id),
            text: description,
            stories: magazine.bySeries.get(id)?.length ?? 0,
          })),
      };
    case "archive": {
      const years = new Map<string, number>();
      for (const [month, stories] of monthsOf(magazine)) {
        const year = month.slice(0, 4);
        years.set(year, (years.get(year) ?? 0) + stories.length);
      }
      return {
        title: place.archive,
        text: say(directory.archive, { site: site.name }),
        entries: [...years].map(([year, stories]) => ({
          name: year,
          url: `/archive/${year}/`,
          stories,
        })),
      };
    }
    case "year":
      return {
        title: say(place.archiveOf, { year: route.year }),
        text: say(directory.year, { site: site.name, year: route.year }),
        entries: [...monthsOf(magazine)]
          .filter(([month]) => month.startsWith(route.year))
          .map(([month, stories]) => ({
            name: formatMonth(Date.parse(`${month}-15T00:00:00Z`), {
              zone: "utc",
              locale: site.language,
            }),
            url: `/archive/${month.replace("-", "/")}/`,
            stories: stories.length,
          })),
      };
  }
}
