import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { now, story, Throwaway } from "../throwaway.ts";

const articles = {
  "articles/2026/03/wind.md": story(
    "wind",
    { authors: ["asha", "ravi"], picture: { src: "dot.png", alt: "A dot.", credit: "Asha" } },
    "Read [the held one](article:held-story-id) and {{ this }}.\n",
  ),
  "articles/2026/03/rain.md": story("rain", {
    aliases: ["/old/rain/"],
    kind: "opinion",
    section: "opinion",
  }),
  "articles/2026/07/secretslug.md": story(
    "held-story-id",
    {
      title: "Zanzibar headline",
      standfirst: "Quixotic standfirst.",
      kicker: "Xylophone kicker",
      date: "2026-07-01 10:00",
      topics: ["Heldtopicum"],
      series: "rivers",
      issue: "2026-03-08",
      picture: { src: "heldpicture.png", alt: "Jabberwock alt.", credit: "Held Credit" },
      aliases: ["/old/secretalias/"],
    },
    "Bandersnatch words of the held story.\n",
  ),
  "articles/2026/05/expired.md": story("expired", {
    title: "Expired headline",
    expires: { at: "2026-05-20 00:00", becomes: "gone", reason: "The fair is over." },
  }),
};
const secrets = [
  "secretslug",
  "held-story-id",
  "Zanzibar",
  "Quixotic",
  "Xylophone",
  "Heldtopicum",
  "heldtopicum",
  "heldpicture",
  "Jabberwock",
  "Held Credit",
  "secretalias",
  "Bandersnatch",
];

describe("a build", () => {
  let magazine: Throwaway;
  beforeAll(async () => {
    magazine = new Throwaway(articles);
    const dot = readFileSync(join(magazine.root, "articles/pictures/dot.png"));
    magazine.write({ "articles/pictures/heldpicture.png": Buffer.concat([dot, Buffer.from([0])]) });
    const { code, out } = await magazine.run(["build", "--now", now]);
    expect(out).toContain("pages");
    expect(code).toBe(0);
  });
  afterAll(() => magazine.remove());

  test("says what it made, what is held and until when, and when the site next changes", async () => {
    const { out } = await magazine.run(["build", "--now", now]);
    expect(out).toMatch(/The Test: \d+ pages, 2 of them stories, in \d/);
    expect(out).toContain('held until 2026-07-01T10:00:00+05:30: "Zanzibar headline"');
    expect(out).toContain("gone since 2026-05-20T00:00:00+05:30");
    expect(out).toContain("Next change: 2026-07-01T10:00:00+05:30");
  });

  test("lets no word, name, address or picture of a held story into any byte of the site", () => {
    const files = magazine.files();
    expect(files.size).toBeGreaterThan(20);
    for (const secret of secrets) {
      const leaks = [...files].filter(
        ([path, bytes]) => path.includes(secret) || bytes.includes(secret),
      );
      expect(
        leaks.map(([path]) => path),
        secret,
      ).toEqual([]);
    }
  });

  test("shows every one of those words once the story is out, so that the search means something", async () => {
    const later = new Throwaway(articles);
    const dot = readFileSync(join(later.root, "articles/pictures/dot.png"));
    later.write({ "articles/pictures/heldpicture.png": Buffer.concat([dot, Buffer.from([0])]) });
    await later.run(["build", "--now", "2026-07-01T10:00:00+05:30"]);
    const all = [...later.files()].map(([path, bytes]) => path + bytes).join("\n");
    for (const secret of secrets) expect(all.includes(secret), secret).toBe(true);
    later.remove();
  });

  test("is the same, byte for byte, by plain Eleventy", async () => {
    const plain = new Throwaway(articles);
    plain.write({
      "articles/pictures/heldpicture.png": readFileSync(
        join(magazine.root, "articles/pictures/heldpicture.png"),
      ),
    });
    const { code, out } = await plain.eleventy([], { LETTERPRESS_NOW: now });
    expect(out).toContain("Wrote");
    expect(code).toBe(0);
    expect(plain.files()).toEqual(magazine.files());
    plain.remove();
  });

  test("is the same in another folder, time zone and language, on another day", async () => {
    const other = new Throwaway(articles);
    other.write({
      "articles/pictures/heldpicture.png": readFileSync(
        join(magazine.root, "articles/pictures/heldpicture.png"),
      ),
    });
    const env = { TZ: "America/St_Johns", LANG: "tr_TR.UTF-8", LC_ALL: "tr_TR.UTF-8" };
    other.write({
      "tomorrow.mjs": `const Now = Date;
        globalThis.Date = class extends Now {
          constructor(...parts) { parts.length ? super(...parts) : super(Now.now() + 4e9); }
          static now() { return Now.now() + 4e9; }
        };`,
    });
    const { code } = await other.run(["build", "--now", now], {
      ...env,
      NODE_OPTIONS: `--import ${join(other.root, "tomorrow.mjs")}`,
    });
    expect(code).toBe(0);
    expect(other.files()).toEqual(magazine.files());
    other.remove();
  });

  test("touches no file whose bytes are the same", async () => {
    const { out } = await magazine.run(["build", "--now", now]);
    expect(out).toMatch(/_site: 0 files written, \d+ the same, 0 removed/);
  });

  test("leaves a page that says why where a story has expired, and nothing of the story", () => {
    const page = magazine.page("2026/05/expired/index.html");
    expect(page).toContain("The fair is over.");
    expect(page).toContain('<meta name="robots" content="noindex"/>');
    const all = [...magazine.files().values()].join("\n");
    expect(all).not.toContain("Expired headline");
  });

  test("sends an old address on to the story", () => {
    expect(magazine.page("old/rain/index.html")).toContain('content="0; url=/2026/03/rain/"');
  });

  test("shows the words of a link to a story that is not out, without the link", () => {
    expect(magazine.page("2026/03/wind/index.html")).toContain(
      "<p>Read the held one and {{ this }}.</p>",
    );
  });

  test("refuses an instant without a zone, and a command that there is not", async () => {
    const instant = await magazine.run(["build", "--now", "2026-06-01 12:00"]);
    expect(instant.code).toBe(2);
    expect(instant.out).toContain("has no time zone");
    const command = await magazine.run(["biuld"]);
    expect(command.code).toBe(2);
    expect(command.out).toContain('There is no command "biuld"');
    const port = await magazine.run(["dev", "--port", "abc"]);
    expect(port.code).toBe(2);
    expect(port.out).toContain('There is no port "abc"');
  });
});

describe("a build that fails", () => {
  test("tells every fault without a stack, exits 1 and leaves the last good site as it was", async () => {
    const magazine = new Throwaway(articles);
    magazine.write({
      "articles/pictures/heldpicture.png": readFileSync(
        join(magazine.root, "articles/pictures/dot.png"),
      ),
    });
    await magazine.run(["build", "--now", now]);
    const before = magazine.files();
    magazine.write({
      "articles/2026/03/wind.md": story("wind", { section: "indai" }),
      "articles/2026/03/rain.md": story("rain", { date: "2026-02-30" }),
    });
    for (const build of [
      magazine.run(["build", "--now", now]),
      magazine.eleventy([], { LETTERPRESS_NOW: now }),
    ]) {
      const { code, out } = await build;
      expect(code).toBe(1);
      expect(out).toContain(
        'articles/2026/03/wind.md:6 "section" is "indai", which is not a section. Did you mean "india"?',
      );
      expect(out).toContain(
        'articles/2026/03/rain.md:5 "date" is "2026-02-30", a date that does not exist.',
      );
      expect(magazine.files()).toEqual(before);
    }
    const { out } = await magazine.run(["build", "--now", now]);
    expect(out).not.toMatch(/^\s+at /m);
    magazine.remove();
  });

  test("runs nothing that stands in an article", async () => {
    const folder = mkdtempSync(join(tmpdir(), "canary-"));
    const canary = join(folder, "ran");
    const magazine = new Throwaway({
      "articles/2026/03/js.md": `---js\n{ title: require("fs").writeFileSync(${JSON.stringify(canary)}, "x") }\n---\nWords.\n`,
      "articles/2026/03/js2.md": `---javascript\nconst x = await import("fs"); x.writeFileSync(${JSON.stringify(canary)}, "x")\n---\nWords.\n`,
      "articles/2026/03/tag.md": `---\nid: x\ntitle: !!js/function "function(){ }"\n---\nWords.\n`,
      "articles/2026/03/evil.11ty.js": `require("fs").writeFileSync(${JSON.stringify(canary)}, "x")\n`,
      "articles/articles.json": '{ "permalink": "/all/" }',
    });
    const { code, out } = await magazine.run(["build", "--now", now]);
    await magazine.eleventy([], { LETTERPRESS_NOW: now });
    expect(code).toBe(1);
    expect(out).toContain("js.md:1 begins with");
    expect(() => readFileSync(canary)).toThrow();
    magazine.remove();
    rmSync(folder, { recursive: true });
  });

  test("takes away what a withdrawn story left, by plain Eleventy too", async () => {
    const magazine = new Throwaway({
      "articles/2026/03/a.md": story("a"),
      "articles/2026/03/b.md": story("b"),
    });
    await magazine.eleventy([], { LETTERPRESS_NOW: now });
    expect(magazine.files().has("2026/03/b/index.html")).toBe(true);
    magazine.write({ "articles/2026/03/b.md": story("b", { draft: true }) });
    await magazine.eleventy([], { LETTERPRESS_NOW: now });
    expect(magazine.files().has("2026/03/b/index.html")).toBe(false);
    expect([...magazine.files().values()].join()).not.toContain("Title of b");
    magazine.remove();
  });
});
