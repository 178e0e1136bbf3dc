/** Whom to tell of a weakness of the site, until when that holds, and what happens then. */
export interface SecurityNotice {
  /** `mailto:` or `https:` URLs, the preferred one first. */
  contacts: readonly string[];
  /** RFC 3339. */
  expires: string;
  language: string;
  /** The file's own URL. */
  self: string;
  policy?: string | undefined;
}

/** Writes `security.txt` (RFC 9116 §2.5). */
export function renderSecurityTxt(notice: SecurityNotice): string {
  const lines = [
    ...notice.contacts.map((contact) => `Contact: ${contact}`),
    `Expires: ${notice.expires}`,
    `Preferred-Languages: ${notice.language.split("-")[0]}`,
    `Canonical: ${notice.self}`,
    ...(notice.policy === undefined ? [] : [`Policy: ${notice.policy}`]),
  ];
  return `${lines.join("\n")}\n`;
}
