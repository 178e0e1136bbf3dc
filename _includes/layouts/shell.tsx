import type { ComponentChildren } from "preact";
import { ground } from "../../src/discovery/manifest.ts";
import { type SharedStory, shareTags } from "../../src/discovery/share.ts";
import { say } from "../../src/words/say.ts";
import { voiceOf, wordsFor } from "../../src/words/words.ts";
import { kept } from "../components/kept.ts";
import { ReaderSettings } from "../components/reader-settings.tsx";

interface Feed {
  url: string;
  title: string;
  type: string;
}

interface Icon {
  url: string;
  width: number;
  height: number;
}

interface Props {
  site: {
    name: string;
    tagline: string;
    publisher: string;
    language: string;
    baseUrl: string;
    social: { name: string; url: string }[];
  };
  telegram?: { name: string; url: string } | undefined;
  lang: string;
  dir: "ltr" | "rtl";
  title: string;
  description: string;
  canonical: string;
  hidden: boolean;
  ogType: "article" | "website";
  image?: { url: string; width: number; height: number; type: string; alt: string } | undefined;
  sections: {
    id: string;
    name: string;
    url: string;
    tint: string;
    children: { name: string; url: string }[];
  }[];
  /** The section that the page is part of, by id. */
  current?: string | undefined;
  home: boolean;
  /** The feed of what the page is about. */
  feed?: Feed | undefined;
  /** The pages between the home page and this one, from the top; each layout heads its page with them. */
  trail: { name: string; url: string }[];
  /** What a story's page says of the story to those who share it. */
  story?: SharedStory;
  stylesheet: string;
  sheets: { fronts: string; tools: string };
  /** Which of the sheets this page has besides. */
  besides?: "fronts" | "tools" | undefined;
  preload: readonly string[];
  /** The page of search. */
  search?: string | undefined;
  scripts: { theme: string; reader: string };
  worker?: string | undefined;
  feeds: Feed[];
  icon?: { large: Icon; small: Icon } | undefined;
  /** The class of `<body>`: the kind of page. */
  kind: string;
  children: ComponentChildren;
}

/** The HTML document around every page: head, masthead, sections, foot. */
export function Shell(props: Props) {
  const { site } = props;
  const voice = voiceOf(site.language, props);
  const tint = props.sections.find(({ id }) => id === props.current)?.tint;
  return (
    <html lang={props.lang} dir={props.dir}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{props.title}</title>
        <meta name="description" content={props.description} />
        {props.hidden ? (
          <meta name="robots" content="noindex" />
        ) : (
          <>
            <link rel="canonical" href={props.canonical} />
            <meta name="robots" content="max-image-preview:large" />
          </>
        )}
        <meta name="color-scheme" content="light dark" />
        {/* Before the first paint, which would have the wrong ground without it. */}
        <script src={props.scripts.theme} />
        {props.preload.map((url) => (
          <link
            key={url}
            rel="preload"
            href={url}
            as="font"
            type="font/woff2"
            crossorigin="anonymous"
          />
        ))}
        <link rel="stylesheet" href={props.stylesheet} />
        {props.besides && <link rel="stylesheet" href={props.sheets[props.besides]} />}
        <meta name="theme-color" media="(prefers-color-scheme: light)" content={ground.light} />
        <meta name="theme-color" media="(prefers-color-scheme: dark)" content={ground.dark} />
        <script type="module" src={props.scripts.reader} data-worker={props.worker} />
        <link rel="manifest" href="/manifest.webmanifest" />
        {props.icon && <Icons {...props.icon} />}
        {[...(props.feed ? [props.feed] : []), ...props.feeds].map(({ url, title, type }) => (
          <link rel="alternate" type={type} title={title} href={url} key={url} />
        ))}
        {shareTags(props, props.story).map((tag) => (
          <meta {...tag} key={`${tag.property} ${tag.content}`} />
        ))}
      </head>
      <body class={tint ? `page-${props.kind} tint-${tint}` : `page-${props.kind}`}>
        <a class="skip" href="#page-main" {...voice}>
          {wordsFor(site.language).page.skip}
        </a>
        <Masthead
          site={site}
          home={props.home}
          sections={props.sections}
          current={props.current}
          search={props.search}
          voice={voice}
        />
        <main id="page-main" tabindex={-1}>
          {props.children}
        </main>
        <Colophon site={site} sections={props.sections} telegram={props.telegram} voice={voice} />
      </body>
    </html>
  );
}

/** The magazine's mark, for tabs and first screens. */
function Icons({ large, small }: NonNullable<Props["icon"]>) {
  return (
    <>
      <link rel="icon" type="image/png" sizes={`${small.width}x${small.width}`} href={small.url} />
      <link rel="icon" type="image/png" sizes={`${large.width}x${large.width}`} href={large.url} />
      <link rel="apple-touch-icon" href={large.url} />
    </>
  );
}

interface Around extends Pick<Props, "site" | "sections"> {
  /** The language and direction of the interface, where the page has another. */
  voice: ReturnType<typeof voiceOf>;
}

/** The magazine's name, its sections, and a menu of all there is, which needs no script. */
const Masthead = kept(
  ({
    site,
    home,
    sections,
    current,
    search,
    voice,
  }: Around & Pick<Props, "home" | "current" | "search">) => {
    const { page, place } = wordsFor(site.language);
    return (
      <header class="masthead" {...voice}>
        <div class="masthead-bar">
          <details class="menu">
            <summary>{page.menu}</summary>
            <nav aria-label={page.menu}>
              <SectionTree sections={sections} />
              <HouseLinks site={site} />
            </nav>
          </details>
          <p class="masthead-name">
            <a href="/" aria-current={home ? "page" : undefined}>
              {site.name}
            </a>
          </p>
          {search && (
            <a class="masthead-search" href={search}>
              {page.search}
            </a>
          )}
        </div>
        <p class="masthead-tagline">{site.tagline}</p>
        <nav class="sections" aria-label={page.sections}>
          <ul>
            {sections.map(({ id, name, url }) => (
              <li key={url}>
                <a href={url} class={id === current ? "current" : undefined}>
                  {name}
                </a>
              </li>
            ))}
            <li>
              <a href="/issues/">{place.issues}</a>
            </li>
          </ul>
        </nav>
      </header>
    );
  },
);

/** Every section with its parts. */
function SectionTree({ sections }: Pick<Props, "sections">) {
  return (
    <ul class="tree">
      {sections.map(({ name, url, tint, children }) => (
        <li key={url} class={`tint-${tint}`}>
          <a href={url}>{name}</a>
          {children.length > 0 && (
            <ul>
              {children.map((child) => (
                <li key={child.url}>
                  <a href={child.url}>{child.name}</a>
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ul>
  );
}

/** The pages of the magazine about itself and all it holds. */
function HouseLinks({ site }: Pick<Props, "site">) {
  const { place, reader } = wordsFor(site.language);
  const links = [
    { url: "/issues/", name: place.issues },
    { url: "/authors/", name: place.writers },
    { url: "/topics/", name: place.topics },
    { url: "/series/", name: place.series },
    { url: "/archive/", name: place.archive },
    { url: "/feeds/", name: place.feeds },
    { url: "/saved/", name: reader.saved.title },
    { url: "/about/", name: place.about },
    { url: "/about/sponsorship/", name: place.labels },
  ];
  return (
    <ul class="house-links">
      {links.map(({ url, name }) => (
        <li key={url}>
          <a href={url}>{name}</a>
        </li>
      ))}
    </ul>
  );
}

/** The foot of every page: all sections, about the magazine, who publishes it. */
const Colophon = kept(({ site, sections, telegram, voice }: Around & Pick<Props, "telegram">) => {
  const { page } = wordsFor(site.language);
  const channels = [...(telegram ? [{ ...telegram, name: "Telegram" }] : []), ...site.social];
  return (
    <footer class="colophon" {...voice}>
      <nav aria-label={page.allSections}>
        <SectionTree sections={sections} />
      </nav>
      <nav aria-label={page.about}>
        <HouseLinks site={site} />
      </nav>
      {channels.length > 0 && (
        <ul class="house-links">
          {channels.map(({ name, url }) => (
            <li key={url}>
              <a href={url}>{name}</a>
            </li>
          ))}
        </ul>
      )}
      <ReaderSettings language={site.language} />
      <p class="colophon-publisher">
        {say(page.published, { name: site.name, publisher: site.publisher })}
      </p>
    </footer>
  );
});
