import type { Graph } from "schema-dts";

/** A page as machines read it (schema.org, JSON-LD 1.1). */
export function StructuredData({ graph }: { graph: Graph }) {
  // Nothing in it may end the element early, or begin a comment in it.
  const json = JSON.stringify(graph).replaceAll("<", "\\u003c");
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />;
}
