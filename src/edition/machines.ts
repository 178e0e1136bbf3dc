import { type SecurityEnd, securityEnd } from "../content/security.ts";
import type { WebManifest } from "../discovery/manifest.ts";
import type { SecurityNotice } from "../discovery/securityTxt.ts";
import { directionOf } from "../text/direction.ts";
import { absolute } from "../text/url.ts";
import { formatInstant } from "../time/instant.ts";
import type { Edition } from "./edition.ts";
import { iconOf } from "./icon.ts";
import type { RouteOf } from "./routes.ts";

/** The props of `robots.txt`: the sitemaps, absolute. */
export function robotsPage({ magazine }: Edition): { sitemaps: string[] } {
  const { baseUrl } = magazine.facts.site;
  const sitemaps = ["/sitemap.xml", "/sitemaps/news.xml"];
  return { sitemaps: sitemaps.map((url) => absolute(url, baseUrl)) };
}

/** The props of `security.txt`, whose route is there only while its facts hold. */
export function securityPage({ magazine }: Edition, route: RouteOf<"security">): SecurityNotice {
  const { site } = magazine.facts;
  const { contacts, policy } = site.security as NonNullable<typeof site.security>;
  const { at } = securityEnd(site) as SecurityEnd;
  return {
    contacts,
    expires: formatInstant(at, site.zone),
    language: site.language,
    self: absolute(route.url, site.baseUrl),
    policy,
  };
}

/** The props of the web app manifest. */
export function manifestPage({ magazine }: Edition): WebManifest {
  const { name, description, language } = magazine.facts.site;
  const icon = iconOf(magazine);
  return {
    name,
    description,
    lang: language,
    dir: directionOf(language),
    icons: icon ? [icon.small, icon.large] : [],
  };
}
