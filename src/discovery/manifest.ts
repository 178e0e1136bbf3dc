/** The magazine as a device keeps it on its first screen. */
export interface WebManifest {
  name: string;
  description: string;
  lang: string;
  dir: "ltr" | "rtl";
  icons: { url: string; type: string; width: number; height: number }[];
}

/** The ground of the magazine's pages, as `src/assets/css/base.css` has it. */
export const ground = { light: "#fdfaf4", dark: "#15171c" };

/** Writes the web app manifest (W3C, "Web Application Manifest"). */
export function renderManifest({ name, description, lang, dir, icons }: WebManifest): string {
  const manifest = {
    name,
    short_name: name,
    description,
    lang,
    dir,
    id: "/",
    start_url: "/",
    scope: "/",
    display: "minimal-ui",
    background_color: ground.light,
    theme_color: ground.light,
    icons: icons.map(({ url, type, width, height }) => ({
      src: url,
      type,
      sizes: `${width}x${height}`,
      purpose: "any",
    })),
  };
  return `${JSON.stringify(manifest, null, 1)}\n`;
}
