/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import type { Words } from "../../words/english.ts";
import { say, sayCount } from "../../words/say.ts";
import { Engine, type Found, type Question, type Volume } from "./search/engine.ts";
import { pageSize, showStories } from "./search/results.ts";

const find = <Element extends HTMLElement>(name: string) =>
  document.getElementById(`page-search${name}`) as Element;

const form = find<HTMLFormElement>("");
const field = find<HTMLInputElement>("-words");
const [count, list, on, ways] = ["-count", "-results", "-on", "-ways"].map((name) => find(name));
const words = JSON.parse(form.dataset.words ?? "{}") as Words["search"];
const engine = new Engine(JSON.parse(form.dataset.volumes ?? "[]") as Volume[]);
/** A reader who types is answered after so many milliseconds of rest. */
const rest = 150;

let asked = 0;
let timer = 0;

/** What stands in the form. */
function question(): Question {
  const given = (name: string) => String(new FormData(form).get(name) ?? "").trim();
  const [section, author, year] = [given("section"), given("author"), given("year")];
  return { words: given("q"), section, author, year, newest: given("order") === "newest" };
}

/** Puts what is asked for into the address, so that it can be sent on and come back to. */
function noteAddress(): void {
  const pairs = [...new FormData(form)].filter(([, value]) => value !== "");
  const query = new URLSearchParams(pairs as [string, string][]).toString();
  history.replaceState(null, "", query ? `?${query}` : location.pathname);
}

async function answer(): Promise<void> {
  clearTimeout(timer);
  asked += 1;
  const turn = asked;
  const isStale = () => turn !== asked;
  const asks = question();
  noteAddress();
  if (!asks.words && !asks.section && !asks.author && !asks.year) {
    list?.replaceChildren();
    on?.replaceChildren();
    tell("", true);
    return;
  }
  tell(words.searching);
  try {
    const found = await engine.search(asks);
    if (isStale()) return;
    await showStories(list as HTMLElement, found, 0, isStale);
    if (isStale()) return;
    tell(countOf(found.length, asks), found.length === 0);
    offerMore(found, pageSize, asks, isStale);
  } catch (error) {
    if (isStale()) return;
    console.error(error);
    list?.replaceChildren();
    tell(words.trouble, true);
  }
}

/** Says how it stands; the other ways to a story are shown where the search is none. */
function tell(text = "", other = false): void {
  if (count) count.textContent = text;
  if (ways) ways.hidden = !other;
}

function countOf(number: number, { year }: Question): string {
  if (number === 0) return words.none;
  const stories = sayCount(document.documentElement.lang, number, words.found);
  const from = year ? undefined : engine.since;
  return from ? say(words.since, { stories, year: from }) : stories;
}

/** Offers the stories that are not shown yet, and the years that are not searched yet. */
function offerMore(
  found: readonly Found[],
  shown: number,
  asks: Question,
  isStale: () => boolean,
): void {
  on?.replaceChildren();
  if (shown < found.length) {
    offer(words.more, async () => {
      const first = await showStories(list as HTMLElement, found, shown, isStale);
      first?.querySelector("a")?.focus();
      if (!isStale()) offerMore(found, shown + pageSize, asks, isStale);
    });
  } else if (engine.since !== undefined && !asks.year) {
    offer(words.older, async () => {
      engine.goBack();
      await answer();
      field.focus();
    });
  }
}

function offer(text: string, act: () => Promise<void>): void {
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = text;
  button.addEventListener("click", () => void act());
  on?.append(button);
}

function begin(): void {
  for (const [name, value] of new URLSearchParams(location.search)) {
    const part = form.elements.namedItem(name);
    if (part instanceof HTMLInputElement || part instanceof HTMLSelectElement) part.value = value;
  }
  form.hidden = false;
  // Nothing is fetched before a reader comes to the form; what fails then is told when they ask.
  form.addEventListener("focusin", () => void engine.open().catch(() => {}), { once: true });
  // The field has been answered while it was typed into, and changes when it is left.
  form.addEventListener("change", ({ target }) => {
    if (target !== field) void answer();
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    void answer();
  });
  field.addEventListener("input", () => {
    clearTimeout(timer);
    timer = window.setTimeout(() => void answer(), rest);
  });
  if (location.search.length > 1) void answer();
}

begin();
