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
export async function faultsOf(xml: string): Promise<string[]> {
  const index = xml.includes("<sitemapindex");
  const { valid, errors } = await validateXML({
    xml: { fileName: "given.xml", contents: xml },
    schema: [index ? own("siteindex.xsd") : own("extended.xsd")],
    preload: [official, own("absolute.xsd"), own("image.xsd"), own("news.xsd")],
  });
  const found = errors.map(({ message }) => message);
  return valid ? [] : found.length > 0 ? found : ["is not valid"];
}
