/** A page that is shared: its one address, absolute, and how it is called. */
export interface Shared {
  url: string;
  title: string;
}

/** Where a reader shares a page; each address opens a message that says its title and address. */
export function shareLinks({ url, title }: Shared): Record<Place, string> {
  const text = `${title}\n${url}`;
  return {
    telegram: `https://t.me/share/url?${query({ url, text: title })}`,
    whatsapp: `https://wa.me/?${query({ text })}`,
    x: `https://x.com/intent/post?${query({ url, text: title })}`,
    // RFC 6068 §5: a line of a message ends in CR and LF.
    email: `mailto:?${query({ subject: title, body: text.replace("\n", "\r\n") })}`,
  };
}

type Place = "telegram" | "whatsapp" | "x" | "email";

/** Percent-encoded, spaces too (RFC 3986 §2.1): mail programs take `+` for a plus. */
function query(values: Record<string, string>): string {
  return Object.entries(values)
    .map(([name, value]) => `${name}=${encodeURIComponent(value.toWellFormed())}`)
    .join("&");
}
