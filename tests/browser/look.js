// Runs in the page, before anything of it does: what a test wants to know of how it looks.
const slots = ".sponsor, .sponsor-message, .sponsor-foot, .sponsor-past";
const cardLabels = ".card-backer, .card-paid-label";

let shifted = 0;
const observer = new PerformanceObserver((list) => addShifts(list.getEntries()));
observer.observe({ type: "layout-shift", buffered: true });

function addShifts(entries) {
  for (const { value } of entries) shifted += value;
}

/** Red, green, blue and alpha of a computed colour. */
function colorOf(css) {
  const [red, green, blue, alpha = 1] = css.match(/[\d.]+/g).map(Number);
  return { channels: [red, green, blue], alpha };
}

function luminanceOf(channels) {
  const [red, green, blue] = channels.map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrastOf(ink, ground) {
  const [low, high] = [luminanceOf(ink), luminanceOf(ground)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

/** The nearest opaque ground behind an element. */
function groundOf(element) {
  for (let each = element; each; each = each.parentElement) {
    const { channels, alpha } = colorOf(getComputedStyle(each).backgroundColor);
    if (alpha === 1) return channels;
  }
  return [255, 255, 255];
}

/** Every piece of text of an element, with the contrast and size in which it is drawn. */
function textsOf(element, onPaper) {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const texts = [];
  while (walker.nextNode()) {
    const text = walker.currentNode.data.trim();
    const parent = walker.currentNode.parentElement;
    if (!text) continue;
    const style = getComputedStyle(parent);
    const ink = colorOf(style.color).channels;
    // A printer leaves grounds out: ink has to be read on white paper, too.
    const grounds = onPaper ? [groundOf(parent), [255, 255, 255]] : [groundOf(parent)];
    texts.push({
      text,
      contrast: Math.min(...grounds.map((ground) => contrastOf(ink, ground))),
      size: Number.parseFloat(style.fontSize),
      visible: parent.checkVisibility({ opacityProperty: true, visibilityProperty: true }),
    });
  }
  return texts;
}

window.look = {
  /** The sum of all layout shifts so far. */
  shift() {
    addShifts(observer.takeRecords());
    return shifted;
  },
  /** All text that says who paid: in slots, and on the cards that are shown. */
  labels(onPaper) {
    const onCards = [...document.querySelectorAll(cardLabels)].filter((label) =>
      label.closest(".card").checkVisibility(),
    );
    return [...document.querySelectorAll(slots), ...onCards].flatMap((each) =>
      textsOf(each, onPaper),
    );
  },
  /** Every picture that is drawn, and how, when it has come. */
  async pictures() {
    const drawn = [...document.querySelectorAll("picture img")].filter(
      (image) => image.checkVisibility() && !image.matches(".sponsor-logo"),
    );
    for (const image of drawn) {
      image.scrollIntoView({ block: "center", inline: "center" });
      while (!image.complete || image.naturalWidth === 0) {
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    }
    return drawn.map((image) => ({
      file: image.currentSrc,
      first: image.getAttribute("fetchpriority") === "high",
      lazy: image.loading === "lazy",
      drawn: image.clientWidth,
      // The browser divides a file's pixels by the density that it has them for by `sizes`.
      told: image.naturalWidth,
      ratio: image.clientWidth / image.clientHeight,
      own: image.naturalWidth / image.naturalHeight,
    }));
  },
  /** How many pixels the page is wider than its window. */
  overflow() {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  },
  /** Goes down the page, so that pictures which wait to be seen come, and back up. */
  async readThrough() {
    for (let top = 0; top < document.documentElement.scrollHeight; top += innerHeight) {
      scrollTo(0, top);
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 20)));
    }
    const shown = [...document.images].filter((image) => image.checkVisibility());
    await Promise.all(shown.map((image) => image.decode().catch(() => {})));
    scrollTo(0, 0);
    await document.fonts.ready;
    await new Promise((resolve) => setTimeout(resolve, 100));
  },
};
