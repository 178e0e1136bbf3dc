import EleventyDevServer from "@11ty/eleventy-dev-server";

/** Eleventy's own development server, heard on this machine alone; by itself it listens to every network. */
export class LoopbackServer extends EleventyDevServer {
  override _serverListen(port: number): void {
    this.server.listen({ port, host: "127.0.0.1" });
  }
}
