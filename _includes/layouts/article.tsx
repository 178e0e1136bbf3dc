import type { ComponentProps } from "preact";
import { type Story, storyGraph } from "../../src/discovery/story.ts";
import { Card } from "../components/card.tsx";
import { Picture } from "../components/picture.tsx";
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
  sponsors: ComponentProps<typeof SponsorFoot>;
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
  corrections: { on: { iso: string; words: string }; text: string }[];
  telegram?: { name: string; url: string } | undefined;
  topics: { name: string; url: string }[];
  series?: { title: string; url: string } | undefined;
  issue?:
    | { title: string; url: string; number: number; day: { iso: string; words: string } }
    | undefined;
  related: ComponentProps<typeof Card>["card"][];
}

/** A story of more words shows how far it is read. */
const longRead = 1200;

/** A story's page, in the order in which it is read. */
export function ArticlePage(props: Props) {
  const { picture } = props;
  const { labels, past } = props.sponsors;
  const paid = labels.find(({ relationship }) => relationship === "paid");
  const speaker = labels.find(({ message }) => message);
  const [before, after] = props.html;
  // What a search engine of the site keeps of a story, with who paid for it.
  const record = labels.map(({ label, names }) => `${label} ${names}`).join("; ");
  return (
    <Shell {...props.shell} kind={paid ? "article paid" : "article"} story={props}>
      <StructuredData graph={storyGraph(props)} />
      <article
        class={props.words > longRead ? "story story-long" : "story"}
        data-pagefind-body
        data-sponsor={record || undefined}
        data-pagefind-meta={record ? "sponsor[data-sponsor]" : undefined}
      >
        <header class="story-head">
          <div class="story-place">
            <Trail trail={props.shell.trail} />
            {props.kicker && <span class="kicker">{props.kicker}</span>}
          </div>
          <SponsorSlot labels={labels} />
          <h1>{props.title}</h1>
          <p class="standfirst">{props.standfirst}</p>
          {props.writers.length > 0 && (
            <p class="byline" lang="en">
              By{" "}
              {props.writers.map(({ name, url }, index) => (
                <>
                  {index > 0 && (index === props.writers.length - 1 ? " and " : ", ")}
                  <a href={url} rel="author">
                    {name}
                  </a>
                </>
              ))}
            </p>
          )}
          <p class="dates" lang="en">
            <span>
              Published <Time moment={props.published} />
            </span>{" "}
            {props.updated && (
              <span>
                Updated <Time moment={props.updated} />
              </span>
            )}{" "}
            <span>{props.minutes} min read</span>
          </p>
          {props.old && (
            <p class="notice" lang="en">
              This story is more than a year old.
            </p>
          )}
          {props.notice && <p class="notice">{props.notice}</p>}
        </header>
        {picture && (
          <figure class="picture story-picture">
            <Picture
              picture={picture}
              sizes="(min-width: 62.5rem) 60rem, calc(100vw - 2.5rem)"
              lead
            />
            {(picture.caption || picture.credit) && (
              <figcaption>
                {picture.caption && <span class="caption">{picture.caption}</span>}{" "}
                {picture.credit && (
                  <span class="credit">
                    {picture.creditUrl ? (
                      <a href={picture.creditUrl}>{picture.credit}</a>
                    ) : (
                      picture.credit
                    )}
                  </span>
                )}{" "}
                {picture.licence && (
                  <span class="licence" lang="en">
                    <a href={picture.licence} rel="license">
                      Licence
                    </a>
                  </span>
                )}
              </figcaption>
            )}
          </figure>
        )}
        {/* The words were rendered and cut to the allow-list by src/markdown. */}
        <div class="story-body" dangerouslySetInnerHTML={{ __html: before }} />
        {speaker && after && <SponsorMessage {...speaker} />}
        {after && <div class="story-body" dangerouslySetInnerHTML={{ __html: after }} />}
        {props.corrections.length > 0 && (
          <section class="corrections" aria-labelledby="page-corrections">
            <h2 id="page-corrections" lang="en">
              {props.corrections.length === 1 ? "Correction" : "Corrections"}
            </h2>
            {props.corrections.map(({ on, text }) => (
              <p key={on.iso}>
                <Time moment={on} /> {text}
              </p>
            ))}
          </section>
        )}
        <SponsorFoot labels={labels} past={past} />
        <Share
          url={props.shell.canonical}
          title={paid ? `${paid.label}: ${props.title}` : props.title}
          lang={props.shell.lang}
        />
        {props.telegram && <Telegram {...props.telegram} magazine={props.shell.site.name} />}
        <footer class="story-foot" lang="en">
          {props.series && (
            <p>
              Part of the series <a href={props.series.url}>{props.series.title}</a>
            </p>
          )}
          {props.issue && (
            <p>
              Printed in the issue <a href={props.issue.url}>{props.issue.title}</a>, No.{" "}
              {props.issue.number} of <Time moment={props.issue.day} />
            </p>
          )}
          {props.topics.length > 0 && (
            <nav class="topics" aria-label="Topics of this story">
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
        <section class="related" aria-labelledby="page-related" lang="en">
          <h2 id="page-related">Read next</h2>
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
