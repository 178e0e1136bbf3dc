const pageSize = 24;
const reach = 12;

/** The stories of each key, in the order given. */
export function groupBy(stories, keysOf) {
  const groups = new Map();
  for (const story of stories) {
    for (const key of keysOf(story)) {
      const group = groups.get(key);
      if (group) group.push(story);
      else groups.set(key, [story]);
    }
  }
  return groups;
}

/** The pages of lists as Letterpress cuts them: 24 stories each, the newest page up to 47. */
export function chunkStories(groups, base) {
  return [...groups].flatMap(([key, stories]) => {
    const pages = Math.max(1, Math.floor(stories.length / pageSize));
    const first = stories.length - (pages - 1) * pageSize;
    const urlOf = (page) => (page === 0 ? base(key) : `${base(key)}${page + 1}/`);
    return Array.from({ length: pages }, (_, page) => ({
      key,
      url: urlOf(page),
      count: pages,
      stories:
        page === 0
          ? stories.slice(0, first)
          : stories.slice(first + (page - 1) * pageSize, first + page * pageSize),
      newer: page > 0 ? urlOf(page - 1) : undefined,
      older: page + 1 < pages ? urlOf(page + 1) : undefined,
      newest: urlOf(0),
      oldest: urlOf(pages - 1),
    }));
  });
}

/** A feed of each group: the newest stories, beside the group's page. */
export function feedsOf(groups, count, about) {
  return [...groups].map(([key, stories]) => {
    const [home, title] = about(key);
    return { url: `${home}feed.xml`, home, title, stories: stories.slice(0, count) };
  });
}

/** Four stories for each, by shared topics and nearness in time, looking no further than Letterpress. */
export function relateStories(stories) {
  const byTopic = groupBy(stories, ({ data }) => data.topics);
  const places = new Map(
    [...byTopic].map(([topic, all]) => [topic, new Map(all.map((s, at) => [s, at]))]),
  );
  const related = new Map();
  for (const story of stories) {
    const shared = new Map();
    for (const topic of story.data.topics) {
      const at = places.get(topic).get(story);
      for (const other of byTopic.get(topic).slice(Math.max(0, at - reach), at + reach + 1)) {
        if (other !== story) shared.set(other, (shared.get(other) ?? 0) + 1);
      }
    }
    const far = (other) => Math.abs(other.date - story.date);
    const nearest = [...shared].sort(([a, m], [b, n]) => n - m || far(a) - far(b)).slice(0, 4);
    related.set(
      story.inputPath,
      nearest.map(([other]) => other),
    );
  }
  return related;
}
