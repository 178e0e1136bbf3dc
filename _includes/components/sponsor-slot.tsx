interface Props {
  labels: {
    relationship: string;
    label: string;
    name: string;
    url: string;
    logo?:
      | {
          light: { url: string; width: number; height: number };
          dark?: { url: string; width: number; height: number } | undefined;
          alt: string;
        }
      | undefined;
  }[];
}

/** Who powered and who paid for a story, above its headline. No sponsor: no element. */
export function SponsorSlot({ labels }: Props) {
  return (
    <>
      {labels.map(({ relationship, label, name, url, logo }) => (
        <aside
          class={`sponsor sponsor-${relationship}`}
          aria-label={`${label} ${name}`}
          key={label}
        >
          <p class="sponsor-label">
            <a href={`/about/sponsorship/#${relationship}`}>{label}</a>{" "}
            <a class="sponsor-name" href={url} rel="sponsored noopener">
              {logo && (
                <picture>
                  {logo.dark && (
                    <source srcset={logo.dark.url} media="(prefers-color-scheme: dark)" />
                  )}
                  <img
                    class="sponsor-logo"
                    src={logo.light.url}
                    alt=""
                    width={Math.round((logo.light.width / logo.light.height) * 32)}
                    height={32}
                  />
                </picture>
              )}
              {name}
            </a>
          </p>
        </aside>
      ))}
    </>
  );
}
