import sharp from "sharp";

/** Makes `count` small pictures of one colour each, by file name. */
export async function makePictures(count: number): Promise<Map<string, Uint8Array>> {
  const pictures = new Map<string, Uint8Array>();
  for (let index = 0; index < count; index += 1) {
    const background = { r: (index * 53) % 256, g: (index * 97) % 256, b: (index * 151) % 256 };
    const create = { width: 96 + index, height: 64, channels: 3 as const, background };
    pictures.set(`picture-${index}.png`, await sharp({ create }).png().toBuffer());
  }
  return pictures;
}
