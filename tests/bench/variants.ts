import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { Darkroom } from "../../src/picture/darkroom.ts";
import { readOriginal } from "../../src/picture/original.ts";
import { recipe, type Shape, variantsOf } from "../../src/picture/recipe.ts";
import { Store } from "../../src/picture/store.ts";
import { type Cost, measure, stopMeasuring } from "./measure.ts";
import { median } from "./report.ts";

/** What was made: files, their bytes, and the seconds that reading and making took. */
interface Made {
  files: number;
  bytes: number;
  reading: number;
  making: number;
}

/** Makes all variants, in some shapes, of the pictures in `articles/pictures/` of a folder that has nothing else. */
type Maker = (root: string, names: string[], shapes: Shape[]) => Promise<Made>;

/** Who is measured, each in a process of its own. */
const makers: Record<string, Maker> = {
  async letterpress(root, names, shapes) {
    const began = performance.now();
    const originals = await Promise.all(names.map((name) => readOriginal(root, name)));
    const read = performance.now();
    const wanted = originals.flatMap((original) =>
      shapes.flatMap((shape) =>
        variantsOf(original, shape).map((variant) => ({ original, variant })),
      ),
    );
    const paths = await new Darkroom(root, new Store(root)).makeAll(wanted);
    const made = performance.now();
    return {
      files: paths.size,
      bytes: [...paths.values()].reduce((sum, path) => sum + statSync(path).size, 0),
      reading: (read - began) / 1000,
      making: (made - read) / 1000,
    };
  },
  /** Eleventy's own plugin, with the same settings, for the same files; it crops nothing. */
  async eleventyImg(root, names) {
    const folder = process.env.ELEVENTY_IMG;
    if (!folder) throw new Error("ELEVENTY_IMG says nowhere where @11ty/eleventy-img is.");
    const place = pathToFileURL(join(folder, "node_modules/@11ty/eleventy-img/img.js")).href;
    const { default: image } = (await import(place)) as { default: EleventyImg };
    const { avif, webp, jpeg } = recipe.formats;
    const began = performance.now();
    const { widths } = recipe.shapes.full;
    const made = await Promise.all(
      names.flatMap((name) =>
        Object.entries(widths).map(([format, asked]) =>
          image(join(root, "articles/pictures", name), {
            widths: asked,
            formats: [format],
            outputDir: join(root, "out"),
            sharpAvifOptions: avif,
            sharpWebpOptions: webp,
            sharpJpegOptions: jpeg,
          }),
        ),
      ),
    );
    const files = made.flatMap((formats) => Object.values(formats).flat());
    return {
      files: files.length,
      bytes: files.reduce((sum, { size }) => sum + size, 0),
      reading: 0,
      making: (performance.now() - began) / 1000,
    };
  },
};

/** As much of eleventy-img as is called here. */
type EleventyImg = (
  file: string,
  options: Record<string, unknown>,
) => Promise<Record<string, { size: number }[]>>;

const help = `Makes all variants of the pictures in a folder, cold, and tells how long that takes.

  npx tsx tests/bench/variants.ts -- [options] <folder>

  --rounds <number>   how often (3); medians are reported
  --shapes <names>    of letterpress: some of ${Object.keys(recipe.shapes).join(",")} (all of them)
  --only <names>      some of ${Object.keys(makers).join(",")} (letterpress)

ELEVENTY_IMG=<folder> says where @11ty/eleventy-img was installed (npm install --prefix <folder>
@11ty/eleventy-img): it brings a sharp of its own, and is no dependency of this project. It makes the
whole picture alone: compare it with --shapes full.
`;

const script = fileURLToPath(import.meta.url);
const said = "made.json";

/** Has a maker make all of it in a process of its own and in a new folder. */
async function run(maker: string, folder: string, shapes: string): Promise<Made & Cost> {
  const root = mkdtempSync(join(tmpdir(), "letterpress-bench-"));
  try {
    mkdirSync(join(root, "articles"));
    cpSync(folder, join(root, "articles/pictures"), { recursive: true });
    const words = [process.execPath, "--import", "tsx", script, "--as", maker, "--shapes", shapes];
    const cost = await measure({ words: [...words, root], env: {} }, process.cwd());
    return { ...(JSON.parse(readFileSync(join(root, said), "utf8")) as Made), ...cost };
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

function format(maker: string, pictures: number, rounds: (Made & Cost)[]): string {
  const of = (key: keyof (Made & Cost)) => median(rounds.map((each) => each[key])) ?? 0;
  const seconds = of("reading") + of("making");
  return [
    `${maker}: ${of("files")} files of ${pictures} pictures, ${(of("bytes") / 1e6).toFixed(1)} MB`,
    `  ${seconds.toFixed(2)} s (reading ${of("reading").toFixed(2)}), ${(pictures / seconds).toFixed(2)} pictures a second`,
    `  ${of("cpu").toFixed(2)} s of processor, ${Math.round(of("peak"))} MB at the highest; ${rounds.map(({ making }) => making.toFixed(2)).join(" ")} s of making`,
  ].join("\n");
}

async function main(words: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: words.filter((word) => word !== "--"),
    allowPositionals: true,
    options: {
      rounds: { type: "string", default: "3" },
      shapes: { type: "string", default: Object.keys(recipe.shapes).join(",") },
      only: { type: "string", default: "letterpress" },
      as: { type: "string" },
    },
  });
  const [folder] = positionals;
  if (folder === undefined) {
    console.error(help);
    return 2;
  }
  if (values.as !== undefined) {
    const names = readdirSync(join(folder, "articles/pictures")).sort();
    const made = await makers[values.as]?.(folder, names, values.shapes.split(",") as Shape[]);
    writeFileSync(join(folder, said), JSON.stringify(made));
    return 0;
  }
  process.on("SIGINT", () => {
    stopMeasuring();
    process.exit(130);
  });
  console.log(`${availableParallelism()} processors, Node ${process.version}; ${values.shapes}`);
  for (const maker of values.only.split(",")) {
    const rounds: (Made & Cost)[] = [];
    while (rounds.length < Number(values.rounds))
      rounds.push(await run(maker, folder, values.shapes));
    console.log(format(maker, readdirSync(folder).length, rounds));
  }
  return 0;
}

process.exitCode = await main(process.argv.slice(2));
