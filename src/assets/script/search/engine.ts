/** A volume of the index, as the page tells of it. */
export interface Volume {
  name: string;
  year: string;
  stories: number;
  /** Of its stories, that of most first. */
  languages: string[];
}

/** What a reader asks for; empty where they do not narrow it down. */
export interface Question {
  words: string;
  section: string;
  author: string;
  year: string;
  newest: boolean;
}

/** A story that was found; what is told of it is fetched when it is asked for. */
export interface Found {
  /** Its language, and a name of its own. */
  id: string;
  data(): Promise<{ url: string; excerpt: string; meta: Record<string, string> }>;
}

/** As much of Pagefind as is called here (pagefind.app/docs/api). */
interface Pagefind {
  init(): Promise<void>;
  mergeIndex(url: string, options: object): Promise<void>;
  search(words: string | null, options: object): Promise<{ results: Found[] }>;
}

/**
 * So many volumes are searched at first, and so many more when a reader asks for older stories: the newest
 * with this many stories, two at least. What a volume costs is some 40 KB and three requests, so that a
 * small magazine is searched whole at once, and a great one is not fetched whole for one question.
 */
const share = { stories: 2000, least: 2, most: 8 };

const settings = {
  baseUrl: "/",
  excerptLength: 28,
  ranking: { metaWeights: { title: 5, standfirst: 2, authors: 2 } },
};

/** The index in a browser: volumes are fetched when they are searched, the newest first. */
export class Engine {
  readonly #volumes: readonly Volume[];
  #searched = 0;
  readonly #merged = new Map<Volume, Promise<unknown>>();
  #opened: Promise<Pagefind> | undefined;

  /** `volumes` are all there are, newest first; none is fetched yet. */
  constructor(volumes: readonly Volume[]) {
    this.#volumes = volumes;
  }

  /** The year from which on stories are searched; `undefined` where all are. */
  get since(): string | undefined {
    return this.#searched < this.#volumes.length
      ? this.#volumes[this.#searched - 1]?.year
      : undefined;
  }

  /** Searches some older volumes from now on. */
  goBack(): void {
    const end = this.#volumes.length;
    let stories = 0;
    for (let taken = 0; this.#searched < end && taken < share.most; taken += 1) {
      if (taken >= share.least && stories >= share.stories) break;
      stories += this.#volumes[this.#searched]?.stories ?? 0;
      this.#searched += 1;
    }
  }

  /** Fetches what every search takes, of the volumes that are searched at first. */
  async open(): Promise<void> {
    const pagefind = await this.#open();
    await this.#mergeAll(pagefind, this.#volumes.slice(0, this.#searched));
  }

  #open(): Promise<Pagefind> {
    if (this.#searched === 0) this.goBack();
    if (!this.#opened) {
      this.#opened = openPagefind(this.#volumes[0]);
      this.#opened.catch(() => {
        this.#opened = undefined; // It is tried again when it is asked for again.
      });
    }
    return this.#opened;
  }

  /** The stories that a question finds, the best or the newest first. */
  async search(question: Question): Promise<Found[]> {
    const pagefind = await this.#open();
    const { words, section, author, year, newest } = question;
    const volumes = this.#volumes.filter((volume, place) =>
      year ? volume.year === year : place < this.#searched,
    );
    await this.#mergeAll(pagefind, volumes);
    const filters = { ...(section && { section }), ...(author && { author }) };
    if (words && !newest) {
      const among = year ? { ...filters, year } : filters;
      return (await pagefind.search(words, { filters: among })).results;
    }
    // Merged indexes are ordered by how well a story matches alone: each is asked by itself.
    const found = volumes.map(({ name }) => {
      const among = { filters: { ...filters, volume: name }, sort: { date: "desc" } };
      return pagefind.search(words || null, among);
    });
    return (await Promise.all(found)).flatMap(({ results }) => results);
  }

  #mergeAll(pagefind: Pagefind, volumes: readonly Volume[]): Promise<unknown> {
    return Promise.all(volumes.map((volume) => this.#merge(pagefind, volume)));
  }

  #merge(pagefind: Pagefind, volume: Volume): Promise<unknown> {
    const known = this.#merged.get(volume);
    if (known) return known;
    const isFirst = volume === this.#volumes[0];
    const others = volume.languages.filter((language) => !isFirst || language !== mainOf(volume));
    const merging = Promise.all(
      others.map((language) =>
        // Written whole, for Pagefind would take the first volume's path for what it has already.
        pagefind.mergeIndex(`${location.origin}/search/${volume.name}/`, { ...settings, language }),
      ),
    );
    this.#merged.set(volume, merging);
    merging.catch(() => this.#merged.delete(volume));
    return merging;
  }
}

async function openPagefind(newest: Volume | undefined): Promise<Pagefind> {
  const basePath = `/search/${newest?.name}/`;
  const { createInstance } = (await import(`${location.origin}${basePath}pagefind.js`)) as {
    createInstance(options: object): Pagefind;
  };
  const pagefind = createInstance({ ...settings, basePath });
  await pagefind.init();
  return pagefind;
}

/** The language in which Pagefind itself opens a volume: the page's, or that of most stories. */
function mainOf({ languages }: Volume): string | undefined {
  const own = document.documentElement.lang.split("-", 1)[0]?.toLowerCase() ?? "";
  return languages.includes(own) ? own : languages[0];
}
