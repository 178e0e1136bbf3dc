/** The arguments of Eleventy's build events that this project reads (11ty.dev/docs/events). */
export interface BuildEvent {
  directories: { output: string };
  outputMode: string;
  runMode: "build" | "serve" | "watch";
}

/** As much of Eleventy 3's configuration API as this project calls; Eleventy publishes no types of its own. */
export interface EleventyConfig {
  setTemplateFormats(formats: string[]): void;
  addExtension(
    extensions: string | string[],
    options: {
      key: string;
      compile(this: unknown): (this: TemplateContext, data: unknown) => Promise<unknown>;
    },
  ): void;
  addDataExtension(
    extension: string,
    options: { read: boolean; parser: (path: string) => Promise<unknown> },
  ): void;
  setDataFileSuffixes(suffixes: string[]): void;
  addTemplate(path: string, template: unknown): void;
  addGlobalData(name: string, value: unknown): void;
  setQuietMode(quiet: boolean): void;
  on(
    event: "eleventy.before" | "eleventy.after",
    listener: (event: BuildEvent) => void | Promise<void>,
  ): void;
}

interface TemplateContext {
  defaultRenderer(data: unknown): Promise<unknown>;
}
