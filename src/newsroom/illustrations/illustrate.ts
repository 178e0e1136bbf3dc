import { mkdir, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { Sharp } from "sharp";
import sharp from "sharp";
import { pictures } from "./pictures.ts";
import type { Picture } from "./sheet.ts";
import { svgOf } from "./sheet.ts";

const folder = fileURLToPath(new URL("../../../articles/pictures/", import.meta.url));

/** The most a picture may weigh, in kilobytes, by how wide it is printed. */
const allowance = (width: number): number => (width > 2000 ? 340 : width > 1000 ? 214 : 110);

async function lightEnough(sheet: Sharp, { width }: Picture): Promise<Buffer> {
  const { data, info } = await sheet.flatten().raw().toBuffer({ resolveWithObject: true });
  const raw = { width: info.width, height: info.height, channels: info.channels };
  let jpeg = Buffer.alloc(0);
  for (const quality of [78, 74, 70, 66, 62, 58, 54, 50]) {
    jpeg = await sharp(data, { raw }).jpeg({ mozjpeg: true, quality }).toBuffer();
    if (jpeg.length <= allowance(width) * 1024) break;
  }
  return jpeg;
}

async function draw(picture: Picture): Promise<void> {
  const ending = picture.kind === "logo" ? "png" : "jpg";
  const sheet = sharp(Buffer.from(svgOf(picture)));
  const image =
    picture.kind === "logo"
      ? await sheet.png({ compressionLevel: 9 }).toBuffer()
      : await lightEnough(sheet, picture);
  await writeFile(`${folder}${picture.name}.${ending}`, image);
  const kilobytes = Math.round(image.length / 1024);
  console.log(`drew ${picture.name} ${picture.width}x${picture.height} ${kilobytes} KB`);
}

async function main(asked: readonly string[]): Promise<number> {
  const unknown = asked.filter((name) => !pictures.some((picture) => picture.name === name));
  for (const name of unknown) console.error(`no picture is called ${name}`);
  if (unknown.length > 0) return 1;
  await mkdir(folder, { recursive: true });
  const wanted = pictures.filter(({ name }) => asked.length === 0 || asked.includes(name));
  for (const picture of wanted) await draw(picture);
  return 0;
}

process.exitCode = await main(process.argv.slice(2));
