/** A path of the site as an absolute URL, on the site's origin. */
export function absolute(path: string, baseUrl: string): string {
  // Of plain letters there is nothing to encode, and nothing to resolve.
  if (/^(\/[\w-]+)+(\/|\.\w+)?$/.test(path) && !baseUrl.endsWith("/")) return baseUrl + path;
  return new URL(path, baseUrl).href;
}
