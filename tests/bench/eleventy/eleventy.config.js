import { DateTime } from "luxon";
import MarkdownIt from "markdown-it";
import anchor from "markdown-it-anchor";
import footnote from "markdown-it-footnote";
import { chunkStories, feedsOf, groupBy, relateStories } from "./lists.js";

const zone = "Asia/Kolkata";
const local = (date) => DateTime.fromJSDate(date, { zone });

/** Plain Eleventy, the customary way: Markdown files, Nunjucks layouts, collections, pagination. */
export default function (config) {
  const markdown = new MarkdownIt({ html: true, typographer: true }).use(footnote).use(anchor);
  config.setLibrary("md", markdown);
  config.addPassthroughCopy({ static: "." });

  config.addFilter("iso", (date) => local(date).toFormat("yyyy-MM-dd'T'HH:mm:ssZZ"));
  config.addFilter("day", (date) => local(date).toFormat("d MMMM yyyy"));
  config.addFilter("minute", (date) => `${local(date).toFormat("d MMMM yyyy, HH:mm")} IST`);
  config.addFilter("month", (date) => local(date).toFormat("MMMM yyyy"));
  config.addFilter("rfc822", (date) => DateTime.fromJSDate(date, { zone: "utc" }).toRFC2822());
  config.addFilter("absolute", (path, base) => new URL(path, base).href);
  config.addFilter("take", (list, count, from = 0) => list.slice(from, from + count));
  const slugs = new Map();
  const slugify = config.getFilter("slugify");
  const slugOf = (words) => slugs.get(words) ?? slugs.set(words, slugify(words)).get(words);
  config.addFilter("slugOf", slugOf);
  config.addFilter("readingMinutes", (html) => {
    return Math.max(1, Math.round(html.replace(/<[^>]*>/g, " ").split(/\s+/).length / 230));
  });
  const yearAgo = DateTime.fromISO(process.env.LETTERPRESS_NOW).minus({ years: 1 }).toJSDate();
  config.addFilter("isOld", (date) => date < yearAgo);

  const stories = (api) => api.getFilteredByTag("articles").sort((a, b) => b.date - a.date);
  const lists = (name, keysOf, base) =>
    config.addCollection(name, (api) => chunkStories(groupBy(stories(api), keysOf), base));
  config.addCollection("newest", stories);
  config.addCollection("related", (api) => relateStories(stories(api)));
  config.addCollection("byDesk", (api) => groupBy(stories(api), ({ data }) => data.desks));
  config.addCollection("byAuthor", (api) => groupBy(stories(api), ({ data }) => data.authors));
  config.addCollection("byTopic", (api) => groupBy(stories(api), ({ data }) => data.topics));
  config.addCollection("byMonth", (api) => groupBy(stories(api), monthOf));
  config.addCollection("years", (api) => [
    ...groupBy(stories(api), (story) => [local(story.date).toFormat("yyyy")]).entries(),
  ]);
  config.addCollection("months", (api) =>
    [...groupBy(stories(api), monthOf)].map(([month, all]) => {
      return { name: month.replace("/", "-"), stories: all };
    }),
  );
  config.addCollection("feeds", (api) => {
    const all = stories(api);
    const { places, authors, name } = api.getAll()[0].data.magazine;
    return [
      { url: "/feed.xml", title: name, home: "/", stories: all.slice(0, 30) },
      ...feedsOf(
        groupBy(all, ({ data }) => data.desks),
        20,
        (id) => [places[id].url, places[id].name],
      ),
      ...feedsOf(
        groupBy(all, ({ data }) => data.authors),
        10,
        (id) => [`/authors/${id}/`, authors[id].name],
      ),
      ...feedsOf(
        groupBy(all, ({ data }) => data.topics),
        10,
        (topic) => [`/topics/${slugOf(topic)}/`, topic],
      ),
      ...feedsOf(groupBy(all, monthOf), all.length, (month) => [`/archive/${month}/`, month]),
    ];
  });
  lists(
    "authorPages",
    ({ data }) => data.authors,
    (id) => `/authors/${id}/`,
  );
  lists(
    "topicPages",
    ({ data }) => data.topics,
    (topic) => `/topics/${slugOf(topic)}/`,
  );
  lists("monthPages", monthOf, (month) => `/archive/${month}/`);
  config.addCollection("deskPages", (api) => {
    const { places } = api.getAll()[0].data.magazine;
    const byDesk = groupBy(stories(api), ({ data }) => data.desks);
    return chunkStories(byDesk, (id) => `${places[id].url}latest/`);
  });
  return { markdownTemplateEngine: false, htmlTemplateEngine: "njk" };
}

function monthOf({ date }) {
  return [local(date).toFormat("yyyy/MM")];
}
