/// <reference lib="dom" />
import { offerSaving, withdraw } from "./save.ts";
import { offerSettings } from "./settings.ts";
import { offerSharing } from "./share.ts";
import { fillShelves } from "./shelves.ts";

const worker = document.querySelector<HTMLElement>("script[data-worker]")?.dataset.worker;
const share = document.querySelector<HTMLElement>(".share");

offerSettings();
if (share) {
  offerSharing(share);
  offerSaving(share, worker !== undefined);
}
fillShelves();
void withdraw();

// Once everything is there: a worker's own fetching must not stand in the page's way.
if (worker && isSecureContext && "serviceWorker" in navigator) {
  const register = () => void navigator.serviceWorker.register(worker).catch(() => {});
  if (document.readyState === "complete") register();
  else addEventListener("load", register);
}
