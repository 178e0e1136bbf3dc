import { wordsFor } from "../words/words.ts";

/**
 * A stylesheet for feeds in a browser: what they are, and their stories, in readable type. CSS alone,
 * for browsers are giving up XSLT. Its address never changes, so that no feed does because of it.
 */
export function feedStyle(language: string): string {
  return `@namespace media url("http://search.yahoo.com/mrss/");
rss, feed {
  display: block;
  max-width: 42rem;
  margin: 2rem auto;
  padding: 0 1rem;
  font: 1.0625rem/1.5 Georgia, serif;
  color: #1c1917;
  background: #fff;
}
rss::before, feed::before {
  content: "${wordsFor(language).feeds.style}";
  display: block;
  margin-bottom: 2rem;
  padding: 1rem;
  border: 1px solid #a8a29e;
  font: 1rem/1.5 system-ui, sans-serif;
}
channel, item, entry { display: block; }
channel > title, feed > title {
  display: block;
  font-size: 1.75rem;
  font-weight: 700;
}
channel > description, feed > subtitle { display: block; margin-bottom: 2rem; }
item, entry { padding: 1rem 0; border-top: 1px solid #d6d3d1; }
item > title, entry > title { display: block; font-size: 1.25rem; font-weight: 700; }
item > description, entry > summary { display: block; }
item > pubDate, entry > published { display: block; font: 0.875rem/1.5 system-ui, sans-serif; color: #57534e; }
channel > :not(title):not(description):not(item),
feed > :not(title):not(subtitle):not(entry),
item > :not(title):not(description):not(pubDate),
entry > :not(title):not(summary):not(published),
media|* { display: none; }
@media (prefers-color-scheme: dark) {
  rss, feed { color: #e7e5e4; background: #1c1917; }
  item > pubDate, entry > published { color: #a8a29e; }
  :root { background: #1c1917; }
}
`;
}
