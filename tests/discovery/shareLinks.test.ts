import { describe, expect, test } from "vitest";
import { shareLinks } from "../../src/discovery/shareLinks.ts";

const url = "https://test.example/2026/03/rain/";

describe("the links that share a story", () => {
  test.each([
    "Rain",
    `"Rain" & 'wind' #1 – 50% + more?`,
    "गली के मोड़ पर एक लाइब्रेरी",
    "बारिश 🌧 और हवा",
    "Advertisement feature: Cold & fresh",
  ])("say its title and its address, and nothing else: %s", (title) => {
    const links = shareLinks({ url, title });
    const asked = (place: keyof typeof links) =>
      Object.fromEntries(new URL(links[place]).searchParams);
    expect(asked("telegram")).toEqual({ url, text: title });
    expect(asked("x")).toEqual({ url, text: title });
    expect(asked("whatsapp")).toEqual({ text: `${title}\n${url}` });
    expect(asked("email")).toEqual({ subject: title, body: `${title}\r\n${url}` });
  });

  test("lead where each place takes what is shared", () => {
    const links = shareLinks({ url, title: "Rain" });
    expect(Object.values(links).map((link) => link.split("?")[0])).toEqual([
      "https://t.me/share/url",
      "https://wa.me/",
      "https://x.com/intent/post",
      "mailto:",
    ]);
  });

  test("have no sign in them that an address may not have, nor a plus for a space", () => {
    for (const link of Object.values(shareLinks({ url, title: `a b+c "d" <e> 'f' ख` }))) {
      expect(link).toMatch(/^[\w:/.?&=%~!*'()-]+$/);
      expect(link).not.toContain("+");
    }
  });

  test("are there for a title that is cut in the middle of a letter", () => {
    expect(shareLinks({ url, title: "\ud83c" }).x).toContain("text=%EF%BF%BD");
  });
});
