/// <reference lib="dom" />

// Runs before the first paint and holds it up: as short as can be, and no more than what it has to show.
try {
  for (const name of ["theme", "text"]) {
    const chosen = localStorage.getItem(name);
    if (chosen) document.documentElement.dataset[name] = chosen;
  }
} catch {
  // A browser that keeps nothing for the site shows the page as it comes.
}
