interface Props {
  picture: { url: string; width: number; height: number; alt: string };
  /** The lead picture loads first; all others when they come near. */
  lead?: boolean;
}

/** A picture whose room on the page is known before it loads. */
export function Picture({ picture, lead = false }: Props) {
  return (
    <img
      src={picture.url}
      alt={picture.alt}
      width={picture.width}
      height={picture.height}
      loading={lead ? undefined : "lazy"}
      fetchpriority={lead ? "high" : undefined}
      decoding="async"
    />
  );
}
