import type { ComponentProps } from "preact";
import { spoken, wordsFor } from "../../src/words/words.ts";
import { OtherWays } from "../components/other-ways.tsx";
import { Shell } from "./shell.tsx";

interface Choice {
  id: string;
  name: string;
}

interface Props {
  shell: Omit<ComponentProps<typeof Shell>, "kind" | "children">;
  script: string;
  volumes: { name: string; year: string; stories: number; languages: string[] }[];
  sections: (Choice & { children: Choice[] })[];
  authors: Choice[];
}

/** The page of search: a form that its script brings to life, and the ways that need no script. */
export function SearchPage({ shell, script, volumes, sections, authors }: Props) {
  const { language } = shell.site;
  const words = wordsFor(language).search;
  // They need neither script nor index.
  const ways = {
    archive: "/archive/",
    topics: "/topics/",
    writers: "/authors/",
    feeds: "/feeds/",
    web: `https://duckduckgo.com/?q=site:${new URL(shell.site.baseUrl).hostname}`,
  };
  const years = [...new Set(volumes.map(({ year }) => year))];
  return (
    <Shell {...shell} kind="search" besides="tools">
      <header class="page-head" lang={spoken(language)}>
        <h1>{words.title}</h1>
      </header>
      {/* biome-ignore lint/a11y/useSemanticElements: the element <search> is younger than many browsers. */}
      <form
        class="search-form"
        role="search"
        action="/search/"
        hidden
        id="page-search"
        lang={spoken(language)}
        data-volumes={JSON.stringify(volumes)}
        data-words={JSON.stringify(words)}
      >
        <label for="page-search-words">{words.field}</label>
        <div class="search-field">
          <input type="search" name="q" id="page-search-words" autocomplete="off" maxlength={200} />
          <button type="submit">{words.button}</button>
        </div>
        <div class="search-filters">
          <Select name="section" label={words.section} every={words.everySection}>
            {sections.flatMap(({ id, name, children }) => [
              { id, name },
              ...children.map((child) => ({ id: child.id, name: `${name}: ${child.name}` })),
            ])}
          </Select>
          <Select name="author" label={words.author} every={words.everyAuthor}>
            {authors}
          </Select>
          <Select name="year" label={words.year} every={words.everyYear}>
            {years.map((year) => ({ id: year, name: year }))}
          </Select>
          <Select name="order" label={words.order} every={words.best}>
            {[{ id: "newest", name: words.newest }]}
          </Select>
        </div>
      </form>
      <noscript>
        <p class="page-text" lang={spoken(language)}>
          {words.noScript}
        </p>
      </noscript>
      <p class="search-count" id="page-search-count" role="status" lang={spoken(language)} />
      <ol class="search-results" id="page-search-results" />
      <p class="search-on" id="page-search-on" lang={spoken(language)} />
      <section class="search-ways" id="page-search-ways" lang={spoken(language)}>
        <h2>{words.ways}</h2>
        <OtherWays language={language} to={ways} />
      </section>
      <script type="module" src={script} />
    </Shell>
  );
}

interface SelectProps {
  name: string;
  label: string;
  /** What is chosen at first, which narrows nothing down. */
  every: string;
  children: Choice[];
}

function Select({ name, label, every, children }: SelectProps) {
  const id = `page-search-${name}`;
  return (
    <div>
      <label for={id}>{label}</label>
      <select name={name} id={id}>
        <option value="">{every}</option>
        {children.map((choice) => (
          <option value={choice.id} key={choice.id}>
            {choice.name}
          </option>
        ))}
      </select>
    </div>
  );
}
