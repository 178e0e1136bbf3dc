import { longAgo, Shelf, tell } from "./shelf.ts";

const utf16 = (text: string, big: boolean) => {
  const bytes = Buffer.from(`\ufeff${text}`, "utf16le");
  return big ? bytes.swap16() : bytes;
};
const latin1 = (text: string) => Buffer.from(text, "latin1");
const lines = (count: number, line: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => line(at)).join("\n");

/** Articles whose front matter is a bomb, another language, cut short, or speaks to the site generator. */
export function shelveFrontMatter(): Shelf {
  const shelf = new Shelf("front-matter");
  const refused = { must: "refused" } as const;
  /** One more line of front matter, after right ones; its fault stands on it. */
  const extra = (name: string, yaml: string, line?: number) =>
    shelf.put(name, (id) => tell(id).replace(/\n---\n/, `\n${yaml}\n---\n`), { ...refused, line });

  const laughs = lines(
    9,
    (at) =>
      `l${at + 1}: &l${at + 1} [${Array(9)
        .fill(at === 0 ? "lol" : `*l${at}`)
        .join(", ")}]`,
  );
  extra("a billion laughs", laughs);
  extra(
    "a billion laughs in maps",
    lines(
      30,
      (at) => `m${at}: &m${at} {a: ${at ? `*m${at - 1}` : 1}, b: ${at ? `*m${at - 1}` : 1}}`,
    ),
  );
  extra("an anchor", "kicker: &a words", 10);
  extra("an anchor that is its own alias", "kicker: &a [*a]", 10);
  extra("an alias to nothing", "kicker: *nothing", 10);
  extra("an alias with a long name", `kicker: *${"x".repeat(5000)}`, 10);
  extra("an anchor with a long name", `kicker: &${"x".repeat(5000)} a`, 10);
  extra("an anchor on a key", "&a kicker: words", 10);
  extra("an anchor alone on a line", "kicker:\n  &a\n  words");
  extra("a merge", "<<: {draft: true}", 10);
  extra("a merge of an anchor", "x: &x {draft: true}\n<<: *x");
  extra("a merge of a list", "<<: [{draft: true}, {title: x}]", 10);
  for (const tag of [
    "!!js/function 'function(){globalThis.__pwned=1}'",
    "!!js/regexp /a/",
    "!!js/undefined ''",
  ]) {
    extra(`the tag ${tag}`, `kicker: ${tag}`, 10);
  }
  for (const tag of [
    "!!binary aGVsbG8=",
    "!!set {a, b}",
    "!!omap [a: 1]",
    "!!pairs [a: 1]",
    "!!timestamp 2026-01-01",
    "!!python/object/apply:os.system ['id']",
    "!ruby/object:Gem::Installer {}",
    "!<tag:yaml.org,2002:js/function> x",
    `!${"x".repeat(5000)} a`,
    "!local a",
  ]) {
    extra(`the tag ${tag.slice(0, 60)}`, `kicker: ${tag}`, 10);
  }
  extra("a string tag on a number", "updated: !!str 12", 10);
  extra("a map tag on a list", "kicker: !!map [a]", 10);
  extra("a directive", "%YAML 1.1");
  extra("a handle that is not declared", "kicker: !e!tag words", 10);
  extra("two documents", "...\n--- more\nx: y");
  for (const depth of [50, 99, 101, 1000, 10_000]) {
    extra(
      `lists ${depth} deep`,
      `kicker: ${"[".repeat(depth)}${"]".repeat(depth)}`,
      depth < 1000 ? 10 : undefined,
    );
    extra(
      `maps ${depth} deep`,
      `kicker: ${"{a: ".repeat(depth)}b${"}".repeat(depth)}`,
      depth < 1000 ? 10 : undefined,
    );
    extra(`lists ${depth} deep that never end`, `kicker: ${"[".repeat(depth)}`);
    extra(`dashes ${depth} deep`, `kicker:\n  ${"- ".repeat(depth)}x`);
    extra(`keys that are lists ${depth} deep`, `${"? ".repeat(depth)}x`);
  }
  extra("indents 300 deep", `kicker:\n${lines(300, (at) => `${" ".repeat(at + 1)}a:`)}`);
  for (const length of [100, 1000, 1024, 1025, 5000, 60_000]) {
    extra(`a key of ${length} letters`, `${"k".repeat(length)}: x`);
    extra(`a written out key of ${length} letters`, `? ${"k".repeat(length)}\n: x`);
    extra(`a key of ${length} letters in quotes`, `? "${"k".repeat(length)}"\n: x`);
    extra(
      `a key of ${length} letters in a picture`,
      `picture: {src: dot.png, ? ${"k".repeat(length)} : x}`,
    );
  }
  extra("70 KB of front matter", `kicker: ${"x".repeat(70_000)}`);
  extra("700 KB of front matter", `kicker: ${"x".repeat(700_000)}`);
  extra("a key twice", "title: Another headline", 10);
  extra("a key twice in a map", "picture: {src: dot.png, src: dot.png}", 10);
  extra("nothing as a key twice", "null: a\n~: b");
  for (const key of [
    "__proto__",
    "constructor",
    "prototype",
    "toString",
    "hasOwnProperty",
    "valueOf",
  ]) {
    extra(`the key ${key}`, `${key}: {draft: true}`, 10);
    extra(`the key ${key} with a word`, `${key}: x`, 10);
    extra(
      `the key ${key} in a picture`,
      `picture: {src: dot.png, alt: a, credit: c, ${key}: {src: x}}`,
      10,
    );
    extra(
      `the key ${key} in a correction`,
      `corrections: [{date: 2026-03-02, text: x, ${key}: y}]`,
      10,
    );
    extra(`the key ${key} in an expiry`, `expires: {at: 2026-04-01, then: gone, ${key}: y}`, 10);
  }
  for (const key of [
    "1",
    "1.5",
    "true",
    "null",
    "~",
    ".nan",
    "0x1F",
    "2026-01-01",
    '""',
    '" "',
    "? ",
    "[a, b]",
    "{a: b}",
  ]) {
    extra(
      `the key ${key}`,
      `${key.startsWith("[") || key.startsWith("{") ? `? ${key}\n` : key}: x`,
      10,
    );
  }
  extra("a key that is a map that is no word", "? {toString: 1, valueOf: 2}\n: x", 10);
  extra("a key that is a list of lists", "? [[a], [b]]\n: x");
  extra("a key with a line break", '"a\\nb": x', 10);
  extra("a key that colours the terminal", '"\\e[31mred": x', 10);
  extra("a key that turns the line round", '"\\u202eabc": x', 10);
  extra("a key with half a letter", '"\\ud83d": x', 10);
  for (const key of [
    "permalink",
    "layout",
    "eleventyComputed",
    "eleventyExcludeFromCollections",
    "eleventyNavigation",
    "eleventyImport",
    "eleventyDataSchema",
    "pagination",
    "templateEngineOverride",
    "templateEngine",
    "tags",
    "override:tags",
    "dynamicPermalink",
    "permalinkBypassOutputDir",
    "page",
    "collections",
    "content",
    "eleventy",
    "pkg",
    "route",
    "routes",
    "edition",
  ]) {
    extra(`an order to the generator: ${key}`, `${key}: ../../letterpress-canary.html`, 10);
    extra(
      `an order to the generator: ${key}, as a map`,
      `${key}: {data: collections.all, size: 1, title: "{{ 7*7 }}"}`,
      10,
    );
    extra(`an order to the generator: ${key}, false`, `${key}: false`, 10);
  }

  const other = (name: string, text: (id: string) => string, line = 1) =>
    shelf.put(name, text, { ...refused, line });
  for (const language of [
    "js",
    "javascript",
    "json",
    "toml",
    "coffee",
    "yaml",
    "yml",
    "JS",
    " js",
    "\tjs",
    "js\u00a0",
    "-",
    "-js",
  ]) {
    other(
      `a fence of ${language}`,
      (id) => `---${language}\nglobalThis.__pwned=1;\n({id: "${id}"})\n---\nWords.\n`,
    );
  }
  other("a fence with a very long language", () => `---${"x".repeat(100_000)}\n---\nWords.\n`);
  other("a fence that colours the terminal", () => "---\u001b[31m\u0007\n---\nWords.\n");
  other("TOML's fence", (id) => `+++\nid = "${id}"\n+++\nWords.\n`);
  other("JSON for front matter", (id) => `{"id": "${id}"}\n\nWords.\n`);
  other("JSON within braces", (id) => `;;;\n{"id": "${id}"}\n;;;\nWords.\n`);
  other("front matter that never ends", (id) => tell(id).replace(/\n---\n[\s\S]*/, "\n"));
  other(
    "front matter that never ends, in 90 KB",
    (id) => `---\nid: ${id}\n${"a: b\n".repeat(18_000)}`,
  );
  other("front matter that ends in four hyphens", (id) => tell(id).replace("\n---\n", "\n----\n"));
  other("front matter that ends in dots", (id) => tell(id).replace("\n---\n", "\n...\n"));
  other("front matter that ends after spaces", (id) => tell(id).replace("\n---\n", "\n ---\n"));
  other("words before the fence", (id) => `Words.\n${tell(id)}`);
  other("an empty line before the fence", (id) => `\n${tell(id)}`);
  other("a space before the fence", (id) => ` ${tell(id)}`);
  other("two byte order marks", (id) => `\ufeff\ufeff${tell(id)}`);
  other("an empty file", () => "");
  other("a file of one line break", () => "\n");
  other("a file of blanks", () => " \t \n \n");
  other("a file of hyphens", () => "---");
  other("a file of a fence and nothing", () => "---\n");
  other("a file of NUL", () => "\u0000".repeat(1000));
  other("a file of only a byte order mark", () => "\ufeff");
  shelf.put("empty front matter", () => "---\n---\nWords.\n", refused);
  shelf.put("front matter of comments", () => "---\n# nothing\n---\nWords.\n", refused);
  for (const yaml of [
    "words",
    "- a\n- b",
    "12",
    "~",
    '"words"',
    "[a, b]",
    "|\n  words",
    "!!null ''",
  ]) {
    shelf.put(`front matter that is ${yaml}`, () => `---\n${yaml}\n---\nWords.\n`, refused);
  }
  for (const yaml of [
    "title: a: b",
    "title: [a",
    "title: {a",
    'title: "a',
    "title: 'a",
    "\ttitle: a",
    "title: @a",
    "title: `a`",
    "title: a\n bad",
    "? a\n? b",
    "title: %a",
    'title: "\\q"',
    'title: "\\xzz"',
    "title: >5x\n a",
    "- a\ntitle: b",
    "title: | a",
  ]) {
    extra(`broken YAML: ${yaml}`, yaml);
  }
  extra("NUL in YAML", "kicker: a\u0000b");
  extra("a control character in YAML", "kicker: a\u0008b");
  extra("a lone surrogate in YAML, as it is", "kickers: a\ud800b");
  return shelf;
}

/** Articles in other encodings and with other line ends; and files whose names are attacks. */
export function shelveFiles(): Shelf {
  const shelf = new Shelf("files");
  const page = { must: "page" } as const;
  const refused = { must: "refused" } as const;
  const body = "Words — “quoted”.\n\n## A heading\n\n- a\n- b\n\nCafé नमस्ते.";
  shelf.put("CRLF", (id) => tell(id, {}, body).replaceAll("\n", "\r\n"), page);
  shelf.put("CR alone", (id) => tell(id, {}, body).replaceAll("\n", "\r"), page);
  shelf.put(
    "line ends of every kind",
    (id) =>
      tell(id, {}, body).replace(/\n/g, (_, at: number) => ["\n", "\r\n", "\r"][at % 3] ?? "\n"),
    page,
  );
  shelf.put("a byte order mark", (id) => `\ufeff${tell(id, {}, body)}`, page);
  shelf.put(
    "a byte order mark and CRLF",
    (id) => `\ufeff${tell(id, {}, body).replaceAll("\n", "\r\n")}`,
    page,
  );
  shelf.put(
    "blanks after the fences",
    (id) => tell(id, {}, body).replaceAll("---\n", "--- \t\n"),
    page,
  );
  shelf.put("no line break at the end", (id) => tell(id, {}, body).trimEnd(), page);
  shelf.put(
    "CRLF with a fault on line 5",
    (id) => tell(id, { date: "never" }).replaceAll("\n", "\r\n"),
    { ...refused, line: 5 },
  );
  shelf.put(
    "CR with a fault on line 5",
    (id) => tell(id, { date: "never" }).replaceAll("\n", "\r"),
    { ...refused, line: 5 },
  );
  shelf.put("CRLF in a value", (id) => tell(id, { kicker: '"a\\r\\nb"' }), page);
  shelf.put(
    "CRLF with YAML that is broken on line 3",
    (id) => tell(id, { title: "a: b: c" }).replaceAll("\n", "\r\n"),
    { ...refused, line: 3 },
  );
  shelf.put(
    "a fault of the body on line 13",
    (id) => tell(id, {}, "Words.\n\n<script>x</script>"),
    { ...refused, line: 13 },
  );
  shelf.put(
    "a fault of the body on line 13, in CRLF",
    (id) => tell(id, {}, "Words.\n\n<script>x</script>").replaceAll("\n", "\r\n"),
    { ...refused, line: 13 },
  );
  shelf.put("UTF-16, little end first", (id) => utf16(tell(id, {}, body), false), refused);
  shelf.put("UTF-16, big end first", (id) => utf16(tell(id, {}, body), true), refused);
  shelf.put(
    "UTF-32",
    (id) => Buffer.from([...tell(id, {}, body)].flatMap((c) => [c.charCodeAt(0) & 255, 0, 0, 0])),
    refused,
  );
  shelf.put("Latin-1 in the body", (id) =>
    latin1(tell(id, { date: longAgo }, "Caf\xe9 \xabnoir\xbb \x93quoted\x94.")),
  );
  shelf.put("Latin-1 in the headline", (id) => latin1(tell(id, { title: "Caf\xe9" })));
  for (const bytes of [
    [0xff],
    [0xc0, 0xaf],
    [0xe0, 0x80, 0xaf],
    [0xed, 0xa0, 0x80],
    [0xf4, 0x90, 0x80, 0x80],
    [0xf8, 0x88, 0x80, 0x80, 0x80],
    [0x80],
    [0xc3],
  ]) {
    const broken = Buffer.from(bytes);
    const name = broken.toString("hex");
    shelf.put(`invalid UTF-8 ${name} in the body`, (id) =>
      Buffer.concat([
        Buffer.from(tell(id, { date: longAgo }, "Words ")),
        broken,
        Buffer.from(" and more <script>x</script>\n"),
      ]),
    );
    shelf.put(`invalid UTF-8 ${name} in the headline`, (id) => {
      const [before = "", after = ""] = tell(id, { title: '"a%b"' }).split("%");
      return Buffer.concat([Buffer.from(before), broken, Buffer.from(after)]);
    });
    shelf.put(
      `invalid UTF-8 ${name} at the start`,
      (id) => Buffer.concat([broken, Buffer.from(tell(id))]),
      { ...refused, line: 1 },
    );
  }
  for (const magic of [
    "\x89PNG\r\n\x1a\n",
    "GIF89a",
    "PK\x03\x04",
    "%PDF-1.7",
    "\x1f\x8b\x08",
    "\x7fELF",
    "#!/bin/sh\nrm -rf /\n",
    "<!doctype html><script>globalThis.__pwned=1</script>",
    "<?xml version='1.0'?>",
  ]) {
    shelf.put(
      `a file that is ${magic.slice(0, 8)}`,
      () => latin1(magic + "\x00\xff\xfe binary".repeat(20)),
      { ...refused, line: 1 },
    );
  }
  return shelf;
}

/** Articles whose paths are attacks; only `parseArticle` sees those that no file system would hold. */
export function shelvePaths(): Shelf {
  const shelf = new Shelf("paths");
  const names = [
    "..",
    "../../letterpress-canary",
    "../../../../etc/passwd",
    "a/../b",
    "a//b",
    ".hidden",
    "a.b",
    "A-Capital",
    "two words",
    "café",
    "नमस्ते",
    "漢字",
    "<script>globalThis.__pwned=1</script>",
    '"><img src=x onerror=globalThis.__pwned=1>',
    "a%2fb",
    "a\\b",
    "a\nb",
    "a\r\nSet-Cookie: x",
    "a\u0000b",
    "a\u001b[31mb",
    "a\u202eb",
    "a\ud800b",
    "-a",
    "a-",
    "a--b",
    "a_b",
    "{{ 7*7 }}",
    "$(touch letterpress-canary)",
    "`id`",
    "x".repeat(101),
    "x".repeat(5000),
    `${"a/".repeat(500)}b`,
    "__proto__",
    "con.",
    "~",
    "*",
    "?",
    "#",
    "",
    "index.html",
    "feed.xml",
    "C:",
    "//evil.example",
  ];
  for (const name of names) {
    shelf.put(`the path ${name.slice(0, 40)}`, (id) => tell(id), {
      file: `articles/${name}.md`,
      must: "refused",
    });
  }
  for (const file of [
    "",
    ".md",
    "articles/",
    "articles",
    "/etc/passwd",
    "articles/2026",
    "ARTICLES/a.md",
    "articles/a.MD",
    "a.md",
  ]) {
    shelf.put(`the file ${file}`, (id) => tell(id), { file });
  }
  return shelf;
}
