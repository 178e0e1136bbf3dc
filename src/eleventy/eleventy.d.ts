// As much of Eleventy's modules as this project calls; Eleventy 3 publishes no types of its own.
declare module "@11ty/eleventy" {
  interface Options {
    quietMode?: boolean;
    configPath?: string;
    runMode?: "build" | "serve" | "watch";
    source?: "cli" | "script";
    config?: (config: import("./config.ts").EleventyConfig) => void | Promise<void>;
  }
  export default class Eleventy {
    constructor(input: string | undefined, output: string | undefined, options?: Options);
    disableLogger(): void;
    write(): Promise<unknown>;
    toJSON(): Promise<{ url: string; outputPath: string; content: string }[]>;
  }
}
declare module "@11ty/eleventy-dev-server" {
  import type { Server } from "node:http";
  export default class EleventyDevServer {
    constructor(
      name: string,
      directory: string,
      options?: {
        messageOnStart?: () => string | false;
        onRequest?: Record<string, (request: { url: URL }) => Promise<unknown>>;
      },
    );
    server: Server;
    serve(port: number): void;
    ready(): Promise<void>;
    reload(event: { build: { templates: [] } }): void;
    getServerUrl(host: string): string;
    close(): Promise<void>;
    _serverListen(port: number): void;
  }
}
