interface Props {
  shell: { canonical: string; site: { name: string; publisher: string }; lang: string };
  sponsors: {
    labels: { relationship: string; sponsors: { name: string; url: string }[] }[];
  };
  title: string;
  standfirst: string;
  writers: { name: string; url: string }[];
  published: { iso: string };
  updated?: { iso: string } | undefined;
  picture?: { url: string; width: number; height: number } | undefined;
  section: { name: string };
}

/**
 * A story as machines read it (schema.org, JSON-LD 1.1): `AdvertiserContentArticle` for what an
 * advertiser wrote; who paid is its `sponsor`, who gave a grant its `funder`.
 */
export function StoryData(props: Props) {
  const { shell, sponsors, picture } = props;
  const base = new URL(shell.canonical);
  const url = (path: string) => new URL(path, base).href;
  const backers = (...relationships: string[]) => {
    const found = sponsors.labels
      .filter(({ relationship }) => relationships.includes(relationship))
      .flatMap((label) => label.sponsors)
      .map((sponsor) => ({ "@type": "Organization", name: sponsor.name, url: sponsor.url }));
    return found.length === 0 ? undefined : found;
  };
  const paid = sponsors.labels.some(({ relationship }) => relationship === "paid");
  const publisher = { "@type": "NewsMediaOrganization", name: shell.site.name, url: url("/") };
  const data = {
    "@context": "https://schema.org",
    "@type": paid ? "AdvertiserContentArticle" : "NewsArticle",
    "@id": `${shell.canonical}#story`,
    mainEntityOfPage: shell.canonical,
    headline: props.title,
    description: props.standfirst,
    inLanguage: shell.lang,
    articleSection: props.section.name,
    datePublished: props.published.iso,
    dateModified: (props.updated ?? props.published).iso,
    image: picture && {
      "@type": "ImageObject",
      url: url(picture.url),
      width: picture.width,
      height: picture.height,
    },
    author: paid
      ? backers("paid")
      : props.writers.map((writer) => ({
          "@type": "Person",
          name: writer.name,
          url: url(writer.url),
        })),
    publisher,
    sponsor: backers("paid", "sponsored"),
    funder: backers("supported"),
  };
  // Nothing in it may end the element early, or begin a comment in it.
  const json = JSON.stringify(data).replaceAll("<", "\\u003c");
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />;
}
