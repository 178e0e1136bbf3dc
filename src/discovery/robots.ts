/**
 * Writes `robots.txt`: every crawler may read everything, and finds the sitemaps, whose URLs are
 * absolute (RFC 9309; sitemaps.org, "Informing search engine crawlers").
 */
export function renderRobots(sitemaps: readonly string[]): string {
  const lines = ["User-agent: *", "Allow: /", "", ...sitemaps.map((url) => `Sitemap: ${url}`)];
  return `${lines.join("\n")}\n`;
}
