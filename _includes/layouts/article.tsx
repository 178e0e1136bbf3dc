import type { ComponentProps } from "preact";
import { type Story, storyGraph } from "../../src/discovery/story.ts";
import { sayCount } from "../../src/words/say.ts";
import { localeFor, voiceOf, wordsFor } from "../../src/words/words.ts";
import { Byline } from "../components/byline.tsx";
import { Card } from "../components/card.tsx";
import { Contents } from "../components/contents.tsx";
import { Phrase } from "../components/phrase.tsx";
import { Picture } from "../components/picture.tsx";
import { SeriesPlace } from "../components/series-place.tsx";
import { Share } from "../components/share.tsx";
import { SponsorFoot, SponsorMessage, SponsorSlot } from "../components/sponsor-slot.tsx";
import { StructuredData } from "../components/structured-data.tsx";
import { Telegram } from "../components/telegram.tsx";
import { Time } from "../components/time.tsx";
import { Trail } from "../components/trail.tsx";
import { Shell } from "./shell.tsx";

interface Props {
  shell: Omit<ComponentProps<typeof Shell>, "kind" | "story" | "children">;
  kind: Story["kind"];
  section: { name: string; url: string };
  kicker: string;
  sponsors: Omit<ComponentProps<typeof SponsorFoot>, "language">;
  title: string;
  standfirst: string;
  writers: { name: string; url: string; fediverse?: string | undefined }[];
  published: { iso: string; words: string };
  updated?: { iso: string; words: string } | undefined;
  expires?: string | undefined;
  words: number;
  minutes: number;
  old: boolean;
  notice?: string | undefined;
  picture?:
    | (ComponentProps<typeof Picture>["picture"] & {
        caption: string;
        credit: string;
        creditUrl?: string | undefined;
        licence?: string | undefined;
        cuts: { url: string; width: number; height: number }[];
      })
    | undefined;
  /** The story's words as safe HTML: up to where a sponsor's may stand among them, and the rest. */
  html: readonly [string, string];
  /** The headings of a long story. */
  contents: { id: string; words: string }[];
  corrections: { on: { iso: string; words: string }; text: string }[];
  telegram?: { name: string; url: string } | undefined;
  topics: { name: string; url: string }[];
  series?: ComponentProps<typeof SeriesPlace>["series"] | undefined;
  issue?:
    | { title: string; url: string; number: number; day: { iso: string; words: string } }
    | undefined;
  related: ComponentProps<typeof Card>["card"][];
}

/** A story of more words shows how far it is read. */
const longRead = 1200;

/** A story's page, in the order in which it is read. Its furniture speaks the story's language, labels the magazine's. */
export function ArticlePage(props: Props) {
  const { picture, shell } = props;
  const { labels, past } = props.sponsors;
  const { language } = shell.site;
  const { story: words } = wordsFor(shell.lang);
  const voice = voiceOf(shell.lang, shell);
  const locale = localeFor(shell.lang, language);
  const paid = labels.find(({ relationship }) => relationship === "paid");
  const speaker = labels.find(({ message }) => message);
  const [before, after] = props.html;
  // What a search engine of the site keeps of a story, with who paid for it.
  const record = labels.map(({ label, names }) => `${label} ${names}`).join("; ");
  return (
    <Shell {...shell} kind={paid ? "article paid" : "article"} story={props}>
      <StructuredData graph={storyGraph(props)} />
      <article
        class={`story story-${props.kind}${props.words > longRead ? " story-long" : ""}`}
        data-pagefind-body
        data-sponsor={record || undefined}
        data-pagefind-meta={record ? "sponsor[data-sponsor]" : undefined}
      >
        <header class="story-head">
          <div class="story-place">
            <Trail trail={shell.trail} language={language} />
            {props.kicker && <span class="kicker">{props.kicker}</span>}
          </div>
          <SponsorSlot labels={labels} language={language} />
          <h1>{props.title}</h1>
          <p class="standfirst">{props.standfirst}</p>
          {props.writers.length > 0 && <Byline writers={props.writers} shell={shell} />}
          <p class="dates" {...voice}>
            <span>
              <Phrase of={words.published} with={{ day: <Time moment={props.published} /> }} />
            </span>{" "}
            {props.updated && (
              <span>
                <Phrase of={words.updated} with={{ day: <Time moment={props.updated} /> }} />
              </span>
            )}{" "}
            <span>{sayCount(locale, props.minutes, words.minutes)}</span>
          </p>
          {props.old && (
            <p class="notice" {...voice}>
              {words.old}
            </p>
          )}
          {props.notice && <p class="notice">{props.notice}</p>}
        </header>
        {picture && <LeadPicture {...picture} licenceName={words.licence} />}
        {props.contents.length > 0 && (
          <Contents headings={props.contents} title={words.contents} voice={voice} />
        )}
        {/* The words were rendered and cut to the allow-list by src/markdown. */}
        <div class="story-body" dangerouslySetInnerHTML={{ __html: before }} />
        {speaker && after && <SponsorMessage {...speaker} language={language} />}
        {after && <div class="story-body" dangerouslySetInnerHTML={{ __html: after }} />}
        {props.corrections.length > 0 && (
          <section class="corrections" aria-labelledby="page-corrections">
            <h2 id="page-corrections" {...voice}>
              {sayCount(locale, props.corrections.length, words.corrections)}
            </h2>
            {props.corrections.map(({ on, text }) => (
              <p key={on.iso}>
                <Time moment={on} /> {text}
              </p>
            ))}
          </section>
        )}
        <SponsorFoot labels={labels} past={past} language={language} />
        <Share
          url={shell.canonical}
          title={paid ? `${paid.label}: ${props.title}` : props.title}
          language={shell.lang}
          voice={voice}
        />
        {props.series && <SeriesPlace series={props.series} shell={shell} />}
        {props.telegram && (
          <Telegram {...props.telegram} magazine={shell.site.name} language={shell.lang} />
        )}
        <footer class="story-foot" {...voice}>
          {props.issue && (
            <p>
              <Phrase
                of={words.printed}
                with={{
                  issue: <a href={props.issue.url}>{props.issue.title}</a>,
                  number: props.issue.number,
                  day: <Time moment={props.issue.day} />,
                }}
              />
            </p>
          )}
          <p class="print-url" dir="ltr">
            {shell.canonical.replace("https://", "")}
          </p>
          {props.topics.length > 0 && (
            <nav class="topics" aria-label={words.topics}>
              <ul>
                {props.topics.map(({ name, url }) => (
                  <li key={url}>
                    <a href={url}>{name}</a>
                  </li>
                ))}
              </ul>
            </nav>
          )}
        </footer>
      </article>
      {props.related.length > 0 && (
        <section class="related" aria-labelledby="page-related" {...voice}>
          <h2 id="page-related">{words.next}</h2>
          <div class="cards cards-row">
            {props.related.map((card) => (
              <Card card={card} size="brief" key={card.url} />
            ))}
          </div>
        </section>
      )}
    </Shell>
  );
}

/** The story's own picture, whole, with what it shows and who made it. */
function LeadPicture({
  licenceName,
  ...picture
}: NonNullable<Props["picture"]> & { licenceName: string }) {
  const { caption, credit, creditUrl, licence } = picture;
  return (
    <figure class="picture story-picture">
      <Picture picture={picture} sizes="(min-width: 62.5rem) 60rem, calc(100vw - 2.5rem)" lead />
      {(caption || credit) && (
        <figcaption>
          {caption && <span class="caption">{caption}</span>}{" "}
          {credit && (
            <span class="credit">{creditUrl ? <a href={creditUrl}>{credit}</a> : credit}</span>
          )}{" "}
          {licence && (
            <span class="licence">
              <a href={licence} rel="license">
                {licenceName}
              </a>
            </span>
          )}
        </figcaption>
      )}
    </figure>
  );
}
