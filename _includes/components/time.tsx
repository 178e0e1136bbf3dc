interface Props {
  moment: { iso: string; words: string };
}

/** A moment in words that machines can read. */
export function Time({ moment }: Props) {
  return <time datetime={moment.iso}>{moment.words}</time>;
}
