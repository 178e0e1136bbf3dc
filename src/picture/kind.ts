/** The formats of originals that the magazine takes, with the endings that their names may have. */
const endings = {
  jpeg: [".jpg", ".jpeg"],
  png: [".png"],
  webp: [".webp"],
  gif: [".gif"],
  avif: [".avif"],
} as const;

/** A format of originals. */
export type Kind = keyof typeof endings;

/** Files that are taken for pictures and are not taken here, so that they can be named. */
type Stranger = "svg" | "heic" | "tiff" | "pdf";

/**
 * What a picture is by its first bytes, where its name's ending says so too. Nothing else is ever given to
 * a decoder. Throws an `Error` that says what else it is, and what is to be done.
 */
export function checkKind(bytes: Buffer, ending: string): Kind {
  const kind = kindOf(bytes);
  if (kind === undefined) throw new Error("is not a picture that can be read");
  if (kind === "svg") throw new Error("is an SVG, which may carry scripts; save it as PNG");
  if (!isTaken(kind)) {
    throw new Error(`is ${kind} inside, which browsers do not show; save it as JPEG`);
  }
  const right: readonly string[] = endings[kind];
  if (right.includes(ending.toLowerCase())) return kind;
  throw new Error(`is ${kind} inside, which its name does not say; end its name in ${right[0]}`);
}

function isTaken(kind: Kind | Stranger): kind is Kind {
  return kind in endings;
}

function kindOf(bytes: Buffer): Kind | Stranger | undefined {
  const head = bytes.toString("latin1", 0, 1024);
  if (head.startsWith("\xff\xd8\xff")) return "jpeg";
  if (head.startsWith("\x89PNG\r\n\x1a\n")) return "png";
  if (/^GIF8[79]a/.test(head)) return "gif";
  if (/^RIFF.{4}WEBP/s.test(head)) return "webp";
  if (head.startsWith("ftyp", 4)) return kindOfBrands(bytes);
  if (/^(?:II\*\0|MM\0\*)/.test(head)) return "tiff";
  if (head.startsWith("%PDF")) return "pdf";
  return /^(?:\xef\xbb\xbf)?\s*<(?:svg\b|.*<svg\b)/is.test(head) ? "svg" : undefined;
}

/**
 * Says whether a PNG or AVIF moves, which its decoder does not tell: by its animation control
 * (PNG 3rd edition §11.3.6.1), by the brand of an image sequence (AVIF 1.1 §6.3).
 */
export function isAnimated(bytes: Buffer, kind: Kind): boolean {
  if (kind === "avif") return brandsOf(bytes).includes("avis");
  if (kind !== "png") return false;
  for (let at = 8; at + 8 <= bytes.length; at += 12 + bytes.readUInt32BE(at)) {
    const chunk = bytes.toString("latin1", at + 4, at + 8);
    if (chunk === "acTL") return true;
    if (chunk === "IDAT") return false;
  }
  return false;
}

function kindOfBrands(bytes: Buffer): Kind | Stranger | undefined {
  const brands = brandsOf(bytes);
  if (brands.includes("avif") || brands.includes("avis")) return "avif";
  return brands.some((brand) => /^(?:he[iv][cxms]|mif1|msf1)$/.test(brand)) ? "heic" : undefined;
}

/** The brands of an ISO base media file, from its first box (ISO/IEC 14496-12 §4.3). */
function brandsOf(bytes: Buffer): string[] {
  const end = Math.min(bytes.length, bytes.readUInt32BE(0), 1024);
  const brands = [bytes.toString("latin1", 8, 12)];
  for (let at = 16; at + 4 <= end; at += 4) brands.push(bytes.toString("latin1", at, at + 4));
  return brands;
}
