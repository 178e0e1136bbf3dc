import { mark } from "../caches.ts";
import { scope } from "./scope.ts";

/** Takes away all that earlier workers kept, and then itself. */
export function withdrawAll(): void {
  scope.addEventListener("install", (event) => event.waitUntil(scope.skipWaiting()));
  scope.addEventListener("activate", (event) => event.waitUntil(leave()));
}

async function leave(): Promise<void> {
  const names = (await caches.keys()).filter((name) => name.startsWith(mark));
  await Promise.all(names.map((name) => caches.delete(name)));
  await scope.registration.unregister();
}
