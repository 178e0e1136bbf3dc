import type { ComponentChildren } from "preact";
import { ground } from "../../src/discovery/manifest.ts";
import { type SharedStory, shareTags } from "../../src/discovery/share.ts";
import { voiceOf, wordsFor } from "../../src/words/words.ts";
import { Colophon } from "../components/colophon.tsx";
import { Masthead } from "../components/masthead.tsx";
import type { SectionLink } from "../components/ways.tsx";

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
  sections: SectionLink[];
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
