import type { Rendition } from "../picture/markup.ts";
import { formatMonth } from "../text/dates.ts";
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
  const page = contentsOf(edition, route);
  const shell = shellOf(edition, {
    url: route.url,
    title: page.title,
    description: page.text,
    trail: route.of === "year" ? [{ name: "Archive", url: "/archive/" }] : [],
  });
  return { shell, ...page };
}

function contentsOf(
  { magazine }: Edition,
  route: RouteOf<"directory">,
): Omit<DirectoryProps, "shell"> {
  const { site } = magazine.facts;
  switch (route.of) {
    case "authors":
      return {
        title: "Our writers",
        text: `Everyone who writes for ${site.name}.`,
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
        title: "Topics",
        text: `Every topic that ${site.name} has written about.`,
        entries: [...magazine.topics].map(([slug, name]) => ({
          name,
          url: `/topics/${slug}/`,
          stories: magazine.byTopic.get(slug)?.length ?? 0,
        })),
      };
    case "series":
      return {
        title: "Series",
        text: `Stories of ${site.name} that belong together.`,
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
        title: "Archive",
        text: `Everything that ${site.name} has published, by year.`,
        entries: [...years].map(([year, stories]) => ({
          name: year,
          url: `/archive/${year}/`,
          stories,
        })),
      };
    }
    case "year":
      return {
        title: `Archive ${route.year}`,
        text: `Everything that ${site.name} published in ${route.year}, by month.`,
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
