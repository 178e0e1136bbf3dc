import { didYouMean } from "../text/nearest.ts";
import { slugOf } from "../text/slug.ts";
import type { Fault } from "./fault.ts";
import { lineOfWord } from "./line.ts";
import type { Magazine } from "./magazine.ts";
import { securityEnd } from "./security.ts";

/**
 * Checks everything that facts say of each other and of stories: that ids are given once, that
 * pictures are there, and what issues and fronts name. `problems` is as for stories.
 */
export function checkFacts(magazine: Magazine, problems: ReadonlyMap<string, string>): Fault[] {
  return [
    ...checkIds(magazine),
    ...checkPictures(magazine, problems),
    ...checkIssues(magazine),
    ...checkFronts(magazine),
    ...checkFeeds(magazine),
    ...checkIcon(magazine),
    ...checkSecurity(magazine),
  ];
}

/** A fault of a fact file, on the line where `word` stands. */
function faultOf({ root }: Magazine, file: string, word: string, message: string): Fault {
  return { file, line: lineOfWord(root, file, word), message, severity: "error" };
}

function checkIds(magazine: Magazine): Fault[] {
  const { sections, authors, series, sponsors, campaigns, issues, feeds } = magazine.facts;
  const ids = {
    sections: sections.flatMap(({ id, children }) => [id, ...children.map((child) => child.id)]),
    authors: authors.map(({ id }) => id),
    series: series.map(({ id }) => id),
    sponsors: sponsors.map(({ id }) => id),
    campaigns: campaigns.map(({ id }) => id),
    issues: issues.map(({ id }) => id),
    feeds: feeds.map(({ id }) => id),
  };
  return Object.entries(ids).flatMap(([name, given]) =>
    given
      .filter((id, index) => given.indexOf(id) < index)
      .map((id) =>
        faultOf(magazine, `_data/${name}.ts`, id, `has the id "${id}" twice. Choose another.`),
      ),
  );
}

function checkPictures(magazine: Magazine, problems: ReadonlyMap<string, string>): Fault[] {
  const { authors, issues, sponsors, site } = magazine.facts;
  const pictures = {
    site: Object.values(site.icon ?? {}),
    authors: authors.map(({ portrait }) => portrait),
    issues: issues.map(({ cover }) => cover.src),
    sponsors: sponsors.flatMap(({ logo }) => [logo?.src, logo?.dark]),
  };
  return Object.entries(pictures).flatMap(([name, named]) =>
    named.flatMap((src = "") => {
      const problem = problems.get(src);
      const message = `names the picture "${src}", which ${problem}.`;
      return problem ? [faultOf(magazine, `_data/${name}.ts`, src, message)] : [];
    }),
  );
}

function checkIssues(magazine: Magazine): Fault[] {
  return magazine.facts.issues.flatMap((issue) =>
    issue.contents.flatMap((id) => {
      const story = magazine.all.get(id);
      if (story?.issue === issue.id) return [];
      const message = story
        ? `has "${id}" in the contents of ${issue.id}, but ${story.file} does not name that issue. Name it there, or take it out here.`
        : `has "${id}" in its contents, which is not an article's id.${didYouMean(id, magazine.all.keys())}`;
      return [faultOf(magazine, "_data/issues.ts", id, message)];
    }),
  );
}

function checkFronts(magazine: Magazine): Fault[] {
  const { home, sections } = magazine.facts.fronts;
  const { places, all } = magazine;
  const fault = (word: string, message: string, known: Iterable<string>) =>
    faultOf(magazine, "_data/fronts.ts", word, `${message}${didYouMean(word, known)}`);
  const strangers = Object.keys(sections)
    .filter((id) => !places.has(id))
    .map((id) => fault(id, `has a front for "${id}", which is not a section.`, places.keys()));
  const within = [home, ...Object.values(sections)]
    .flat()
    .flatMap(({ pins, section }) => [
      ...(section === undefined || places.has(section)
        ? []
        : [
            fault(
              section,
              `fills a container from "${section}", which is not a section.`,
              places.keys(),
            ),
          ]),
      ...pins
        .filter((id) => !all.has(id))
        .map((id) => fault(id, `pins "${id}", which is not an article's id.`, all.keys())),
    ]);
  return [...strangers, ...within];
}

/** A chosen feed names sections and topics that there are, whatever the standing of their stories. */
function checkFeeds(magazine: Magazine): Fault[] {
  const { facts, places, all } = magazine;
  if (facts.feeds.length === 0) return [];
  const topics = new Map<string, string>();
  for (const article of all.values()) {
    for (const topic of article.topics) topics.set(slugOf(topic), topic);
  }
  const fault = (id: string, word: string, noun: string, known: Iterable<string>) =>
    faultOf(
      magazine,
      "_data/feeds.ts",
      word,
      `names the ${noun} "${word}" in the feed "${id}", which there is not.${didYouMean(word, known)}`,
    );
  return facts.feeds.flatMap((feed) => [
    ...feed.sections
      .filter((section) => !places.has(section))
      .map((section) => fault(feed.id, section, "section", places.keys())),
    ...feed.topics
      .filter((topic) => !topics.has(slugOf(topic)))
      .map((topic) => fault(feed.id, topic, "topic", topics.values())),
  ]);
}

/** The mark is square, a PNG, and as large as devices and RSS ask. */
function checkIcon(magazine: Magazine): Fault[] {
  const { icon } = magazine.facts.site;
  const sizes = { large: [512, 4096], small: [48, 144] } as const;
  return Object.entries(icon ?? {}).flatMap(([name, src]) => {
    const file = magazine.pictures.get(src);
    const [least, most] = sizes[name as keyof typeof sizes];
    if (!file) return []; // Told among the pictures.
    const { width, height, type } = file;
    if (type === "image/png" && width === height && width >= least && width <= most) return [];
    const message = `has the ${name} icon "${src}", a ${type.slice("image/".length)} of ${width} × ${height} pixels. Bring a square PNG of ${least} to ${most} pixels.`;
    return [faultOf(magazine, "_data/site.ts", src, message)];
  });
}

/** What `security.txt` says ends some day, and whoever runs the site hears of that before. */
function checkSecurity(magazine: Magazine): Fault[] {
  const { site } = magazine.facts;
  const end = securityEnd(site);
  if (!end || magazine.now < end.warned) return [];
  const expires = site.security?.expires ?? "";
  const when =
    end.at <= magazine.now
      ? `expired on ${expires}: the site has no security.txt`
      : `expires on ${expires}: security.txt leaves the site then`;
  const message = `says in "security" whom to tell of a weakness, which ${when}. Look whether it still holds, and write a later "expires".`;
  const fault = faultOf(magazine, "_data/site.ts", expires, message);
  return [{ ...fault, severity: "warning" }];
}
