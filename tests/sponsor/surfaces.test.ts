import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { story, Throwaway } from "../throwaway.ts";
import {
  all,
  classesOf,
  type Element,
  firstText,
  hidersOf,
  type Item,
  is,
  parse,
  readFeed,
  textOf,
  upwards,
} from "./surfaces.ts";

/** Three instants: before every campaign, while all of them run, and when all of them are over. */
const times = {
  before: "2026-03-20T12:00:00+05:30",
  during: "2026-04-15T12:00:00+05:30",
  after: "2026-05-15T12:00:00+05:30",
} as const;
type Time = keyof typeof times;

/** How a story stands: it is not there yet, it has no sponsor, one, one that was, or it has gone. */
type State = "held" | "plain" | "labelled" | "past" | "gone";
type Relationship = "paid" | "sponsored" | "supported" | "powered";

interface Label {
  relationship: Relationship;
  label: string;
  /** The sponsors' names; each has an address and a paragraph of its own, made from its name. */
  sponsors: readonly string[];
  disclosure: string;
  /** What its sponsor says inside the story. */
  message?: string;
}

interface Row {
  id: string;
  states: Record<Time, State>;
  labels: readonly Label[];
  /** What stays on the page when its campaign is over. */
  past?: string;
  section: "india" | "opinion";
  topic: string;
  series?: string;
}

const states = (before: State, during: State, after: State) => ({ before, during, after });
const row = (id: string, changes: Partial<Row>): Row => ({
  id,
  states: states("plain", "labelled", "plain"),
  labels: [],
  section: "india",
  topic: "Rivers",
  ...changes,
});
const label = (
  relationship: Relationship,
  words: string,
  sponsors: readonly string[],
  disclosure: string,
  message: string | undefined = `Words of ${sponsors[0]} for its own wares.`,
): Label => ({ relationship, label: words, sponsors, disclosure, message });

const paid = (name: string) =>
  `This is advertising. ${name} paid for its place and decided what it says. The newsroom of The Test had no part in it.`;
const sponsored = (name: string) =>
  `The journalists of The Test wrote this and decided what it says. ${name} paid for the work, and did not see it before you did.`;
const supported = (name: string) =>
  `A grant from ${name} paid for this work. The choice of stories and every word of them are those of The Test.`;
const powered = (name: string) =>
  `${name} gave the technology or the data behind this page. Nobody paid for the words.`;

const rows: readonly Row[] = [
  row("advert", {
    states: states("held", "labelled", "gone"),
    labels: [label("paid", "Advertisement feature", ["Quay"], paid("Quay"))],
  }),
  row("advert-kept", {
    // Its own front matter would keep it, with a notice, from before its campaign ends; and it names
    // a writer, of whom nobody is told that these are her words.
    states: states("held", "labelled", "gone"),
    labels: [label("paid", "Advertisement", ["Vale"], paid("Vale"))],
  }),
  row("sponsored-dropped", {
    labels: [
      label(
        "sponsored",
        "Sponsored by",
        ["Brook & Sons", "Dale"],
        sponsored("Brook & Sons and Dale"),
      ),
    ],
  }),
  row("sponsored-past", {
    states: states("plain", "labelled", "past"),
    labels: [label("sponsored", "Paid for by", ["Ford"], sponsored("Ford"))],
    past: "This story was sponsored by Ford until 1 May 2026.",
  }),
  row("supported-dropped", {
    labels: [label("supported", "Supported by", ["Glen"], supported("Glen"))],
  }),
  row("supported-past", {
    states: states("plain", "labelled", "past"),
    labels: [label("supported", "With a grant from", ["Heath"], supported("Heath"))],
    past: "This series was supported by Heath until 1 May 2026.",
    series: "deltas",
  }),
  row("powered-dropped", {
    labels: [label("powered", "Powered by", ["Isle"], powered("Isle"))],
  }),
  row("powered-past", {
    states: states("plain", "labelled", "past"),
    labels: [label("powered", "Data from", ["Knoll"], "Knoll counted the boats.")],
    past: "This story was powered by Knoll until 1 May 2026.",
  }),
  row("both", {
    labels: [
      { ...label("powered", "Technology from", ["Loch"], powered("Loch")), message: undefined },
      label("sponsored", "Sponsored by", ["Marsh"], sponsored("Marsh")),
    ],
  }),
  row("section", {
    labels: [label("supported", "Funded by", ["Ness"], supported("Ness"))],
    section: "opinion",
  }),
  row("refused", { states: states("plain", "plain", "plain"), section: "opinion" }),
  row("grave", { states: states("plain", "plain", "plain"), section: "opinion", topic: "Deaths" }),
  row("plain", { states: states("plain", "plain", "plain") }),
  row("quiet", { states: states("plain", "plain", "plain") }),
];
const related: Record<string, readonly string[]> = {
  plain: [
    "advert",
    "advert-kept",
    "sponsored-dropped",
    "supported-dropped",
    "powered-dropped",
    "both",
  ],
  quiet: ["advert", "advert-kept", "sponsored-past", "supported-past", "powered-past", "section"],
};
const fronts = [
  {
    url: "/",
    front: "home",
    labels: [
      label("powered", "Powered by", ["Peak"], powered("Peak")),
      label("sponsored", "Sponsored by", ["Oast"], sponsored("Oast")),
    ],
    past: [],
  },
  {
    url: "/news/",
    front: "news",
    labels: [label("supported", "Supported by", ["Rill"], supported("Rill"))],
    past: ["This page was supported by Rill until 1 May 2026."],
  },
  {
    url: "/opinion/",
    front: "opinion",
    labels: [label("powered", "Powered by", ["Shaw"], powered("Shaw"))],
    past: ["This page was powered by Shaw until 1 May 2026."],
  },
  { url: "/news/india/", front: "india", labels: [], past: [] },
] satisfies { url: string; front: string; labels: Label[]; past: string[] }[];

const slug = (name: string) => name.toLowerCase().replace(/[^a-z]+/g, "-");
const home = (name: string) => `https://${slug(name)}.example/`;
const aboutOf = (name: string) => `${name} is in business.`;
const namesOf = ({ sponsors }: Label) => sponsors.join(" and ");
const wordsOf = (each: Label) => `${each.label} ${namesOf(each)}`;
const allLabels = [...rows, ...fronts].flatMap(({ labels }) => labels as readonly Label[]);
const allNames = [...new Set(allLabels.flatMap(({ sponsors }) => sponsors))];

/** Whatever a story's page, card or item says of its sponsors now. */
const shown = ({ states, labels }: Row, time: Time) => (states[time] === "labelled" ? labels : []);
const isPaid = ({ labels }: Row) => labels.some(({ relationship }) => relationship === "paid");
const adverts = rows.filter(isPaid).map(({ id }) => id);
/** What heads a paid story's title wherever the title goes alone. */
const headOf = ({ labels }: Row) =>
  labels
    .filter(({ relationship }) => relationship === "paid")
    .map((each) => `${each.label}: `)
    .join("");
const isOut = ({ states }: Row, time: Time) => !/^(held|gone)$/.test(states[time]);
const urlOf = (each: Row) => `/2026/${isPaid(each) ? "04" : "03"}/${each.id}/`;
const fileOf = (url: string) => `${url.slice(1)}index.html`;
const rel = "sponsored noopener";

const body = (extra = "") =>
  `Paragraph one.\n\nParagraph two.\n\n> A quotation.\n>\n> Of two paragraphs.\n\nParagraph three.${extra}\n\nParagraph four.\n\nParagraph five.\n`;
const links =
  ' [A](https://quay.example/a) <a href="https://quay.example/b">B</a> <https://quay.example/c> [D](http://quay.example/d "D") [E](HTTPS://QUAY.example/e) [F](https://other.example/f)';

function magazine(): Record<string, string> {
  const fact = (value: unknown) => `export default ${JSON.stringify(value, null, 2)};\n`;
  const campaign = (id: string, each: Label, changes: Record<string, unknown>) => ({
    id,
    sponsors: each.sponsors.map(slug),
    relationship: each.relationship,
    label: each.label,
    from: "2026-04-01",
    until: "2026-05-01",
    message: each.message && { text: each.message, url: `${home(each.sponsors[0] ?? "")}buy` },
    ...changes,
  });
  const ending = (past: unknown) => (past ? { atEnd: "past-tense" } : {});
  const targets = ({ id, series, section }: Row) =>
    series ? { series: [series] } : id === "section" ? { sections: [section] } : { articles: [id] };
  const files = rows.map((each, index) => {
    const day = isPaid(each) ? "2026-04-01" : `2026-03-${String(index + 1).padStart(2, "0")} 10:00`;
    const changes = {
      date: day,
      section: each.section,
      topics: [each.topic],
      authors: each.id === "advert" ? undefined : ["asha"],
      kind: isPaid(each) ? "sponsored" : "report",
      series: each.series,
      issue: "2026-03-08",
      related: related[each.id],
      expires: each.id === "advert-kept" ? { at: "2026-04-10", becomes: "notice" } : undefined,
      sponsorship: each.id === "refused" ? "none" : undefined,
    };
    const extra =
      each.id === "advert" ? links : each.id === "plain" ? " [G](https://other.example/g)" : "";
    return [`articles${urlOf(each).slice(0, -1)}.md`, story(each.id, changes, body(extra))];
  });
  return {
    ...Object.fromEntries(files),
    "_data/series.ts": fact([{ id: "deltas", title: "Deltas", description: "On deltas." }]),
    "_data/sponsors.ts": fact(
      allNames.map((name) => ({
        id: slug(name),
        name,
        url: home(name),
        about: aboutOf(name),
        logo: name === "Ford" ? undefined : { src: "dot.png", width: 3, height: 2, alt: name },
      })),
    ),
    "_data/campaigns.ts": fact([
      ...rows.flatMap((each) =>
        each.labels.map((one, index) =>
          campaign(`${each.id}-${index}`, one, {
            targets: targets(each),
            ...ending(each.past),
            ...(each.id === "powered-past" && {
              disclosure: { text: "Knoll counted the boats.", url: "https://knoll.example/more" },
            }),
          }),
        ),
      ),
      ...fronts.flatMap(({ front, labels, past }) =>
        labels.map((one: Label, index) =>
          campaign(`front-${front}-${index}`, one, {
            targets: { fronts: [front] },
            ...ending(past.length),
          }),
        ),
      ),
    ]),
    "_data/fronts.ts": fact({
      home: [
        { shape: "lead", count: 4 },
        { title: "Row", shape: "row", count: 2 },
        { title: "Faces", shape: "opinion", count: 2 },
        { title: "Brief", shape: "briefing", count: 2 },
        { title: "Rest", shape: "list", count: 24 },
      ],
      sections: { india: [{ shape: "lead", pins: ["advert", "advert-kept"], count: 20 }] },
    }),
  };
}

interface Site {
  pages: Map<string, Element>;
  files: Map<string, string>;
  feeds: Map<string, Item[]>;
  css: string;
}

let throwaway: Throwaway;
const sites = {} as Record<Time, Site>;

beforeAll(async () => {
  throwaway = new Throwaway(magazine());
  for (const [time, now] of Object.entries(times)) {
    const { code, out } = await throwaway.run(["build"], { LETTERPRESS_NOW: now });
    expect(code, out).toBe(0);
    const names = [...throwaway.files().keys()].filter((name) => !/\.(png|woff2)$/.test(name));
    const files = new Map(names.map((name) => [name, throwaway.page(name)]));
    const feeds = new Map<string, Item[]>();
    for (const [name, text] of files) {
      if (/(feed|atom)\.(xml|json)$/.test(name)) feeds.set(name, await readFeed(text));
    }
    const pages = [...files].filter(([name]) => name.endsWith(".html"));
    sites[time as Time] = {
      pages: new Map(pages.map(([name, html]) => [name, parse(html)])),
      files,
      feeds,
      css: [...files]
        .flatMap(([name, text]) => (/^assets\/.*\.css$/.test(name) ? text : []))
        .join("\n"),
    };
  }
});
afterAll(() => throwaway.remove());

/** The page at an address; throws where there is none. */
function pageAt(time: Time, url: string): Element {
  const page = sites[time].pages.get(fileOf(url));
  if (!page) throw new Error(`There is no page at ${url} ${time} its campaign.`);
  return page;
}
const one = (page: Element, what: string): Element => {
  const found = all(page, is(what));
  expect(found, what).toHaveLength(1);
  return found[0] as Element;
};
/** What a page tells machines; the house's own scripts tell nothing. */
const toldBy = (page: Element) =>
  all(page, is("script")).filter(({ attributes }) => attributes.src === undefined);
const sponsorClasses = (page: Element) =>
  all(page, () => true).flatMap((each) => classesOf(each).filter((name) => /^sponsor/.test(name)));

/** Where an element stands among all of a page. */
const placeOf = (page: Element, element: Element) => all(page, () => true).indexOf(element);

const cases = (Object.keys(times) as Time[]).flatMap((time) =>
  rows.map((each) => ({ time, id: each.id, state: each.states[time], row: each })),
);
const inPrint = cases.filter(({ row, time }) => isOut(row, time));

/** Holds what stands above a headline and at the foot of a page for exactly these labels and sentences. */
function expectSlots(page: Element, labels: readonly Label[], past: readonly string[]) {
  const slots = all(page, is("aside.sponsor"));
  expect(slots.map(classesOf)).toEqual(
    labels.map(({ relationship }) => ["sponsor", `sponsor-${relationship}`]),
  );
  expect(slots.map(textOf)).toEqual(labels.map(wordsOf));
  expect(slots.map(firstText)).toEqual(labels.map(({ label }) => label));
  expect(slots.map(({ attributes }) => attributes["aria-label"])).toEqual(labels.map(wordsOf));
  for (const [index, slot] of slots.entries()) {
    const { relationship, sponsors } = labels[index] as Label;
    expect(all(slot, is("a")).map(({ attributes }) => attributes.href)).toEqual([
      `/about/sponsorship/#${relationship}`,
      ...sponsors.map(home),
    ]);
  }
  const feet = all(page, is("aside.sponsor-foot"));
  expect(feet.map(firstText)).toEqual(labels.map(({ label }) => label));
  expect(feet.map(textOf)).toEqual(
    labels.map((each) => {
      const more = each.sponsors.includes("Knoll") ? " More about this" : "";
      const about = each.sponsors.map((name) => `${aboutOf(name)} ${new URL(home(name)).hostname}`);
      return `${wordsOf(each)} ${each.disclosure}${more} ${about.join(" ")}`;
    }),
  );
  expect(all(page, is(".sponsor-past")).map(textOf)).toEqual(past);
  if (labels.length === 0 && past.length === 0) expect(sponsorClasses(page)).toEqual([]);
}

describe("the page of a story", () => {
  test.each(cases)(
    "$time its campaign: $id is $state where it should be",
    ({ time, row, state }) => {
      const page = sites[time].pages.get(fileOf(urlOf(row)));
      if (state === "held") return expect(page).toBeUndefined();
      const main = one(pageAt(time, urlOf(row)), "main");
      const robots = all(page as Element, is("meta")).filter(
        ({ attributes }) => attributes.name === "robots" && attributes.content === "noindex",
      );
      expect(robots).toHaveLength(state === "gone" ? 1 : 0);
      if (state !== "gone") return expect(textOf(one(main, "h1"))).toBe(`Title of ${row.id}`);
      expect(textOf(main)).toContain(
        `It was advertising by ${row.labels.map(namesOf)}, whose campaign ended on 1 May 2026.`,
      );
      expect(textOf(page as Element)).not.toMatch(/Title of|Paragraph|Words of|Advertisement/);
      expect(sponsorClasses(page as Element)).toEqual([]);
      expect(toldBy(page as Element)).toEqual([]);
    },
  );

  test.each(inPrint)(
    "$time its campaign: $id is $state above its headline and at its foot",
    (given) => {
      const page = pageAt(given.time, urlOf(given.row));
      const past = given.state === "past" ? [given.row.past ?? ""] : [];
      expectSlots(page, shown(given.row, given.time), past);
      const headline = one(page, "h1");
      for (const slot of all(page, is("aside.sponsor"))) {
        expect(placeOf(page, slot)).toBeLessThan(placeOf(page, headline));
        expect(upwards(slot)).toContain(one(page, "header.story-head"));
      }
      for (const foot of all(page, is(".sponsor-foot"))) {
        expect(placeOf(page, foot)).toBeGreaterThan(
          placeOf(page, all(page, is(".story-body")).at(-1) as Element),
        );
      }
    },
  );

  test.each(inPrint)("$time its campaign: $id is $state after its third paragraph", (given) => {
    const page = pageAt(given.time, urlOf(given.row));
    const spoken = shown(given.row, given.time).filter(({ message }) => message);
    const messages = all(page, is(".sponsor-message"));
    expect(messages.map(textOf)).toEqual(
      spoken.map((each) => `Advertisement ${namesOf(each)} ${each.message}`),
    );
    expect(messages.map(firstText)).toEqual(spoken.map(() => "Advertisement"));
    const order = all(one(page, "article.story"), (each) => {
      const first = each.parent && classesOf(each.parent).includes("story-body");
      return (each.name === "p" && first === true) || is(".sponsor-message")(each);
    });
    const beginning = /^(Paragraph \w+|Advertisement)/;
    expect(order.map((each) => beginning.exec(textOf(each))?.[0])).toEqual([
      "Paragraph one",
      "Paragraph two",
      "Paragraph three",
      ...spoken.map(() => "Advertisement"),
      "Paragraph four",
      "Paragraph five",
    ]);
  });

  test.each(inPrint)(
    "$time its campaign: $id is $state in its title and to those who share it",
    (given) => {
      const page = pageAt(given.time, urlOf(given.row));
      const title = `${headOf(given.row)}Title of ${given.id} – The Test`;
      expect(textOf(one(page, "title"))).toBe(title);
      const og = all(page, ({ attributes }) => attributes.property === "og:title");
      expect(og.map(({ attributes }) => attributes.content)).toEqual([title]);
      expect(all(page, is("p.byline"))).toHaveLength(isPaid(given.row) ? 0 : 1);
    },
  );

  test.each(inPrint)("$time its campaign: $id is $state to machines", ({ time, row, id }) => {
    const labels = shown(row, time);
    const by = (...of: Relationship[]) => {
      const told = labels.filter(({ relationship }) => of.includes(relationship));
      if (told.length === 0) return undefined;
      return told.flatMap(({ sponsors }) =>
        sponsors.map((name) => ({ "@type": "Organization", name, url: home(name) })),
      );
    };
    const page = pageAt(time, urlOf(row));
    const scripts = toldBy(page);
    expect(scripts).toHaveLength(1);
    const graph = JSON.parse(scripts[0]?.children.join("") ?? "")["@graph"];
    const about = `https://test.example${urlOf(row)}#story`;
    const [data, ...others] = graph.filter((node: { "@id": string }) => node["@id"] === about);
    expect(others).toEqual([]);
    expect(data["@type"]).toBe(isPaid(row) ? "AdvertiserContentArticle" : "NewsArticle");
    expect(data.headline).toBe(`Title of ${id}`);
    expect(data.sponsor).toEqual(by("paid", "sponsored"));
    expect(data.funder).toEqual(by("supported"));
    expect("sponsor" in data || "funder" in data).toBe(
      labels.some(({ relationship }) => relationship !== "powered"),
    );
    expect(data.author.map((author: { name: string }) => author.name)).toEqual(
      isPaid(row) ? labels.map(namesOf) : ["Asha Rao"],
    );
  });

  test.each(inPrint)(
    "$time its campaign: $id is $state to the site's own search",
    ({ time, row }) => {
      const page = pageAt(time, urlOf(row));
      const labels = shown(row, time);
      const { attributes } = one(page, "article.story");
      expect("data-pagefind-body" in attributes).toBe(true);
      expect(attributes["data-sponsor"]).toBe(
        labels.length === 0 ? undefined : labels.map(wordsOf).join("; "),
      );
      expect(attributes["data-pagefind-meta"]).toBe(
        labels.length === 0 ? undefined : "sponsor[data-sponsor]",
      );
      const kept = all(page, (each) =>
        Object.keys(each.attributes).some((k) => /^data-(sponsor|pagefind-meta)/.test(k)),
      );
      expect(kept).toHaveLength(labels.length === 0 ? 0 : 1);
    },
  );
});

/** Every card of a story on a page, and whether it is among those to read next. */
function cardsOf(page: Element, row: Row): { card: Element; next: boolean }[] {
  return all(page, is("article.card"))
    .filter((card) => all(card, is("a")).some(({ attributes }) => attributes.href === urlOf(row)))
    .map((card) => ({ card, next: upwards(card).some(is("section.related")) }));
}

describe("the card of a story", () => {
  test.each(cases)(
    "$time its campaign: $id, $state, is on the fronts and lists that are for it",
    ({ time, row }) => {
      const found = [...sites[time].pages]
        .filter(([, page]) => cardsOf(page, row).some(({ next }) => !next))
        .map(([name]) => `/${name.replace(/index\.html$/, "")}`);
      const places = row.section === "india" ? ["/news/", "/news/india/"] : ["/opinion/"];
      const parent = isPaid(row) ? ["/news/india/"] : ["/", ...places];
      const expected = [
        ...parent,
        ...places.map((place) => `${place}latest/`),
        `/topics/${row.topic.toLowerCase()}/`,
        ...(row.id === "advert" ? [] : ["/authors/asha/"]),
        ...(row.series ? ["/series/deltas/"] : []),
        isPaid(row) ? "/archive/2026/04/" : "/archive/2026/03/",
        "/issues/2026-03-08/",
      ];
      expect(found.sort()).toEqual(isOut(row, time) ? expected.sort() : []);
    },
  );

  test.each(cases)("$time its campaign: $id is $state wherever its card is", ({ time, row }) => {
    const labels = shown(row, time);
    const paidWords = labels.map((each) => `${each.label}: ${namesOf(each)}`).join();
    let cards = 0;
    for (const page of sites[time].pages.values()) {
      for (const { card } of cardsOf(page, row)) {
        cards += 1;
        expect(all(card, is(".card-paid-label")).map(textOf)).toEqual(
          isPaid(row) ? [paidWords] : [],
        );
        expect(all(card, is(".card-backer")).map(textOf)).toEqual(
          isPaid(row) ? [] : labels.map(wordsOf),
        );
        expect(classesOf(card).includes("card-paid")).toBe(isPaid(row));
        if (isPaid(row)) {
          expect(firstText(card)).toBe(paidWords);
          expect(all(card, is(".card-byline"))).toEqual([]);
        }
      }
    }
    expect(cards > 0).toBe(isOut(row, time));
  });

  test.each(inPrint)(
    "$time its campaign: $id is $state, and only what is advertising is followed by any",
    ({ time, row, id }) => {
      const page = pageAt(time, urlOf(row));
      const next = all(page, is("section.related")).flatMap((section) =>
        all(section, is("article.card")),
      );
      const ids = next.map(
        (card) => rows.find((each) => textOf(card).includes(`Title of ${each.id} `))?.id,
      );
      expect(ids).not.toContain(undefined);
      if (isPaid(row)) return;
      for (const advert of adverts) expect(ids).not.toContain(advert);
      const pinned = related[id]?.filter((each) => !adverts.includes(each));
      if (pinned) expect(ids).toEqual(pinned);
      for (const card of next) expect(textOf(card)).not.toContain("Advertisement");
    },
  );
});

describe("a front", () => {
  const given = (Object.keys(times) as Time[]).flatMap((time) =>
    fronts.map((front) => ({ time, ...front })),
  );

  test.each(given)(
    "names who is behind it $time their campaigns: $url",
    ({ time, url, labels, past }) => {
      const page = pageAt(time, url);
      expectSlots(page, time === "during" ? labels : [], time === "after" ? past : []);
      expect(all(page, is(".sponsor-message"))).toEqual([]);
      expect(all(page, ({ attributes }) => "data-sponsor" in attributes)).toEqual([]);
      const first = all(page, is("article.card"))[0] as Element;
      for (const slot of all(page, is("aside.sponsor"))) {
        expect(placeOf(page, slot)).toBeLessThan(placeOf(page, first));
      }
    },
  );

  test.each(Object.keys(times) as Time[])(
    "and no other page but stories does, %s the campaigns",
    (time) => {
      for (const [name, page] of sites[time].pages) {
        const may =
          rows.some((row) => fileOf(urlOf(row)) === name) ||
          fronts.some(({ url }) => fileOf(url) === name);
        if (!may) expect(sponsorClasses(page), name).toEqual([]);
      }
    },
  );
});

const formats = ["feed.xml", "atom.xml", "feed.json"];

/** The feeds that a story is in: an advertiser's in those of advertising alone. */
function feedsOf(row: Row, time: Time): string[] {
  if (!isOut(row, time)) return [];
  if (isPaid(row)) return formats.map((format) => `advertising/${format}`);
  // Rows are dated in their order, and the feed of a topic or a writer holds the ten newest.
  const ours = rows.filter((each) => !isPaid(each));
  const isNew = (others: readonly Row[]) => others.slice(-10).includes(row);
  const parts = [
    ...(row.section === "india" ? ["news", "news/india"] : ["opinion"]),
    ...(isNew(ours.filter(({ topic }) => topic === row.topic))
      ? [`topics/${row.topic.toLowerCase()}`]
      : []),
    ...(isNew(ours) ? ["authors/asha"] : []),
    "issues/2026-03-08",
    ...(row.series ? [`series/${row.series}`] : []),
  ];
  return [
    ...formats,
    ...parts.map((part) => `${part}/feed.xml`),
    ...(time === "before" ? [] : ["archive/2026/03/feed.xml"]),
  ];
}

describe("the feeds", () => {
  const given = cases.flatMap((each) => formats.map((format) => ({ ...each, format })));

  test.each(given)("$time its campaign: $id is $state in $format", ({ time, row, id, format }) => {
    const labels = shown(row, time);
    const own = feedsOf(row, time);
    const url = `https://test.example${urlOf(row)}`;
    for (const [name, items] of sites[time].feeds) {
      const found = items.filter((item) => item.url === url);
      if (!name.endsWith(format)) continue;
      expect(found, name).toHaveLength(own.includes(name) ? 1 : 0);
      for (const { title, categories, html, sponsor, authors } of found) {
        expect(title).toBe(`${headOf(row)}Title of ${id}`);
        expect(authors).toBe(isPaid(row) ? 0 : 1);
        expect(categories).toEqual([
          ...labels.map((each) => (isPaid(row) ? each.label : wordsOf(each))),
          row.section === "india" ? "India" : "Opinion",
          row.topic,
        ]);
        const paragraphs = all(parse(html), is("p"));
        expect(paragraphs.slice(0, labels.length + 1).map(textOf)).toEqual([
          ...labels.map(wordsOf),
          "Paragraph one.",
        ]);
        for (const [index, { sponsors }] of labels.entries()) {
          const heads = all(paragraphs[index] as Element, is("a"));
          expect(heads.map(({ attributes }) => attributes)).toEqual(
            sponsors.map((sponsor) => ({ href: home(sponsor), rel })),
          );
        }
        if (labels.length === 0) expect(html).not.toMatch(/sponsor/i);
        expect(html).not.toContain("Words of");
        if (format !== "feed.json") continue;
        expect(sponsor).toEqual(
          labels.length === 0
            ? undefined
            : {
                about: "https://test.example/about/sponsorship/",
                labels: labels.map((each) => ({
                  relationship: each.relationship,
                  label: each.label,
                  names: namesOf(each),
                  sponsors: each.sponsors.map((name) => ({ name, url: home(name) })),
                })),
              },
        );
      }
    }
  });

  test.each(Object.keys(times) as Time[])(
    "of advertising are there only while a paid story is out: %s",
    (time) => {
      const paidFeeds = formats.map((format) => `advertising/${format}`);
      const there = [...sites[time].feeds.keys()].filter((name) => name.startsWith("advertising/"));
      expect(there.sort()).toEqual(time === "during" ? paidFeeds.sort() : []);
      expect([...sites[time].files.keys()].some((name) => name.startsWith("advertising/"))).toBe(
        time === "during",
      );
      for (const [name, items] of sites[time].feeds) {
        expect(items, name).toHaveLength(
          rows.filter((row) => feedsOf(row, time).includes(name)).length,
        );
      }
    },
  );
});

describe("the whole site", () => {
  test.each(cases.filter(({ row }) => row.labels.length > 0))(
    "$time its campaign: the sponsors of $id, $state, are named where they should be and nowhere else",
    ({ time, row, state }) => {
      const cards = [...sites[time].pages].filter(([, page]) => cardsOf(page, row).length > 0);
      const expected =
        state === "labelled"
          ? [fileOf(urlOf(row)), ...cards.map(([name]) => name), ...feedsOf(row, time)]
          : /^(past|gone)$/.test(state)
            ? [fileOf(urlOf(row))]
            : [];
      for (const name of row.labels.flatMap(({ sponsors }) => sponsors)) {
        const pattern = new RegExp(`\\b${name.split(" ")[0]}\\b|${slug(name)}\\.example`, "i");
        const found = [...sites[time].files].filter(([, text]) => pattern.test(text));
        expect(found.map(([file]) => file).sort()).toEqual([...new Set(expected)].sort());
      }
    },
  );

  const linksTo = (element: Element, host: RegExp) =>
    all(
      element,
      ({ name, attributes }) => /^(a|area)$/.test(name) && host.test(attributes.href ?? ""),
    );
  const hosts = new RegExp(`^https?://(${allNames.map(slug).join("|")})\\.example`, "i");

  test.each(Object.keys(times) as Time[])(
    "links to sponsors only as links that are paid for, %s the campaigns",
    (time) => {
      let found = 0;
      const documents = [
        ...sites[time].pages,
        ...[...sites[time].feeds].flatMap(([name, items]) =>
          items.map((item) => [name, parse(item.html)] as const),
        ),
      ];
      for (const [name, document] of documents) {
        for (const { attributes } of linksTo(document, hosts)) {
          found += 1;
          expect(attributes.rel, `${attributes.href} in ${name}`).toBe(rel);
        }
        const marked = all(document, ({ attributes }) => /sponsored/.test(attributes.rel ?? ""));
        if (time !== "during") expect(marked, name).toEqual([]);
      }
      expect(found > 0).toBe(time === "during");
    },
  );

  test("marks every link in an advertiser's words as paid for, and none in ours", () => {
    const bodies = (id: string) => {
      const each = rows.find((row) => row.id === id) as Row;
      const items = [...sites.during.feeds.values()]
        .flat()
        .filter(({ url }) => url.endsWith(urlOf(each)));
      return [
        ...all(pageAt("during", urlOf(each)), is(".story-body")),
        ...items.map(({ html }) => parse(html)),
      ];
    };
    const hrefs = bodies("advert").flatMap((each) => linksTo(each, /^https?:/i));
    expect(hrefs.map(({ attributes }) => attributes.rel)).toEqual(hrefs.map(() => rel));
    for (const letter of "abcdef") {
      // On the page and in three feeds.
      expect(
        hrefs.filter(({ attributes }) => attributes.href?.endsWith(`.example/${letter}`)),
        letter,
      ).toHaveLength(4);
    }
    const ours = bodies("plain").flatMap((each) => linksTo(each, /^https?:/i));
    expect(ours.map(({ attributes }) => attributes.href)).toEqual(
      ours.map(() => "https://other.example/g"),
    );
    const plain = rows.find(({ id }) => id === "plain") as Row;
    expect(ours).toHaveLength(1 + feedsOf(plain, "during").length);
    expect(ours.filter(({ attributes }) => "rel" in attributes)).toEqual([]);
  });

  const labelParts =
    /^(sponsor(-(paid|sponsored|supported|powered|label|name|message|message-label|foot|foot-label|past))?|card-paid-label|card-backer)$/;

  test.each(Object.keys(times) as Time[])(
    "prints every label that it shows, %s the campaigns",
    (time) => {
      const { pages, css } = sites[time];
      expect(css).toMatch(/@media print/);
      let labels = 0;
      for (const [name, page] of pages) {
        for (const element of all(page, (each) =>
          classesOf(each).some((one) => labelParts.test(one)),
        )) {
          // The stories to read next are not printed, and their labels not without them.
          if (upwards(element).some(is("section.related"))) continue;
          labels += 1;
          expect(hidersOf(css, element), `${classesOf(element)} in ${name}`).toEqual([]);
          for (const each of upwards(element)) {
            expect(each.attributes).not.toHaveProperty("hidden");
            expect(each.attributes).not.toHaveProperty("style");
            expect(each.attributes["aria-hidden"]).not.toBe("true");
          }
        }
      }
      expect(labels > 0).toBe(time !== "before");
    },
  );

  test.each([
    "@media print{.sponsor{display:none}}",
    "@media print{.masthead,.story-head aside{visibility:hidden}}",
    "@layer a{@media print{.story>.story-head{opacity:0}}}",
    ".story{@media print{display:none}}",
    "@media print{.sponsor-label a{font-size:0}}",
  ])("would be caught at hiding a label in print: %s", (rule) => {
    const page = pageAt("during", urlOf(rows[0] as Row));
    const word = all(one(page, ".sponsor-label"), is("a"))[0] as Element;
    expect(hidersOf(sites.during.css, word)).toEqual([]);
    expect(hidersOf(sites.during.css + rule, word)).toHaveLength(1);
  });
});

describe("a link in our words", () => {
  test("is marked as paid on the page and in feeds where it leads to who pays for the story, while it does", async () => {
    const fact = (value: unknown) => `export default ${JSON.stringify(value)};\n`;
    const magazine = new Throwaway({
      "articles/2026/03/wind.md": story(
        "wind",
        {},
        "[A](https://www.acme.example/a) [B](https://other.example/b)\n",
      ),
      "_data/campaigns.ts": fact([
        {
          id: "wind",
          sponsors: ["acme"],
          relationship: "sponsored",
          until: "2026-05-01",
          targets: { articles: ["wind"] },
        },
      ]),
    });
    try {
      for (const [now, marked] of [
        [times.during, ["https://www.acme.example/a"]],
        [times.after, []],
      ] as const) {
        const { code, out } = await magazine.run(["build", "--now", now]);
        expect(code, out).toBe(0);
        for (const file of [
          "2026/03/wind/index.html",
          "feed.xml",
          "atom.xml",
          "feed.json",
          "topics/rivers/feed.xml",
        ]) {
          const text = magazine
            .page(file)
            .replaceAll("&#x3C;", "<")
            .replaceAll("&#x3E;", ">")
            .replaceAll('\\"', '"');
          const links = [
            ...text.matchAll(/<a href="(https:[^"]*\/[ab])"( rel="sponsored noopener")?>/g),
          ];
          expect(links, file).toHaveLength(2);
          expect(
            links.flatMap(([, href, rel]) => (rel ? [href] : [])),
            file,
          ).toEqual(marked);
        }
      }
    } finally {
      magazine.remove();
    }
  });
});
