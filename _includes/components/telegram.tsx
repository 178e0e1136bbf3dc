interface Props {
  name: string;
  url: string;
  magazine: string;
}

/** The invitation to the magazine's Telegram channel. */
export function Telegram({ name, url, magazine }: Props) {
  return (
    <aside class="telegram" aria-label="Our Telegram channel" lang="en" dir="ltr">
      <p>
        <strong>{magazine} on Telegram.</strong> Our best stories of the day, one message a morning,
        no noise. <a href={url}>Join {name}</a>
      </p>
    </aside>
  );
}
