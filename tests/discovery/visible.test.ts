import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { all, is, parse } from "../sponsor/surfaces.ts";
import { Throwaway } from "../throwaway.ts";
import { faultsOf, type Site } from "./visible.ts";

const project = join(import.meta.dirname, "../..");
const base = "https://theweek.example";

describe("what the example magazine tells machines", () => {
  let magazine: Throwaway;
  let site: Site;
  const pages = new Map<string, string>();
  /** Each page's kind with the types of its graph, once. */
  const kinds = new Map<string, Set<string>>();

  beforeAll(async () => {
    magazine = new Throwaway();
    magazine.becomeExample();
    const { code, out } = await magazine.run(["build", "--now", "2026-11-23T21:00:00+05:30"]);
    expect(code, out).toBe(0);
    const files = new Set(magazine.files().keys());
    for (const file of files) if (file.endsWith(".html")) pages.set(file, magazine.page(file));
    site = {
      base,
      serves: (url) => {
        const [address = "", fragment] = url.split("#");
        const path = address.slice(base.length + 1).replace(/(^|\/)$/, "$1index.html");
        const named = fragment === undefined || pages.get(path)?.includes(` id="${fragment}"`);
        return address.startsWith(`${base}/`) && files.has(path) && named === true;
      },
    };
    for (const html of pages.values()) {
      const kind = /<body class="page-(\w+)/.exec(html)?.[1] ?? "redirect";
      const types = [...html.matchAll(/"@type":"(\w+)"/g)].map(([, type = ""]) => type);
      kinds.set(kind, new Set([...(kinds.get(kind) ?? []), ...types]));
    }
  });
  afterAll(() => magazine.remove());

  test("is what it shows its readers, on every page", () => {
    expect(pages.size).toBeGreaterThan(150);
    for (const [file, html] of pages) expect(faultsOf(html, site), file).toEqual([]);
  });

  test("has something of each kind to say", () => {
    expect([...(kinds.get("article") ?? [])].sort()).toEqual(
      "AdvertiserContentArticle AnalysisNewsArticle BackgroundNewsArticle BreadcrumbList CorrectionComment ImageObject ListItem NewsArticle NewsMediaOrganization OpinionNewsArticle Organization Periodical Person PublicationIssue ReviewNewsArticle WebPage WebSite".split(
        " ",
      ),
    );
    expect(kinds.get("list")).toContain("ProfilePage");
    expect(kinds.get("issue")).toContain("PublicationIssue");
    expect(kinds.get("house")).toContain("AboutPage");
    expect(kinds.get("redirect")?.size).toBe(0);
    const told = [...pages.values()].filter((html) => html.includes("fediverse:creator"));
    expect(told.length).toBeGreaterThan(1);
    const ending = [...pages.values()].filter((html) => html.includes("article:expiration_time"));
    expect(ending.length).toBeGreaterThan(0);
  });

  test("would be found out, were any of it another than is shown", () => {
    const html = pages.get("2021/04/lavrov-islamabad/index.html") ?? "";
    const [block = ""] = /\{"@context".*?(?=<\/script>)/.exec(html) ?? [];
    const { "@graph": graph } = JSON.parse(block) as { "@graph": Record<string, unknown>[] };
    const story = graph[0] ?? {};
    expect(Object.keys(story).length).toBeGreaterThan(15);
    for (const key of [...Object.keys(story), "award"]) {
      const wrong = { ...story, [key]: "something else" };
      const other = JSON.stringify({
        "@context": "https://schema.org",
        "@graph": [wrong, ...graph.slice(1)],
      });
      expect(faultsOf(html.replace(block, other), site), key).not.toEqual([]);
    }
  });

  test("is nothing on a page that is kept from search engines", () => {
    const page = pages.get("404.html") ?? "";
    const told = all(parse(page), is("script")).filter(({ attributes }) => !attributes.src);
    expect(told).toEqual([]);
    const block = '<script type="application/ld+json">{}</script></main>';
    expect(faultsOf(page.replace("</main>", block), site)).toEqual([
      "says its number of blocks, on a hidden page, is 1, not 0",
    ]);
  });
});

describe("the check of what a page tells machines", () => {
  const sample = (name: string) =>
    readFileSync(join(project, "tests/samples/structured-data", `${name}.html`), "utf8");
  const served = ["/", "/news/", "/about/", "/about/#corrections", "/about/#money"];
  const site: Site = {
    base: "https://test.example",
    serves: (url) =>
      [...served, "/2026/03/a/", "/authors/asha/", "/authors/ravi/"].some(
        (path) => url === `https://test.example${path}`,
      ),
  };

  test("passes a page that tells machines what it shows", () => {
    expect(faultsOf(sample("right"), site)).toEqual([]);
  });

  test.each([
    [
      "other-date",
      /^says its date is "2026-03-02T10:00:00\+05:30", not "2026-03-01T10:00:00\+05:30"$/,
    ],
    ["malformed", /^is not JSON: /],
    ["stranger", /^says its authors is .*Ravi Menon.*, not .*Asha Rao/],
    ["relative", /^has url \/authors\/asha\/, which is not absolute$/],
    ["twice", /^tells of https:\/\/test\.example\/#publisher twice$/],
    ["lost", /^refers to https:\/\/test\.example\/nobody\/, of which nothing is told$/],
  ])("refuses the bad sample %s", (name, fault) => {
    expect(faultsOf(sample(name), site).join("\n")).toMatch(new RegExp(fault, "m"));
  });
});
