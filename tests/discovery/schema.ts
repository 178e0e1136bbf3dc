import { readFileSync } from "node:fs";
import { join } from "node:path";
import { validateXML } from "xmllint-wasm";

/** A file of the samples: a schema, or a sitemap that is right or wrong. */
export function sample(name: string): string {
  return readFileSync(join(import.meta.dirname, "../samples/sitemaps", name), "utf8");
}

const own = (name: string) => ({ fileName: name, contents: sample(name) });
const official = {
  fileName: "sitemap.xsd",
  contents: readFileSync(
    join(import.meta.dirname, "../../node_modules/sitemap/schema/sitemap.xsd"),
    "utf8",
  ),
};

/** What xmllint finds wrong with a sitemap, or with an index of them, by their schemas; empty where nothing. */
export function faultsOf(xml: string): Promise<string[]> {
  return faultsOfAll([xml]);
}

/** What it finds wrong with several, which it starts for twice at most: once for indexes, once for all others. */
export async function faultsOfAll(documents: readonly string[]): Promise<string[]> {
  const isIndex = (xml: string) => xml.includes("<sitemapindex");
  const indexes = documents.filter(isIndex);
  const others = documents.filter((xml) => !isIndex(xml));
  return [
    ...(await faultsBy("siteindex.xsd", indexes)),
    ...(await faultsBy("extended.xsd", others)),
  ];
}

async function faultsBy(schema: string, documents: readonly string[]): Promise<string[]> {
  if (documents.length === 0) return [];
  const { valid, errors } = await validateXML({
    xml: documents.map((contents, index) => ({ fileName: `given-${index}.xml`, contents })),
    schema: [own(schema)],
    preload: [official, own("absolute.xsd"), own("image.xsd"), own("news.xsd")],
  });
  const found = errors.map(({ rawMessage }) => rawMessage);
  return valid ? [] : found.length > 0 ? found : ["is not valid"];
}
