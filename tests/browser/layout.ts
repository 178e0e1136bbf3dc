/** Runs in a page, and gives what is wrong with how it stands in its window, in words. */
export const layout = `(() => {
  const faults = [];
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth > width) {
    const wide = [...document.querySelectorAll("main *")].find((each) => each.getBoundingClientRect().right > width + 1);
    faults.push("it is wider than the window: " + (wide?.outerHTML ?? "").slice(0, 120));
  }
  const cards = [...document.querySelectorAll(".card")].map((card) => card.getBoundingClientRect());
  for (const [index, a] of cards.entries()) {
    for (const b of cards.slice(index + 1)) {
      const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
      if (across > 1 && down > 1) faults.push("a card lies on another");
    }
  }
  for (const each of document.querySelectorAll("h1, h2, h3, p, li, figcaption")) {
    const { overflowX } = getComputedStyle(each);
    if (!each.querySelector(".side-note") && overflowX === "visible" && each.scrollWidth > each.clientWidth + 1 && each.clientWidth > 0 && getComputedStyle(each).display !== "inline")
      faults.push("words stand out of their room: " + each.textContent.slice(0, 60));
  }
  return faults;
})()`;
