/** What this browser keeps under a name; `null` where it keeps nothing, or does not say. */
export function recall(name: string): string | null {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}

/** Keeps a text under a name, or nothing any more; says whether the browser does. */
export function remember(name: string, text: string | null): boolean {
  try {
    if (text) localStorage.setItem(name, text);
    else localStorage.removeItem(name);
    return true;
  } catch {
    return false;
  }
}
