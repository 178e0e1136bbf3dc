import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import type { Article } from "../../src/content/article.ts";
import type { Container } from "../../src/content/facts.ts";
import type { Edition } from "../../src/edition/edition.ts";
import { frontPage, issueDay } from "../../src/edition/front.ts";
import { article, changed, factFile, ist, openOf, routeAt } from "./editions.ts";

const day = (number: number) => ist("2026-03-01") + number * 86_400_000;
const stories: Article[] = [
  article("a", { date: day(9) }),
  article("b", { date: day(8), section: "opinion", kind: "opinion" }),
  article("paid", { date: day(7), kind: "sponsored" }),
  article("c", { date: day(6), section: "news" }),
  article("d", { date: day(5), kind: "analysis" }),
  article("e", { date: day(4), section: "opinion", kind: "opinion" }),
  article("f", { date: day(3) }),
  article("g", { date: day(2) }),
  article("held", { date: ist("2026-07-01") }),
  article("draft", { draft: true }),
  article("gone", { expires: { at: ist("2026-05-01"), becomes: "gone" } }),
  article("kept", { date: day(1), expires: { at: ist("2026-05-01"), becomes: "notice" } }),
];
const newest = ["a", "b", "c", "d", "e", "f", "g", "kept"];

let base: Edition;
beforeAll(async () => {
  base = await openOf();
});
const container = (changes: Partial<Container> = {}): Container => ({
  shape: "row",
  pins: [],
  count: 3,
  ...changes,
});
const home = (containers: Container[], given: readonly Article[] = stories) => {
  const edition = changed(base, {
    articles: given,
    facts: { fronts: { home: containers, sections: {} } },
  });
  return frontPage(edition, routeAt(edition, "front", "/")).containers;
};
const ids = (containers: { cards: { title: string }[] }[]) =>
  containers.map(({ cards }) => cards.map(({ title }) => title.replace("Title of ", "")));

describe("a front", () => {
  test.each<[name: string, Container[], string[][]]>([
    ["fills up with the newest", [container({ count: 4 })], [["a", "b", "c", "d"]]],
    [
      "goes on with the next newest",
      [container({ count: 2 }), container({ count: 3 })],
      [
        ["a", "b"],
        ["c", "d", "e"],
      ],
    ],
    ["ends where the stories do", [container({ count: 24 })], [newest]],
    ["has a section's stories where it says so", [container({ section: "opinion" })], [["b", "e"]]],
    [
      "has the stories of a section's parts",
      [container({ section: "news", count: 24 })],
      [["a", "c", "d", "f", "g", "kept"]],
    ],
    ["has one kind where it says so", [container({ kind: "analysis" })], [["d"]]],
    ["has one kind of one section", [container({ kind: "opinion", section: "india" })], []],
    [
      "puts pins first, in their order",
      [container({ pins: ["g", "c"], count: 4 })],
      [["g", "c", "a", "b"]],
    ],
    [
      "keeps a pin for its own container",
      [container({ count: 2 }), container({ pins: ["a"], count: 2 })],
      [
        ["b", "c"],
        ["a", "d"],
      ],
    ],
    [
      "pins a story of any section or kind",
      [container({ section: "opinion", kind: "opinion", pins: ["d"], count: 2 })],
      [["d", "b"]],
    ],
    [
      "shows a story that is pinned twice once, where it is pinned first",
      [container({ pins: ["f", "f"], count: 2 }), container({ pins: ["f", "g"], count: 2 })],
      [
        ["f", "a"],
        ["g", "b"],
      ],
    ],
    [
      "shows no more pins than it has room for",
      [container({ pins: ["g", "f", "e"], count: 2 })],
      [["g", "f"]],
    ],
    [
      "never shows a pin that is held, drafted or gone",
      [container({ pins: ["held", "draft", "gone", "g"], count: 3 })],
      [["g", "a", "b"]],
    ],
    [
      "shows a pin that stays with a notice",
      [container({ pins: ["kept"], count: 2 })],
      [["kept", "a"]],
    ],
    ["never fills up with paid stories", [container({ kind: "sponsored", count: 24 })], []],
    [
      "shows a paid story where an editor pins it",
      [container({ pins: ["paid"], count: 2 })],
      [["paid", "a"]],
    ],
    [
      "has no container that nothing fills",
      [
        container({ kind: "review" }),
        container({ count: 1 }),
        container({ pins: ["held"], kind: "review" }),
      ],
      [["a"]],
    ],
  ])("%s", (_name, containers, expected) => {
    expect(ids(home(containers))).toEqual(expected);
  });

  test("does not lose a story that is pinned where there is no room for it", () => {
    const containers = [container({ pins: ["g", "a"], count: 1 }), container({ count: 2 })];
    expect(ids(home(containers))).toEqual([["g"], ["a", "b"]]);
  });

  test("keeps its promises whatever its editor writes", () => {
    const drawn = fc.array(
      fc.record({
        shape: fc.constant("row" as const),
        pins: fc.array(fc.constantFrom(...stories.map(({ id }) => id)), { maxLength: 4 }),
        count: fc.integer({ min: 1, max: 6 }),
        section: fc.constantFrom(undefined, "news", "india", "opinion"),
        kind: fc.constantFrom(undefined, "opinion", "report", "sponsored"),
      }),
      { minLength: 1, maxLength: 5 },
    );
    const byId = new Map(stories.map((each) => [each.id, each]));
    fc.assert(
      fc.property(drawn, (containers) => {
        // Titles tell which container is which, for those that nothing fills are left out.
        const filled = home(containers.map((each, index) => ({ ...each, title: String(index) })));
        const shown = ids(filled).flat();
        expect(new Set(shown).size).toBe(shown.length);
        // A pin that finds room is no container's to fill up with; one that finds none is like any story.
        const pinned = new Set<string>();
        for (const { pins, count } of containers) {
          const out = [...new Set(pins)].filter((id) => newest.includes(id) || id === "paid");
          for (const id of out.filter((each) => !pinned.has(each)).slice(0, count)) pinned.add(id);
        }
        filled.forEach(({ title, cards }, index) => {
          const { pins, count, section, kind } = containers[Number(title)] as Container;
          const here = ids(filled)[index] ?? [];
          expect(cards.length).toBeGreaterThan(0);
          expect(cards.length).toBeLessThanOrEqual(count);
          const own = here.filter((id) => pins.includes(id) && pinned.has(id));
          const fill = here.filter((id) => !own.includes(id));
          expect(here).toEqual([...own, ...fill]);
          expect(own).toEqual([...new Set(pins)].filter((id) => own.includes(id)));
          expect([...own, ...fill].filter((id) => ["held", "draft", "gone"].includes(id))).toEqual(
            [],
          );
          expect(fill).not.toContain("paid");
          const fits = newest.filter((id) => {
            const each = byId.get(id);
            const within = section === "news" ? ["news", "india"] : [section ?? each?.section];
            return within.includes(each?.section) && (kind ?? each?.kind) === each?.kind;
          });
          const before = new Set(ids(filled.slice(0, index)).flat());
          const left = fits.filter((id) => !before.has(id) && !pinned.has(id));
          expect(fill).toEqual(left.slice(0, count - own.length));
        });
      }),
      { numRuns: 150 },
    );
  });

  test("does not hang on the order of files", () => {
    const containers = [container({ count: 4, pins: ["g"] }), container({ section: "opinion" })];
    expect(home(containers, [...stories].reverse())).toEqual(home(containers));
  });

  test("says what each container is: title, shape, and where its section is", () => {
    const [one, two] = home([
      container({ title: "Views", shape: "opinion", section: "india" }),
      container({ shape: "lead" }),
    ]);
    expect(one).toMatchObject({ title: "Views", shape: "opinion", url: "/news/india/" });
    expect(two).toMatchObject({ title: undefined, shape: "lead", url: undefined });
  });
});

describe("the front of a section", () => {
  const front = (url: string, sections: Record<string, Container[]> = {}) => {
    const edition = changed(base, {
      articles: stories,
      facts: { fronts: { home: [container()], sections } },
    });
    return frontPage(edition, routeAt(edition, "front", url));
  };

  test("is headed by its name, what it is part of and what is part of it", () => {
    expect(front("/news/").heading).toEqual({
      name: "News",
      description: "News.",
      children: [{ name: "India", url: "/news/india/" }],
    });
    expect(front("/news/india/").heading).toMatchObject({
      name: "India",
      children: [],
    });
    expect(front("/").heading).toBeUndefined();
    expect(front("/news/india/").shell.trail).toEqual([{ name: "News", url: "/news/" }]);
    for (const url of ["/", "/news/"]) expect(front(url).shell.trail).toEqual([]);
  });

  test("has only its own stories and its parts', where nobody edits it", () => {
    expect(ids(front("/opinion/").containers)).toEqual([["b", "e"]]);
    expect(ids(front("/news/").containers).flat()).toEqual(["a", "c", "d", "f", "g", "kept"]);
    expect(ids(front("/news/india/").containers).flat()).toEqual(["a", "d", "f", "g", "kept"]);
  });

  test("is filled from its own section where a container names none", () => {
    const { containers } = front("/opinion/", {
      opinion: [container({ count: 1 }), container({ section: "india", count: 1 }), container()],
    });
    expect(ids(containers)).toEqual([["b"], ["a"], ["e"]]);
  });

  test("leads to all of its stories, and the home page to no such list", () => {
    expect(front("/news/india/").all).toBe("/news/india/latest/");
    expect(front("/").all).toBeUndefined();
  });

  test("shows no print issue: that is the home page's", () => {
    expect(front("/news/").issue).toBeUndefined();
  });
});

describe("the print issue on the home page", () => {
  const cover = { src: "dot.png", alt: "A dot.", credit: "The Test" };
  const issues = [
    { id: "2026-03-15", number: 2, title: "Second issue", cover },
    { id: "2026-03-08", number: 1, title: "First issue", cover },
    { id: "2026-08-01", number: 3, title: "Secret issue", cover },
  ];
  let withIssues: Edition;
  beforeAll(async () => {
    withIssues = await openOf({ "_data/issues.ts": factFile("issues", issues) });
  });
  const issue = (given: Article[]) => {
    const edition = changed(withIssues, { articles: given });
    return frontPage(edition, routeAt(edition, "front", "/")).issue;
  };

  test("is the newest of which a story is out", () => {
    const given = [
      article("a", { issue: "2026-03-08" }),
      article("b", { issue: "2026-03-15" }),
      article("c", { issue: "2026-08-01", date: ist("2026-08-01") }),
    ];
    expect(issue(given)).toMatchObject({
      url: "/issues/2026-03-15/",
      title: "Second issue",
      day: { iso: "2026-03-15", words: "15 March 2026" },
      cover: {
        url: expect.stringMatching(/^\/pictures\/dot-\w{10}-3\.jpg$/),
        width: 3,
        height: 2,
        alt: "A dot.",
      },
    });
    expect(issue(given.slice(0, 1))?.title).toBe("First issue");
  });

  test("is none before the first", () => {
    expect(issue([article("a")])).toBeUndefined();
  });
});

test("the cover date of a print issue is the day that it names, in every zone", () => {
  for (const zone of ["Asia/Kolkata", "America/New_York", "Pacific/Kiritimati"]) {
    const { site } = base.magazine.facts;
    const { magazine } = changed(base, { facts: { site: { ...site, zone } } });
    expect(issueDay("2026-03-08", magazine)).toEqual({ iso: "2026-03-08", words: "8 March 2026" });
  }
});
