/** A path of the site as an absolute URL, on the site's origin. */
export function absolute(path: string, baseUrl: string): string {
  return new URL(path, baseUrl).href;
}
