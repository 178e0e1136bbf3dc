import { wordsFor } from "../../src/words/words.ts";
import { Phrase } from "../components/phrase.tsx";

interface Props {
  lang: string;
  title: string;
  path: string;
  canonical: string;
}

/** A page that sends a reader on at once; for hosts that know no redirects. */
export function RedirectPage({ lang, title, path, canonical }: Props) {
  return (
    <html lang={lang}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        <meta http-equiv="refresh" content={`0; url=${path}`} />
        <meta name="robots" content="noindex" />
        <link rel="canonical" href={canonical} />
      </head>
      <body>
        <p>
          <Phrase of={wordsFor(lang).gone.moved} with={{ link: <a href={path}>{canonical}</a> }} />
        </p>
      </body>
    </html>
  );
}
