import type { ComponentChildren } from "preact";
import { say } from "../../src/words/say.ts";
import { spoken, wordsFor } from "../../src/words/words.ts";

interface Logo {
  light: { url: string; width: number; height: number };
  dark?: { url: string } | undefined;
  alt: string;
}

interface Sponsor {
  name: string;
  url: string;
  about: string;
  logo?: Logo | undefined;
}

interface Label {
  relationship: string;
  label: string;
  names: string;
  sponsors: Sponsor[];
  disclosure: { text: string; url?: string | undefined };
  message?: { text: string; url?: string | undefined } | undefined;
}

interface Props {
  labels: Label[];
  /** The language of the interface, in which labels are told. */
  language: string;
}

/** Whatever a sponsor pays for is linked so that nobody mistakes it for a recommendation. */
const rel = "sponsored noopener";

/** Who powered and who paid for a page, above its headline. No sponsor: no element. */
export function SponsorSlot({ labels, language }: Props) {
  return (
    <>
      {labels.map(({ relationship, label, names, sponsors }) => (
        <aside
          class={`sponsor sponsor-${relationship}`}
          id={`page-sponsor-${relationship}`}
          aria-label={`${label} ${names}`}
          lang={spoken(language)}
          key={relationship}
        >
          <p class="sponsor-label">
            <a href={`/about/sponsorship/#${relationship}`}>{label}</a>{" "}
            {sponsors.map(({ name, url, logo }, index) => (
              <>
                {index > 0 && (
                  <span>
                    {index === sponsors.length - 1 ? ` ${wordsFor(language).and} ` : ", "}
                  </span>
                )}
                <a class="sponsor-name" href={url} rel={rel}>
                  {logo && <LogoPicture {...logo} alt="" />}
                  {name}
                </a>
              </>
            ))}
          </p>
        </aside>
      ))}
    </>
  );
}

/** A few words of a sponsor's own, inside a story. */
export function SponsorMessage({
  names,
  message,
  language,
}: Pick<Label, "names" | "message"> & Pick<Props, "language">) {
  if (!message) return null;
  const { advertisement } = wordsFor(language).sponsor;
  return (
    <aside
      class="sponsor-message"
      id="page-sponsor-message"
      aria-label={`${advertisement}: ${names}`}
    >
      <p class="sponsor-message-label" lang={spoken(language)}>
        <a href="/about/sponsorship/#message">{advertisement}</a> {names}
      </p>
      <p>{message.url ? <Paid url={message.url}>{message.text}</Paid> : message.text}</p>
    </aside>
  );
}

/** About the sponsors of a story, at its foot, with what they did and did not do; and who they were. */
export function SponsorFoot({ labels, past, language }: Props & { past: string[] }) {
  const { sponsor } = wordsFor(language);
  return (
    <>
      {labels.map(({ relationship, label, names, sponsors, disclosure }) => (
        <aside
          class={`sponsor-foot sponsor-foot-${relationship}`}
          id={`page-about-${relationship}`}
          aria-label={say(sponsor.about, { label: `${label} ${names}` })}
          lang={spoken(language)}
          key={relationship}
        >
          <p class="sponsor-foot-label">
            <a href={`/about/sponsorship/#${relationship}`}>{label}</a> <strong>{names}</strong>
          </p>
          <p>
            {disclosure.text}
            {disclosure.url && (
              <>
                {" "}
                <Paid url={disclosure.url}>{sponsor.more}</Paid>
              </>
            )}
          </p>
          {sponsors.map(({ name, url, about, logo }) => (
            <div class="sponsor-about" key={name}>
              {logo && (
                <a href={url} rel={rel}>
                  <LogoPicture {...logo} />
                </a>
              )}
              <p>
                {about} <Paid url={url}>{new URL(url).hostname}</Paid>
              </p>
            </div>
          ))}
        </aside>
      ))}
      {past.map((sentence) => (
        <p class="sponsor-past" lang={spoken(language)} key={sentence}>
          {sentence}
        </p>
      ))}
    </>
  );
}

function Paid({ url, children }: { url: string; children: ComponentChildren }) {
  return (
    <a href={url} rel={rel}>
      {children}
    </a>
  );
}

/** A logo 32 pixels high; its width is reserved, so that nothing moves when it comes. */
function LogoPicture({ light, dark, alt }: Logo) {
  return (
    <picture>
      {dark && <source srcset={dark.url} media="(prefers-color-scheme: dark)" />}
      <img
        class="sponsor-logo"
        src={light.url}
        alt={alt}
        width={Math.round((light.width / light.height) * 32)}
        height={32}
      />
    </picture>
  );
}
