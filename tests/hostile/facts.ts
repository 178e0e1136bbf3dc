import { naughtyStrings, scripts, targets } from "./naughty.ts";
import { lineOfKey, longAgo, quoted, Shelf, tell } from "./shelf.ts";

const correction = (text: string) => `[{date: "2026-03-02", text: ${text}}]`;
const picture = (key: string, text: string) =>
  `{src: dot.png, alt: An alt, caption: A caption, credit: A credit, ${key}: ${text}}`.replace(
    new RegExp(`${key}: [\\w. ]+, (?=.*${key}: )`),
    "",
  );
const ending = (text: string) => `{at: "2026-04-01", then: notice, reason: ${text}}`;

/** Every field of front matter that holds words, and how YAML text is set in it. */
const wordFields: Record<string, (yaml: string) => Record<string, string>> = {
  title: (y) => ({ title: y }),
  standfirst: (y) => ({ standfirst: y }),
  kicker: (y) => ({ kicker: y }),
  "a topic": (y) => ({ topics: `[${y}]` }),
  "picture.alt": (y) => ({ picture: picture("alt", y) }),
  "picture.caption": (y) => ({ picture: picture("caption", y) }),
  "picture.credit": (y) => ({ picture: picture("credit", y) }),
  "a correction": (y) => ({ corrections: correction(y) }),
  "expires.reason": (y) => ({ expires: ending(y) }),
};

/** Every field that names or points to something. */
const nameFields: Record<string, (yaml: string) => Record<string, string>> = {
  id: (y) => ({ id: y }),
  date: (y) => ({ date: y }),
  updated: (y) => ({ updated: y }),
  section: (y) => ({ section: y }),
  "an author": (y) => ({ authors: `[asha, ${y}]` }),
  kind: (y) => ({ kind: y }),
  "picture.src": (y) => ({ picture: `{src: ${y}, alt: a, credit: c}` }),
  "picture.creditUrl": (y) => ({ picture: picture("creditUrl", y) }),
  series: (y) => ({ series: y }),
  issue: (y) => ({ issue: y }),
  "a related story": (y) => ({ related: `[${y}]` }),
  "an alias": (y) => ({ aliases: `[${y}]` }),
  "expires.then": (y) => ({ expires: `{at: "2026-04-01", then: ${y}}` }),
  sponsorship: (y) => ({ sponsorship: y }),
  lang: (y) => ({ lang: y }),
};

/** Articles with script, naughty strings and paths in every field of their front matter. */
export function shelveFacts(): Shelf[] {
  const script = new Shelf("script-in-facts");
  for (const payload of scripts) {
    for (const [field, set] of Object.entries(wordFields)) {
      script.put(`${payload} in ${field}`, (id) => tell(id, set(quoted(payload))));
    }
  }
  scripts.forEach((payload, index) => {
    Object.entries(nameFields).forEach(([field, set], turn) => {
      if ((index + turn) % 3 === 0)
        script.put(`${payload} in ${field}`, (id) => tell(id, set(quoted(payload))));
    });
    script.put(`${payload} in a key`, (id) => tell(id, { [quoted(payload)]: "x" }));
    script.put(`${payload} in no quotes`, (id) => tell(id, { title: payload, kicker: payload }));
  });

  const naughty = new Shelf("naughty-facts");
  for (const words of naughtyStrings) {
    const all = Object.assign(
      {},
      ...Object.values(wordFields).map((set) => set(quoted(words.slice(0, 150)))),
    );
    const start = words.slice(0, 40);
    naughty.put(`${start} in every field of words`, (id) => tell(id, all));
    for (const [field, set] of Object.entries(nameFields)) {
      naughty.put(`${start} in ${field}`, (id) => tell(id, set(quoted(words))));
    }
    naughty.put(`${start} in no quotes`, (id) => tell(id, { title: words, standfirst: words }));
    naughty.put(`${start} as a block`, (id) =>
      tell(id, { standfirst: `|\n  ${words.replace(/\n/g, "\n  ")}`, kicker: `>-\n  ${words}` }),
    );
    naughty.put(`${start} as a key`, (id) => tell(id, { [quoted(words)]: "x" }));
  }

  const pointing = new Shelf("targets-in-facts");
  for (const target of targets) {
    for (const field of [
      "picture.src",
      "picture.creditUrl",
      "an alias",
      "id",
      "section",
      "a related story",
    ]) {
      const set = nameFields[field];
      if (set) pointing.put(`${target} in ${field}`, (id) => tell(id, set(quoted(target))));
    }
  }
  return [script, naughty, pointing];
}

/** What YAML writes for values of every type. */
const values: Record<string, string> = {
  nothing: "",
  null: "~",
  true: "true",
  "an integer": "12",
  "a fraction": "-1.5e3",
  "not a number": ".nan",
  infinity: ".inf",
  hexadecimal: "0x1F",
  "an empty list": "[]",
  "a list of words": "[one, two]",
  "a list of numbers": "[1, 2]",
  "a list in a list": "[[[one]]]",
  "a list of nothing": "[~, ~]",
  "an empty map": "{}",
  "a map": "{a: b}",
  "a list of maps": "[{a: b}, {c: d}]",
  "a map that is no word": "{toString: 1, valueOf: 2}",
  "a list of maps that are no words": "[{toString: 1, valueOf: 2}]",
  "a map with a prototype": "{__proto__: {a: b}, constructor: c}",
  "no words": '""',
  blanks: '"   "',
};
const fieldsOfWords = [
  "id",
  "title",
  "standfirst",
  "kicker",
  "section",
  "kind",
  "series",
  "issue",
  "lang",
];
const otherFields = [
  "date",
  "updated",
  "topics",
  "authors",
  "picture",
  "corrections",
  "related",
  "aliases",
];
const moreFields = ["draft", "expires", "sponsorship"];
const inside: Record<string, (yaml: string) => Record<string, string>> = {
  "picture.src": (y) => ({ picture: `{src: ${y}, alt: a, credit: c}` }),
  "picture.alt": (y) => ({ picture: picture("alt", y) }),
  "picture.caption": (y) => ({ picture: picture("caption", y) }),
  "picture.credit": (y) => ({ picture: picture("credit", y) }),
  "picture.creditUrl": (y) => ({ picture: picture("creditUrl", y) }),
  "corrections.0": (y) => ({ corrections: `[${y}]` }),
  "corrections.0.date": (y) => ({ corrections: `[{date: ${y}, text: x}]` }),
  "corrections.0.text": (y) => ({ corrections: correction(y) }),
  "expires.at": (y) => ({ expires: `{at: ${y}, then: gone}` }),
  "expires.then": (y) => ({ expires: `{at: "2026-04-01", then: ${y}}` }),
  "expires.reason": (y) => ({ expires: ending(y) }),
  "topics.0": (y) => ({ topics: `[${y}]` }),
  "authors.0": (y) => ({ authors: `[${y}]` }),
  "related.0": (y) => ({ related: `[${y}]` }),
  "aliases.0": (y) => ({ aliases: `[${y}]` }),
};

/** Articles with a value of every type in every field, and each key taken out; faults stand on the key's line. */
export function shelveTypes(): Shelf {
  const shelf = new Shelf("types");
  const put = (name: string, changes: Record<string, string>) => {
    const key = Object.keys(changes)[0] ?? "";
    shelf.put(name, (id) => tell(id, changes), { line: lineOfKey(tell("any", changes), key) });
  };
  for (const [type, yaml] of Object.entries(values)) {
    for (const field of [...fieldsOfWords, ...otherFields, ...moreFields])
      put(`${field} is ${type}`, { [field]: yaml });
    for (const [field, set] of Object.entries(inside)) put(`${field} is ${type}`, set(yaml));
  }
  for (const key of ["title", "standfirst", "date", "section", "authors", "kind"]) {
    shelf.put(`${key} is missing`, (id) => tell(id, { [key]: undefined }), { must: "refused" });
  }
  shelf.put("id is missing", (id) => tell(id, {}).replace(/^id: .*\n/m, ""), { must: "refused" });
  return shelf;
}

/** Dates that are none, in zones that skip and repeat hours and days; `refused` is all that is right. */
const wrongDates: [zone: string, ...dates: string[]][] = [
  [
    "Asia/Kolkata",
    "2026-02-30",
    "2026-02-29",
    "1900-02-29",
    "2026-04-31",
    "2026-13-01",
    "2026-00-10",
    "2026-01-00",
    "2026-01-32",
    "2026-03-01 25:00",
    "2026-03-01 24:01",
    "2026-03-01 10:60",
    "2026-03-01 10:00:61",
    "2026-03-01 -1:00",
    "99999-01-01",
    "999999999999-01-01",
    "-0001-01-01",
    "+002026-01-01",
    "2026-3-1",
    "26-03-01",
    "01/03/2026",
    "1 March 2026",
    "yesterday",
    "now",
    "2026-W10-1",
    "2026-060",
    "20260301",
    "2026-03",
    "2026",
    "1772340000",
    "2026-03-01 10:00+99:99",
    "2026-03-01 10:00+24:00",
    "2026-03-01 10:00-25:30",
    "2026-03-01 10:00+05:60",
    "2026-03-01 10:00+0530",
    "2026-03-01 10:00 IST",
    "2026-03-01 10:00 Asia/Kolkata",
    "2026-03-01T10:00:00.0000000001Z",
    "2026-03-01 10:00 AM",
    "２０２６-０３-０１",
    "٢٠٢٦-٠٣-٠١",
    "2026\u201303\u201301",
    "2026-03-01\u0000",
    "2026-03-01\n2026-03-02",
    "2026-03-01; rm -rf /",
    "Infinity",
    "0",
    "0000-00-00",
    "0000-01-01",
    "0000-01-01 00:00Z",
    "0000-12-31T23:59:59-12:00",
  ],
  [
    "America/New_York",
    "2026-03-08 02:00",
    "2026-03-08 02:30",
    "2026-03-08 02:59:59",
    "2026-11-01 01:00",
    "2026-11-01 01:30",
  ],
  ["Europe/London", "2026-03-29 01:00", "2026-03-29 01:30", "2026-10-25 01:00", "2026-10-25 01:59"],
  ["Europe/Berlin", "2026-03-29 02:30", "2026-10-25 02:30", "1945-05-24 02:30"],
  ["America/Sao_Paulo", "2018-11-04", "2018-11-04 00:30", "2018-02-17 23:30"],
  ["Africa/Cairo", "2026-04-24 00:00", "2026-10-29 23:30"],
  ["Asia/Beirut", "2026-03-29 00:00", "2026-03-29"],
  ["Australia/Lord_Howe", "2026-10-04 02:15", "2026-04-05 01:45"],
  ["Pacific/Apia", "2011-12-30", "2011-12-30 10:00", "2011-12-30 23:59"],
  ["Pacific/Kwajalein", "1993-08-21 12:00"],
  ["Asia/Manila", "1844-12-31 12:00"],
];

/** Articles with dates that do not exist, in every field of a date, and some that do. */
export function shelveDates(): Shelf {
  const shelf = new Shelf("dates");
  for (const [zone, ...dates] of wrongDates) {
    for (const date of dates) {
      const facets = { zone, must: "refused" } as const;
      const say = (field: string) => `${field} is ${date} in ${zone}`;
      shelf.put(say("date"), (id) => tell(id, { date: quoted(date) }), { ...facets, line: 5 });
      shelf.put(say("date in no quotes"), (id) => tell(id, { date }), facets);
      shelf.put(
        say("updated"),
        (id) => tell(id, { date: "0001-06-01", updated: quoted(date) }),
        facets,
      );
      shelf.put(
        say("a correction's date"),
        (id) => tell(id, { corrections: `[{date: ${quoted(date)}, text: x}]` }),
        facets,
      );
      shelf.put(
        say("expires.at"),
        (id) => tell(id, { expires: `{at: ${quoted(date)}, then: gone}` }),
        facets,
      );
    }
  }
  const right = [
    "0001-01-02",
    "1600-02-29",
    "1850-06-01 10:00",
    "1900-01-01",
    "9999-12-31 23:59",
    "2024-02-29",
  ];
  for (const date of right) {
    shelf.put(`date is ${date}`, (id) => tell(id, { date }), { must: "page" });
    shelf.put(
      `date is ${date}Z`,
      (id) => tell(id, { date: `"${date}${date.length > 10 ? "" : " 00:00"}Z"` }),
      { must: "page" },
    );
  }
  shelf.put(
    "a repeated hour with its offset",
    (id) => tell(id, { date: '"2025-11-02 01:30-05:00"' }),
    {
      zone: "America/New_York",
      must: "page",
    },
  );
  shelf.put(
    "an end before the beginning",
    (id) => tell(id, { expires: "{at: 2020-01-01, then: gone}" }),
    { must: "refused" },
  );
  shelf.put("an update before the beginning", (id) => tell(id, { updated: longAgo }), {
    must: "refused",
  });
  return shelf;
}
