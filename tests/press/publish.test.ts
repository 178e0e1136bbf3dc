import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { publish } from "../../src/press/publish.ts";

/** What was done to the disk, in order; `broken` is the file whose rename fails. */
const disk = vi.hoisted(() => ({ done: [] as string[], broken: undefined as string | undefined }));

// A disk that does as it is told, says so, and can break: the true one cannot be made to, for root.
vi.mock("node:fs/promises", async (importOriginal) => {
  const real = await importOriginal<typeof import("node:fs/promises")>();
  return {
    ...real,
    rename: async (from: string, to: string) => {
      if (disk.broken !== undefined && to.endsWith(disk.broken)) {
        throw Object.assign(new Error("EIO: i/o error, rename"), { code: "EIO" });
      }
      disk.done.push(`rename ${to}`);
      return real.rename(from, to);
    },
    rm: async (path: string, options?: object) => {
      disk.done.push(`remove ${path}`);
      return real.rm(path, options);
    },
    writeFile: async (...args: Parameters<typeof real.writeFile>) => {
      disk.done.push(`write ${String(args[0])}`);
      return real.writeFile(...args);
    },
    copyFile: async (...args: Parameters<typeof real.copyFile>) => {
      disk.done.push(`copy ${String(args[1])}`);
      return real.copyFile(...args);
    },
  };
});

let top: string;
let from: string;
let to: string;
beforeEach(() => {
  top = mkdtempSync(join(tmpdir(), "letterpress-publish-"));
  [from, to] = [join(top, "built"), join(top, "site")];
  disk.done = [];
  disk.broken = undefined;
});
afterEach(() => rmSync(top, { recursive: true, force: true }));

function write(folder: string, files: Record<string, string>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}
const files = (folder = to): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [path.slice(folder.length + 1), readFileSync(path, "utf8")]),
  );
/** What was done to the site's own files, in order. */
const doneToSite = () =>
  disk.done.filter((each) => each.includes(`${to}/`)).map((each) => each.replace(`${to}/`, ""));

describe("publishing", () => {
  test("brings a first site to where nothing was", async () => {
    const site = { "index.html": "home", "a/b/index.html": "story", "assets/site.css": "css" };
    write(from, site);
    expect(await publish(from, to)).toEqual({ written: 3, same: 0, removed: 0 });
    expect(files()).toEqual(site);
    expect(existsSync(from)).toBe(false);
  });

  test("makes the site what was built: what is new, what differs, what is gone", async () => {
    write(to, {
      "index.html": "old",
      "same.html": "same",
      "gone/index.html": "gone",
      "feed.xml": "old",
    });
    const site = {
      "index.html": "new",
      "same.html": "same",
      "new/index.html": "new",
      "feed.xml": "new, and longer",
    };
    write(from, site);
    expect(await publish(from, to)).toEqual({ written: 3, same: 1, removed: 1 });
    expect(files()).toEqual(site);
    expect(existsSync(join(to, "gone"))).toBe(false);
    expect(existsSync(from)).toBe(false);
  });

  test("does not touch a file whose bytes are the same, so that a mirror sends only what changed", async () => {
    const same = {
      "index.html": "home",
      "a/index.html": "story",
      "pictures/dot.png": "\u0000\u0001",
    };
    write(to, same);
    write(from, { ...same, "b/index.html": "new" });
    const long = new Date("2020-01-01T00:00:00Z");
    for (const path of Object.keys(same)) utimesSync(join(to, path), long, long);
    const marks = () => Object.keys(same).map((path) => statSync(join(to, path)));
    const before = marks();
    expect(await publish(from, to)).toEqual({ written: 1, same: 3, removed: 0 });
    marks().forEach((mark, index) => {
      expect([mark.ino, mark.mtimeMs, mark.ctimeMs]).toEqual([
        before[index]?.ino,
        long.getTime(),
        before[index]?.ctimeMs,
      ]);
    });
    expect(doneToSite()).toEqual(["rename b/index.html"]);
  });

  test("touches a file that is as long but not the same", async () => {
    write(to, { "index.html": "aaaa" });
    write(from, { "index.html": "aaab" });
    expect(await publish(from, to)).toEqual({ written: 1, same: 0, removed: 0 });
    expect(files()).toEqual({ "index.html": "aaab" });
  });

  test("of the same site twice does nothing the second time", async () => {
    const site = { "index.html": "home", "a/index.html": "story", "feed.xml": "feed" };
    write(from, site);
    await publish(from, to);
    disk.done = [];
    write(from, site);
    expect(await publish(from, to)).toEqual({ written: 0, same: 3, removed: 0 });
    expect(doneToSite()).toEqual([]);
  });

  test("puts what pages point to before the pages, feeds after them, and removes last", async () => {
    write(to, { "assets/old.css": "old", "a-old/index.html": "old", "pictures/old.png": "old" });
    write(from, {
      "404.html": "missing",
      "a/index.html": "story",
      "a/assets/index.html": "a story that is called assets",
      "assets/site.css": "css",
      "feed.xml": "feed",
      "index.html": "home",
      "pictures/dot.png": "dot",
      "sitemap.xml": "map",
      "zz/index.html": "story",
    });
    await publish(from, to);
    const done = doneToSite();
    const kind = (each: string) => {
      if (each.startsWith("remove")) return "removal";
      if (/^rename (assets|pictures)\//.test(each)) return "file";
      return each.endsWith(".html") ? "page" : "feed";
    };
    expect(done.map(kind)).toEqual([
      ...["file", "file"],
      ...["page", "page", "page", "page", "page"],
      ...["feed", "feed"],
      ...["removal", "removal", "removal"],
    ]);
  });

  test("brings each file by a rename, never by writing where readers are", async () => {
    write(to, { "index.html": "old" });
    write(from, { "index.html": "new", "a/index.html": "story", "assets/site.css": "css" });
    await publish(from, to);
    expect(new Set(doneToSite().map((each) => each.split(" ")[0]))).toEqual(new Set(["rename"]));
  });

  test.each(["assets/b.css", "b/index.html", "feed.xml"])(
    "that fails at %s says so, removes nothing, and leaves each file whole, old or new",
    async (broken) => {
      const old = {
        "assets/a.css": "old a",
        "b/index.html": "old b",
        "feed.xml": "old feed",
        "gone/index.html": "old",
      };
      const built = {
        "a/index.html": "new a",
        "assets/b.css": "new css",
        "b/index.html": "new b",
        "feed.xml": "new feed",
      };
      write(to, old);
      write(from, built);
      disk.broken = broken;
      await expect(publish(from, to)).rejects.toThrow("EIO");
      const after = files();
      for (const [path, text] of Object.entries(old)) {
        expect([text, (built as Record<string, string>)[path]]).toContain(after[path]);
      }
      expect(after[broken]).toBe((old as Record<string, string>)[broken]);
      expect(Object.keys(after)).toEqual(expect.arrayContaining(Object.keys(old)));
      // Nothing that comes after what failed has been published: no feed tells of pages that are not there.
      expect(after["feed.xml"]).toBe("old feed");
    },
  );

  test("again after a failure finishes what was begun", async () => {
    write(to, { "index.html": "old", "gone.html": "old" });
    const site = { "a/index.html": "a", "assets/site.css": "css", "index.html": "new" };
    write(from, site);
    disk.broken = "/index.html";
    await expect(publish(from, to)).rejects.toThrow("EIO");
    disk.broken = undefined;
    write(from, site);
    await publish(from, to);
    expect(files()).toEqual(site);
  });

  test("of nothing takes nothing away: an empty build is no site", async () => {
    write(to, { "index.html": "home" });
    mkdirSync(from);
    expect(await publish(from, to)).toEqual({ written: 0, same: 0, removed: 0 });
    expect(files()).toEqual({ "index.html": "home" });
  });

  test("of what was never built fails, and the site stays", async () => {
    write(to, { "index.html": "home" });
    await expect(publish(from, to)).rejects.toThrow("ENOENT");
    expect(files()).toEqual({ "index.html": "home" });
  });

  test.each<[string, old: Record<string, string>, built: Record<string, string>]>([
    ["a folder where a file was", { "old.html": "file" }, { "old.html/index.html": "folder" }],
    ["a file where a folder was", { "old.html/index.html": "folder" }, { "old.html": "file" }],
  ])("puts %s", async (_name, old, built) => {
    write(to, { ...old, "index.html": "home" });
    write(from, { ...built, "index.html": "home" });
    await publish(from, to);
    expect(files()).toEqual({ ...built, "index.html": "home" });
  });

  test("leaves alone what stands beside the site", async () => {
    write(top, { "beside.txt": "beside", "site-old/index.html": "old" });
    write(from, { "index.html": "home" });
    await publish(from, to);
    expect(readdirSync(top).sort()).toEqual(["beside.txt", "site", "site-old"]);
  });
});
