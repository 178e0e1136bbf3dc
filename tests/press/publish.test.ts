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
import { type Fresh, publish, remove } from "../../src/press/publish.ts";

/** What was done to the disk, in order; `broken` is the file that cannot be renamed or removed. */
const disk = vi.hoisted(() => ({ done: [] as string[], broken: undefined as string | undefined }));

// A disk that does as it is told, says so, and can break: the true one cannot be made to, for root.
vi.mock("node:fs", async (importOriginal) => {
  const real = await importOriginal<typeof import("node:fs")>();
  const note = (what: string, path: unknown) => {
    if (disk.broken !== undefined && String(path).endsWith(disk.broken)) {
      throw Object.assign(new Error(`EIO: i/o error, ${what}`), { code: "EIO" });
    }
    disk.done.push(`${what} ${String(path)}`);
  };
  const mocked: Partial<typeof real> = {
    renameSync: (from, to) => {
      note("rename", to);
      real.renameSync(from, to);
    },
    rmSync: (path, options) => {
      note("remove", path);
      real.rmSync(path, options);
    },
    unlinkSync: (path) => {
      note("remove", path);
      real.unlinkSync(path);
    },
    writeFileSync: (path, ...rest) => {
      note("write", path);
      real.writeFileSync(path, ...rest);
    },
    copyFileSync: (from, to, mode) => {
      note("copy", to);
      real.copyFileSync(from, to, mode);
    },
  };
  return { ...real, ...mocked };
});

let top: string;
let stage: string;
let site: string;
beforeEach(() => {
  top = mkdtempSync(join(tmpdir(), "letterpress-publish-"));
  [stage, site] = [join(top, "stage"), join(top, "site")];
  mkdirSync(site);
  disk.done = [];
  disk.broken = undefined;
});
afterEach(() => {
  disk.broken = undefined;
  rmSync(top, { recursive: true, force: true });
});

function write(folder: string, files: Record<string, string>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

let count = 0;
/** Puts the bytes of new files on the stage, as compiling does: a story where no kind is said. */
function staged(files: Record<string, string>, kinds: Record<string, Fresh["kind"]> = {}): Fresh[] {
  return Object.entries(files).map(([file, text]) => {
    count += 1;
    write(stage, { [`${count}`]: text });
    const output = { key: "", print: "", hash: "", size: text.length, mtime: 0 };
    const path = join(stage, `${count}`);
    return { file, kind: kinds[file] ?? "article", staged: path, output };
  });
}

const files = (folder = site): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [path.slice(folder.length + 1), readFileSync(path, "utf8")]),
  );

/** What `work` does to the site's own files, in order. */
function doneToSite(work: () => void): string[] {
  disk.done = [];
  work();
  return disk.done
    .filter((each) => each.includes(`${site}/`))
    .map((each) => each.replace(`${site}/`, ""));
}

/** Every kind of file, and when it is published: what is pointed to before what points to it. */
const turns: Record<
  Fresh["kind"],
  "files" | "stories" | "lists" | "fronts" | "feeds" | "sitemaps"
> = {
  picture: "files",
  asset: "files",
  volume: "files",
  article: "stories",
  gone: "stories",
  retired: "stories",
  redirect: "stories",
  about: "stories",
  labels: "stories",
  search: "stories",
  missing: "stories",
  saved: "stories",
  offline: "stories",
  list: "lists",
  directory: "lists",
  issue: "lists",
  issues: "lists",
  front: "fronts",
  feed: "feeds",
  feeds: "fronts",
  feedStyle: "fronts",
  opml: "feeds",
  robots: "feeds",
  security: "feeds",
  manifest: "feeds",
  worker: "feeds",
  sitemap: "sitemaps",
};
const kinds = Object.keys(turns) as Fresh["kind"][];

describe("publishing", () => {
  test("brings a first site to where nothing was", () => {
    rmSync(site, { recursive: true });
    const built = { "index.html": "home", "a/b/index.html": "story", "assets/site.css": "css" };
    publish(site, staged(built));
    expect(files()).toEqual(built);
    expect(readdirSync(stage)).toEqual([]);
  });

  test("puts what is new and what differs into the site, and leaves all else as it is", () => {
    write(site, { "index.html": "old", "same.html": "same", "a/index.html": "story" });
    publish(site, staged({ "index.html": "new, and longer", "a/b/index.html": "new" }));
    expect(files()).toEqual({
      "index.html": "new, and longer",
      "same.html": "same",
      "a/index.html": "story",
      "a/b/index.html": "new",
    });
  });

  test("does not touch a file that it was not given, so that a mirror sends only what changed", () => {
    const same = ["index.html", "a/index.html", "pictures/dot.png"];
    write(site, Object.fromEntries(same.map((path) => [path, "same"])));
    const long = new Date("2020-01-01T00:00:00Z");
    for (const path of same) utimesSync(join(site, path), long, long);
    const marks = () =>
      same.map((path) => {
        const { ino, mtimeMs, ctimeMs } = statSync(join(site, path));
        return [ino, mtimeMs, ctimeMs];
      });
    const before = marks();
    const fresh = staged({ "a/b/index.html": "new" });
    expect(doneToSite(() => publish(site, fresh))).toEqual(["rename a/b/index.html"]);
    expect(marks()).toEqual(before);
  });

  test("brings what pages point to before the pages, fronts after stories and lists, then feeds, and sitemaps last", () => {
    // By names that say nothing of it, and in either order: nothing comes right by the order given.
    const names = kinds.map((kind) => `a/${kind}`);
    const built = Object.fromEntries(names.map((file) => [file, "new"]));
    const given = Object.fromEntries(kinds.map((kind) => [`a/${kind}`, kind]));
    for (const fresh of [staged(built, given), staged(built, given).reverse()]) {
      const before = [...fresh];
      const done = doneToSite(() => publish(site, fresh));
      expect(done.map((each) => turns[each.split("/")[1] as Fresh["kind"]])).toEqual([
        ...Array(3).fill("files"),
        ...Array(10).fill("stories"),
        ...Array(4).fill("lists"),
        ...Array(3).fill("fronts"),
        ...Array(6).fill("feeds"),
        "sitemaps",
      ]);
      expect(fresh).toEqual(before);
    }
  });

  test("goes by what a file is, not by its name", () => {
    const fresh = staged(
      { "feed.xml": "a story's old address", "assets/index.html": "home", "z.bin": "picture" },
      { "feed.xml": "redirect", "assets/index.html": "front", "z.bin": "picture" },
    );
    expect(doneToSite(() => publish(site, fresh))).toEqual([
      "rename z.bin",
      "rename feed.xml",
      "rename assets/index.html",
    ]);
  });

  test("brings each file by a rename, never by writing where readers are", () => {
    write(site, { "index.html": "old" });
    const fresh = staged({ "index.html": "new", "a/index.html": "story", "assets/site.css": "" });
    const words = doneToSite(() => publish(site, fresh)).map((each) => each.split(" ")[0]);
    expect(words).toEqual(["rename", "rename", "rename"]);
  });

  test("notes the time that each file has where readers are", () => {
    const fresh = staged({ "index.html": "home", "a/index.html": "story" });
    for (const [index, { staged: path }] of fresh.entries()) {
      utimesSync(path, 0, 1_000_000_000 + index);
    }
    publish(site, fresh);
    expect(fresh.map(({ output }) => output.mtime)).toEqual([1e12, 1e12 + 1000]);
    for (const { file, output } of fresh) {
      expect(statSync(join(site, file)).mtimeMs).toBe(output.mtime);
    }
  });

  test.each(["assets/b.css", "b/index.html", "topics/index.html", "index.html", "feed.xml"])(
    "that fails at %s says so, leaves each file whole, and brings nothing that comes after it",
    (broken) => {
      const old = {
        "assets/a.css": "old css",
        "b/index.html": "old story",
        "topics/index.html": "old list",
        "index.html": "old home",
        "feed.xml": "old feed",
      };
      const built: Record<string, string> = {
        "feed.xml": "new feed, and longer",
        "index.html": "new home, and longer",
        "topics/index.html": "new list, and longer",
        "b/index.html": "new story, and longer",
        "assets/b.css": "new css",
      };
      write(site, old);
      const fresh = staged(built, {
        "feed.xml": "feed",
        "index.html": "front",
        "topics/index.html": "directory",
        "assets/b.css": "asset",
      });
      // By its whole path: other files end in the same name.
      disk.broken = `${site}/${broken}`;
      expect(() => publish(site, fresh)).toThrow("EIO");
      const inOrder = Object.keys(built).reverse();
      const brought = inOrder.slice(0, inOrder.indexOf(broken));
      expect(files()).toEqual({
        ...old,
        ...Object.fromEntries(brought.map((file) => [file, built[file]])),
      });
    },
  );

  test("again after a failure finishes what was begun", () => {
    write(site, { "index.html": "old" });
    const built = { "a/index.html": "a", "assets/site.css": "css", "index.html": "new" };
    const given = { "assets/site.css": "asset", "index.html": "front" } as const;
    disk.broken = `${site}/index.html`;
    expect(() => publish(site, staged(built, given))).toThrow("EIO");
    expect(files()["index.html"]).toBe("old");
    disk.broken = undefined;
    publish(site, staged(built, given));
    expect(files()).toEqual(built);
  });

  test("of nothing does nothing", () => {
    write(site, { "index.html": "home" });
    expect(doneToSite(() => publish(site, []))).toEqual([]);
    expect(files()).toEqual({ "index.html": "home" });
  });

  test("of what was never compiled fails, and what readers have stays", () => {
    write(site, { "index.html": "home", "a/index.html": "story" });
    const fresh = staged({ "index.html": "new" }).map((each) => ({ ...each, staged: "/nowhere" }));
    expect(() => publish(site, fresh)).toThrow("ENOENT");
    expect(files()).toEqual({ "index.html": "home", "a/index.html": "story" });
  });

  test.each<[string, old: Record<string, string>, built: Record<string, string>]>([
    ["a folder where a file was", { old: "file" }, { "old/index.html": "folder" }],
    ["a file where a folder was", { "old/index.html": "folder" }, { old: "file" }],
    ["a file where folders were", { "old/a/b.html": "folder", "old/c.html": "" }, { old: "file" }],
    ["folders where a file was", { a: "file" }, { "a/b/c.html": "folder" }],
    ["folders below other folders where a file was", { "a/b": "file" }, { "a/b/c.html": "folder" }],
    ["two files into a folder where a file was", { a: "file" }, { "a/b": "one", "a/c": "two" }],
  ])("puts %s", (_name, old, built) => {
    write(site, { ...old, "index.html": "home", "a.html": "beside" });
    publish(site, staged(built));
    // What was there before is removed after; that it has gone already is no fault.
    remove(site, Object.keys(old));
    expect(files()).toEqual({ ...built, "index.html": "home", "a.html": "beside" });
  });

  test("leaves alone what stands beside the site", () => {
    write(top, { "beside.txt": "beside", "site-old/index.html": "old" });
    publish(site, staged({ "index.html": "home", "site-old": "a story of that name" }));
    expect(readdirSync(top).sort()).toEqual(["beside.txt", "site", "site-old", "stage"]);
    expect(files(join(top, "site-old"))).toEqual({ "index.html": "old" });
  });
});

describe("removing", () => {
  test("takes files away and says how many, and keeps every other", () => {
    write(site, { "index.html": "home", "a/index.html": "a", "a/feed.xml": "a", "b.html": "b" });
    expect(remove(site, ["a/index.html", "b.html"])).toBe(2);
    expect(files()).toEqual({ "index.html": "home", "a/feed.xml": "a" });
  });

  test("takes pages away before the files that they point to", () => {
    const old = [
      "assets/site.css",
      "pictures/a.avif",
      "2026/a/index.html",
      "search/2026/b.pf",
      "z.xml",
    ];
    write(site, Object.fromEntries(old.map((file) => [file, "old"])));
    const gone = doneToSite(() => remove(site, old)).filter((each) => each.startsWith("remove "));
    expect(gone.map((each) => each.slice("remove ".length))).toEqual([
      "2026/a/index.html",
      "z.xml",
      "assets/site.css",
      "pictures/a.avif",
      "search/2026/b.pf",
    ]);
  });

  test("takes the folders away that it empties, up to the first that still holds something", () => {
    write(site, { "2026/03/wind/index.html": "story", "2026/04/rain/index.html": "story" });
    expect(remove(site, ["2026/03/wind/index.html"])).toBe(1);
    expect(readdirSync(site, { recursive: true }).sort()).toEqual([
      "2026",
      "2026/04",
      "2026/04/rain",
      "2026/04/rain/index.html",
    ]);
  });

  test("of all there is leaves the site's own folder, and what stands beside it", () => {
    write(top, { "beside.txt": "beside" });
    write(site, { "index.html": "home", "a/b/index.html": "story" });
    expect(remove(site, ["a/b/index.html", "index.html"])).toBe(2);
    expect(readdirSync(site)).toEqual([]);
    expect(readdirSync(top).sort()).toEqual(["beside.txt", "site"]);
  });

  test("what is gone already is no fault, and is not counted", () => {
    write(site, { "index.html": "home", "a/index.html": "story" });
    const gone = ["nowhere.html", "nor/here/index.html", "index.html/below", "a/index.html"];
    expect(remove(site, gone)).toBe(1);
    expect(files()).toEqual({ "index.html": "home" });
    expect(remove(site, gone)).toBe(0);
  });

  test("takes no folder for a file, however it is called", () => {
    write(site, { "a.html/index.html": "story" });
    expect(remove(site, ["a.html"])).toBe(0);
    expect(files()).toEqual({ "a.html/index.html": "story" });
  });

  test("of nothing takes nothing away", () => {
    write(site, { "index.html": "home" });
    expect(doneToSite(() => remove(site, new Map().keys()))).toEqual([]);
    expect(existsSync(join(site, "index.html"))).toBe(true);
  });

  test("that fails says so, and leaves the rest for the next build", () => {
    write(site, { "a.html": "a", "b.html": "b", "c.html": "c" });
    disk.broken = "b.html";
    expect(() => remove(site, ["a.html", "b.html", "c.html"])).toThrow("EIO");
    expect(Object.keys(files()).sort()).toEqual(["b.html", "c.html"]);
    disk.broken = undefined;
    expect(remove(site, ["a.html", "b.html", "c.html"])).toBe(2);
    expect(files()).toEqual({});
  });
});
