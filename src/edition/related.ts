import type { Article } from "../content/article.ts";
import type { Magazine } from "../content/magazine.ts";
import { slugOf } from "../text/slug.ts";

/** Stories further away in a topic than this many are not looked at, so that a popular one stays cheap. */
const reach = 8;

/**
 * The stories to read after one: those it pins, then those that share most topics with it, nearest in
 * time first. Never a paid one under an editorial story, and none that readers may not see.
 */
export function chooseRelated(magazine: Magazine, article: Article, count: number): Article[] {
  const fits = (other: Article) =>
    other.id !== article.id && (other.kind !== "sponsored" || article.kind === "sponsored");
  const pinned = article.related.flatMap((id) => magazine.outById(id) ?? []).filter(fits);
  const shared = new Map<Article, number>();
  for (const topic of new Set(article.topics.map(slugOf))) {
    for (const other of nearest(magazine.byTopic.get(topic) ?? [], article)) {
      if (fits(other)) shared.set(other, (shared.get(other) ?? 0) + 1);
    }
  }
  const distance = (other: Article) => Math.abs(other.date - article.date);
  const isNearer = (a: Article, b: Article) => {
    const more = (shared.get(a) ?? 0) - (shared.get(b) ?? 0);
    if (more !== 0) return more > 0;
    return distance(a) === distance(b) ? a.id < b.id : distance(a) < distance(b);
  };
  const others: Article[] = [];
  for (const other of shared.keys()) {
    if (pinned.includes(other)) continue;
    const place = others.findIndex((each) => isNearer(other, each));
    if (place >= 0) others.splice(place, 0, other);
    else if (others.length < count) others.push(other);
    if (others.length > count) others.pop();
  }
  return [...new Set([...pinned, ...others])].slice(0, count);
}

function nearest(stories: readonly Article[], article: Article): readonly Article[] {
  return stories.slice(...windowOf(stories, article));
}

/** Where the stories just before and after one stand in a list that is newest first: from, to. */
export function windowOf(stories: readonly Article[], article: Article): [number, number] {
  let low = 0;
  let high = stories.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((stories[middle] as Article).date > article.date) low = middle + 1;
    else high = middle;
  }
  return [Math.max(0, low - reach), low + reach + 1];
}
