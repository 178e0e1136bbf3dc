import { h } from "preact";
import { ArticlePage } from "../../_includes/layouts/article.tsx";
import { RedirectPage } from "../../_includes/layouts/redirect.tsx";
import { type Article, parseArticle } from "../../src/content/article.ts";
import { type Facts, loadFacts } from "../../src/content/facts.ts";
import { cutFrontMatter } from "../../src/content/frontMatter.ts";
import { Magazine } from "../../src/content/magazine.ts";
import { type PictureFile, readPictures } from "../../src/content/picture.ts";
import { articlePage } from "../../src/edition/article.ts";
import { Edition, noAssets } from "../../src/edition/edition.ts";
import { feedPage } from "../../src/edition/feed.ts";
import { routesOf } from "../../src/edition/listing.ts";
import { redirectPage } from "../../src/edition/notice.ts";
import { putInHouse } from "../../src/edition/props.ts";
import { houseOf } from "../../src/edition/shell.ts";
import { renderDocument } from "../../src/eleventy/typescript.ts";
import { renderAtom } from "../../src/feed/atom.ts";
import { renderRss } from "../../src/feed/rss.ts";
import { renderStory } from "../../src/feed/story.tsx";
import { headingsOf } from "../../src/markdown/headings.ts";
import { renderBody } from "../../src/markdown/markdown.ts";
import { splitBody } from "../../src/markdown/split.ts";
import { now, Throwaway } from "../throwaway.ts";
import { unclearIn } from "./clear.ts";
import { unsafeIn, unsafeInFeed } from "./judge.ts";
import type { Hostile } from "./shelf.ts";

/** Where articles are examined: the facts and the one picture of a small magazine. */
export interface Desk {
  facts: Facts;
  pictures: ReadonlyMap<string, PictureFile>;
}

/** What became of an article, and everything that breaks the promise about it. */
export interface Finding {
  outcome: "page" | "refused" | "failed";
  problems: string[];
  milliseconds: number;
}

/** An article may keep the press this long, in milliseconds. */
export const patience = 2000;

/** Opens a desk; the folder that it reads its facts from is gone afterwards. */
export async function openDesk(): Promise<Desk> {
  const magazine = new Throwaway();
  try {
    const { facts, faults } = await loadFacts(magazine.root);
    if (faults.length > 0) throw new Error("The small magazine's own facts have faults.");
    const { pictures } = await readPictures(magazine.root, ["dot.png"]);
    return { facts: facts as Facts, pictures };
  } finally {
    magazine.remove();
  }
}

/**
 * Parses an article and, where it has no error, makes its page and feed, and judges what came of it.
 * `made` is called between the making, which is timed, and the judging, which is not.
 */
export function examine(hostile: Hostile, desk: Desk, made?: () => void): Finding {
  const { file, text } = hostile;
  const zone = hostile.zone ?? desk.facts.site.zone;
  const watch = startWatch();
  let parsed: ReturnType<typeof parseArticle>;
  let pages: Pages | undefined;
  try {
    const archiveBefore = Date.parse("2014-12-31T18:30:00Z");
    parsed = parseArticle(file, text, { zone, language: "en-IN", archiveBefore });
  } catch (error) {
    return {
      outcome: "failed",
      problems: [`parseArticle threw ${told(error)}`],
      milliseconds: watch(),
    };
  }
  const errors = parsed.faults.filter(({ severity }) => severity === "error");
  const { article } = parsed;
  if (article && errors.length === 0) {
    try {
      pages = makePages(article, text, desk);
    } catch (error) {
      return {
        outcome: "failed",
        problems: [`its page threw ${told(error)}`],
        milliseconds: watch(),
      };
    }
  }
  const milliseconds = watch();
  made?.();
  const lines = text.split(/\r\n?|\n/).length;
  const outcome = article && errors.length === 0 ? "page" : "refused";
  const problems = parsed.faults
    .slice(0, 200)
    .flatMap((fault) => unclearIn(fault, { file, text, lines }));
  if (!article && parsed.faults.length === 0) problems.push("vanished without a word");
  if (milliseconds > patience) problems.push(`took ${Math.round(milliseconds)} ms`);
  if (hostile.must !== undefined && hostile.must !== outcome) {
    const why = errors[0] ? `: ${errors[0].message.slice(0, 200)}` : "";
    problems.push(`is ${outcome}, and must be ${hostile.must}${why}`);
  }
  if (hostile.line !== undefined) {
    for (const fault of errors) {
      if (fault.line !== hostile.line) {
        problems.push(
          `is told on line ${fault.line}, and is on ${hostile.line}: ${fault.message.slice(0, 100)}`,
        );
      }
    }
  }
  if (!hostile.unread) problems.push(...(pages?.unsafe() ?? []));
  return { outcome, problems: [...new Set(problems)], milliseconds };
}

interface Pages {
  unsafe(): string[];
}

/** Makes what `src/pages/` makes of a story, with the real layouts and no file. */
function makePages(article: Article, text: string, { facts, pictures }: Desk): Pages {
  const instant = Date.parse(now);
  const magazine = new Magazine("/nowhere", instant, facts, [article], pictures);
  const routes = routesOf(magazine);
  const scriptAt = (name: string) => `/assets/${name}-0A0A0A0A.js`;
  const assets = {
    ...noAssets,
    stylesheet: "/assets/page.css",
    scripts: { theme: scriptAt("theme"), reader: scriptAt("reader"), search: scriptAt("search") },
  };
  const edition = new Edition(magazine, [], assets, routes, []);
  const { markdown } = cutFrontMatter(text);

  const page = articlePage(edition, { kind: "article", url: article.url, id: article.id });
  const props = putInHouse(page, houseOf(edition));
  const html = renderBody(markdown, props.body.context);
  // Cut wherever a sponsor's message may stand: both parts have to be whole.
  const document = renderDocument(
    h(ArticlePage, { ...props, contents: headingsOf(html), html: splitBody(html, 1) }),
  );
  const redirects = article.aliases.map((url) => {
    const moved = redirectPage(edition, { kind: "redirect", url, id: article.id });
    return String(renderDocument(h(RedirectPage, moved)));
  });
  const makeFeed = (format: "rss" | "atom") => {
    const url = format === "rss" ? "/feed.xml" : "/atom.xml";
    const type = article.kind === "sponsored" ? "paid" : "site";
    const { items, ...feed } = feedPage(edition, { kind: "feed", url, format, subject: { type } });
    const render = format === "rss" ? renderRss : renderAtom;
    return render({
      ...feed,
      items: items.map(({ body, ...item }) => ({
        ...item,
        html: body && renderStory({ ...item, html: renderBody(markdown, body.context) }),
      })),
    });
  };
  return {
    unsafe: () => [
      ...unsafeIn(String(document), "page").map((problem) => `its page ${problem}`),
      ...redirects.flatMap((each) => unsafeIn(each, "redirect")).map((p) => `its redirect ${p}`),
      ...unsafeInFeed(makeFeed("rss")).map((problem) => `the feed ${problem}`),
      ...unsafeInFeed(makeFeed("atom")).map((problem) => `the Atom feed ${problem}`),
    ],
  };
}

/** Milliseconds since the start: of the wall or of this process, whichever is less, for machines are shared. */
function startWatch(): () => number {
  const began = performance.now();
  const used = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(used);
    return Math.min(performance.now() - began, (user + system) / 1000);
  };
}

function told(error: unknown): string {
  const lines = String((error as Error).stack ?? error).split("\n");
  const place = lines.find((line) => /\/(src|_includes)\//.test(line)) ?? lines[1] ?? "";
  return `${lines[0]} ${place.trim().replace(/^.*\/(?=src|_includes)/, "at ")}`;
}
