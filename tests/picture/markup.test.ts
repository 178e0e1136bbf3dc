import { HtmlValidate } from "html-validate";
import { describe, expect, test } from "vitest";
import { renderRendition, renditionOf } from "../../src/picture/markup.ts";
import { pictureFile } from "./file.ts";

const photo = pictureFile("wind.jpg", { width: 2400, height: 1600, colour: "#0a1b2c" });
const place = { alt: "Wind.", sizes: "40rem" };
const urlsOf = (html: string) => [...html.matchAll(/(\/pictures\/\S+) (\d+)w/g)];

describe("a picture on a page", () => {
  const rendition = renditionOf(photo, "full");
  const html = renderRendition(rendition, place);

  test("is there in three formats, the smallest files first, each in the widths that layouts ask for", () => {
    const types = [...html.matchAll(/<source type="([^"]+)"/g)].map(([, type]) => type);
    expect(types).toEqual(["image/avif", "image/webp"]);
    expect(urlsOf(html).map(([, url = "", width]) => [url.split(".").at(-1), width])).toEqual([
      ["avif", "480"],
      ["avif", "600"],
      ["avif", "720"],
      ["avif", "1200"],
      ["avif", "1600"],
      ["webp", "480"],
      ["webp", "720"],
      ["webp", "1600"],
      ["jpg", "720"],
      ["jpg", "1200"],
    ]);
  });

  test("has its room on the page before it loads", () => {
    expect(html).toMatch(/ width="1200" height="800" /);
  });

  test("has its colour in that room meanwhile, in less than a hundred bytes and without a style", () => {
    const [ground = ""] = /<svg.*?<\/svg>/.exec(html) ?? [];
    expect(ground).toContain('fill="#0a1b2c"');
    expect(Buffer.byteLength(ground)).toBeLessThan(100);
    expect(html).not.toMatch(/style=|<style/);
  });

  test("waits until it comes near, and is as wide as the layout makes it", () => {
    expect(html).toContain('loading="lazy"');
    expect(html).not.toContain("fetchpriority");
    expect([...html.matchAll(/sizes="([^"]*)"/g)].map(([, sizes]) => sizes)).toEqual(
      Array(3).fill("auto, 40rem"),
    );
  });

  test("is asked for first where it leads, and does not wait for the layout", () => {
    const lead = renderRendition(rendition, { ...place, lead: true });
    expect(lead).toContain('fetchpriority="high"');
    expect(lead).not.toMatch(/loading="lazy"|auto/);
  });

  test("says that it is a portrait, and shows no colour through itself", () => {
    const tall = pictureFile("tall.png", { width: 300, height: 400, hasAlpha: true });
    const drawn = renderRendition(renditionOf(tall, "full"), place);
    expect(drawn).toMatch(/^<span class="plate plate-portrait"><picture>/);
    expect(drawn).toContain('<img src="/pictures/tall-');
    expect(drawn).toMatch(/-300\.png"/);
  });

  test("is valid HTML", async () => {
    const validator = new HtmlValidate({ extends: ["html-validate:standard"] });
    const report = await validator.validateString(`<figure>${html}</figure>`);
    expect(report.results.flatMap(({ messages }) => messages)).toEqual([]);
  });
});
