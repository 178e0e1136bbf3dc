const style =
  "position:sticky;top:0;z-index:9;margin:0;padding:.6rem 1rem;font:14px/1.5 ui-monospace,monospace;white-space:pre-wrap;overflow-wrap:anywhere;max-height:60vh;overflow:auto;";

/** Puts what the development server has to say at the head of a page: a preview's notice, and what is wrong; and lets no service worker stand before it. */
export function dressPage(
  page: string,
  { notice, trouble }: { notice?: string | undefined; trouble?: string | undefined },
): string {
  const panels = [
    ...(trouble === undefined ? [] : [panel("alert", "#8b0000", trouble)]),
    ...(notice === undefined ? [] : [panel("status", "#5b3a00", `Preview. ${notice}.`)]),
  ].join("");
  if (page === "") {
    return `<!DOCTYPE html><html lang="en"><head><title>Letterpress</title></head><body>${panels}</body></html>`;
  }
  // A worker would show an editor what was, where what is now is wrong or slow.
  const unguarded = page.replace(/ data-worker="[^"]*"/, "");
  return unguarded.replace(/<body[^>]*>/, (body) => body + panels);
}

function panel(role: string, colour: string, text: string): string {
  const safe = text.replace(/&/g, "&amp;").replace(/</g, "&lt;");
  return `<aside role="${role}" style="${style}background:${colour};color:#fff">${safe}</aside>`;
}
