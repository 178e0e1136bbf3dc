import type { Article } from "../content/article.ts";
import type { Site } from "../content/facts.ts";
import { slugOf } from "../text/slug.ts";

/** The slugs of the topics whose stories never carry a sponsor. */
export function sensitiveTopicsOf({ sensitiveTopics }: Site): ReadonlySet<string> {
  return new Set(sensitiveTopics.map(slugOf));
}

/** The first topic of a story that is a sensitive one. */
export function sensitiveTopicOf(
  { topics }: Article,
  sensitive: ReadonlySet<string>,
): string | undefined {
  return topics.find((topic) => sensitive.has(slugOf(topic)));
}
