/** A count in words, by the plural rules of a language (CLDR); `#` is the number. */
export interface Forms {
  one: string;
  other: string;
}

const forms = (one: string, other: string): Forms => ({ one, other });

/** What is said of one relationship of a sponsor with a page. */
export interface Backing {
  /** The words before the sponsor's name; the first where a campaign says none. */
  wordings: readonly [string, ...string[]];
  /** What its label says when it is over: `{names}`, `{day}`. */
  past: { story: string; series: string; page: string };
  /** What readers are told below the story: `{names}`, and the magazine's name as `{site}`. */
  disclosure: string;
  /** What the page about labels says of it. */
  meaning: string;
}

/**
 * Every word of the interface in English; the shape that every other language fills. What stands in
 * braces is put in by the page that says it, links among it.
 */
export const english = {
  page: {
    skip: "Skip to the story",
    sections: "Sections",
    menu: "Menu",
    search: "Search",
    allSections: "All sections",
    breadcrumb: "Breadcrumb",
    about: "About and archive",
    published: "{name} is published by {publisher}.",
  },
  place: {
    issues: "Print issues",
    about: "About us",
    aboutName: "About {name}",
    labels: "Sponsorship labels",
    writers: "Our writers",
    topics: "Topics",
    series: "Series",
    archive: "Archive",
    archiveOf: "Archive {year}",
    feeds: "Feeds",
    latest: "Latest stories",
    print: "In print",
    moved: "Moved",
  },
  kinds: {
    report: "",
    analysis: "Analysis",
    opinion: "Opinion",
    interview: "Interview",
    review: "Review",
    explainer: "Explainer",
    briefing: "Briefing",
    sponsored: "",
  },
  and: "and",
  story: {
    by: "By {names}",
    published: "Published {day}",
    updated: "Updated {day}",
    minutes: forms("# min read", "# min read"),
    old: "This story is more than a year old.",
    kept: "This story is kept for the record and is no longer kept up to date.",
    contents: "In this story",
    licence: "Licence",
    corrections: forms("Correction", "Corrections"),
    correction: "Correction, {day}:",
    partOf: "Part of the series {series}",
    place: "Story {number} of {count}",
    before: "Before this",
    after: "After this",
    printed: "Printed in the issue {issue}, No. {number} of {day}",
    topics: "Topics of this story",
    next: "Read next",
    telegram: "Our Telegram channel",
    telegramName: "{name} on Telegram.",
    telegramText: "Our best stories of the day, one message a morning, no noise.",
    telegramJoin: "Join {name}",
    gallery: "Gallery",
    pictures: forms("# picture", "# pictures"),
    brief: "In brief",
    watch: "Watch or read on {host}",
    table: "Table {number}",
    footnotes: "Footnotes",
    footnote: "Footnote {number}",
    footnoteBack: "Back to the text at footnote {name}",
  },
  list: {
    name: "{name}: latest",
    every: "{name}: every story in {site}.",
    front: "{name} front",
    span: "{from} to {to}",
    page: "{name}, {span}, page {page}",
    pages: "Pages of this list",
    newest: "Newest",
    newer: "Newer stories",
    older: "Older stories",
    oldest: "Oldest",
    none: "There are no stories here yet.",
    portrait: "Portrait of {name}",
    stories: forms("# story", "# stories"),
  },
  directory: {
    writers: "Everyone who writes for {site}.",
    topics: "Every topic that {site} has written about.",
    series: "Stories of {site} that belong together.",
    archive: "Everything that {site} has published, by year.",
    year: "Everything that {site} published in {year}, by month.",
  },
  front: {
    title: "{name}: the front page",
    parts: "Parts of {name}",
    all: "All stories in {name}",
    issueOf: "Issue of {day}",
    covers: "All covers",
  },
  issue: {
    of: "{title}, issue of {day}",
    contents: "What stands in issue {number} of {site}, {day}.",
    list: "The covers and contents of the printed {site}.",
    number: "No. {number}, {day}",
  },
  sponsor: {
    advertisement: "Advertisement",
    more: "More about this",
    about: "{label}: about the sponsor",
    backing: {
      paid: {
        wordings: [
          "Advertisement feature",
          "Advertisement",
          "Advertising",
          "Advert",
          "Ad feature",
          "Ad",
          "Paid advertisement",
        ],
        past: {
          story: "This story was an advertisement feature by {names} until {day}.",
          series: "This series was an advertisement feature by {names} until {day}.",
          page: "This page was an advertisement feature by {names} until {day}.",
        },
        disclosure:
          "This is advertising. {names} paid for its place and decided what it says. The newsroom of {site} had no part in it.",
        meaning:
          "This is advertising. The advertiser wrote it or decided what it says, and paid for its place. Our newsroom had no part in it. The advertiser is named beside the label. Such a story stands apart from our own: it is on another ground, is in none of our news feeds, and leaves when the campaign ends.",
      },
      sponsored: {
        wordings: ["Sponsored by", "Paid for by"],
        past: {
          story: "This story was sponsored by {names} until {day}.",
          series: "This series was sponsored by {names} until {day}.",
          page: "This page was sponsored by {names} until {day}.",
        },
        disclosure:
          "The journalists of {site} wrote this and decided what it says. {names} paid for the work, and did not see it before you did.",
        meaning:
          "Our journalists wrote the story, and decided what it says. A sponsor paid for it to be done. The sponsor did not see it before you did.",
      },
      supported: {
        wordings: ["Supported by", "Funded by", "With a grant from"],
        past: {
          story: "This story was supported by {names} until {day}.",
          series: "This series was supported by {names} until {day}.",
          page: "This page was supported by {names} until {day}.",
        },
        disclosure:
          "A grant from {names} paid for this work. The choice of stories and every word of them are those of {site}.",
        meaning:
          "A grant from a foundation or public body paid for the work. The choice of stories and every word of them are ours.",
      },
      powered: {
        wordings: ["Powered by", "Data from", "Technology from"],
        past: {
          story: "This story was powered by {names} until {day}.",
          series: "This series was powered by {names} until {day}.",
          page: "This page was powered by {names} until {day}.",
        },
        disclosure:
          "{names} gave the technology or the data behind this page. Nobody paid for the words.",
        meaning:
          "Somebody gave the technology or the data behind a page, such as a map or a set of figures. Nobody paid for the words.",
      },
    } satisfies Record<string, Backing> as Record<
      "paid" | "sponsored" | "supported" | "powered",
      Backing
    >,
  },
  labels: {
    title: "How we label sponsorship and advertising",
    begin:
      "A story that somebody outside {name} paid for, or helped with, says so above its headline, on every list it is in, and in our feed. There are four labels.",
    also: "It may also be labelled {words}.",
    message:
      "Inside a story there may be a few words of its sponsor, in a frame of their own that is headed “Advertisement”. They are the sponsor’s, not ours.",
    past: "When a campaign ends",
    pastText:
      "Labels begin and end at the hour that was agreed. After that the story stays as it is, with no label or with a line that says until when it was sponsored.",
    none: "Stories that carry no label",
    noneText:
      "No one outside {name} paid for a story without a label. Some stories never carry a sponsor, whoever asks: those on {topics}, and any that our editors choose. No page of ours holds a script, a pixel or a cookie of a sponsor. If you think that we have broken a rule of this page, write to {address}.",
  },
  about: {
    signed: "{writers} sign what they write, and every picture names who made it.",
    corrections: "Corrections",
    correctionsText:
      "When we get something wrong we say so, on the story itself and with the date. Tell us at {address}.",
    money: "Who pays",
    moneyText:
      "Some stories have sponsors, and some pages are advertising. Each is labelled above its headline and wherever it is listed. {labels}.",
    labels: "What each label means",
    write: "Write to us",
    writeText: "The editors read {address}.",
  },
  missing: {
    title: "There is no page at this address",
    name: "Page not found",
    begin: "It may have been mistyped, or the story may have been taken down. You could try:",
  },
  ways: {
    search: { of: "{link}, for words that you remember", link: "the search" },
    front: { of: "{link}, for the newest stories", link: "the front page" },
    archive: { of: "{link}, where everything stands by year and month", link: "the archive" },
    topics: { of: "{link}, from A to Z", link: "the topics" },
    writers: { of: "{link}, each with their stories", link: "our writers" },
    feeds: { of: "{link}, where the newest stories come to you", link: "the feeds" },
    web: { of: "{link}, by DuckDuckGo", link: "a search of this site" },
  },
  gone: {
    title: "This story is no longer available",
    over: "It has come to the end of its time.",
    section:
      "Newer stories are in {section}, and everything still on the site is in the {archive}.",
    archive: "Everything still on the site is in the {archive}.",
    archiveLink: "archive",
    moved: "This story is now at {link}.",
  },
  feeds: {
    title: "Feeds: new stories come to you",
    description: "Every feed of {site}: new stories come to you, in the reader of your choice.",
    list: "Feeds of {site}",
    begin:
      "A feed is a list of our newest stories that an app reads for you. You need no account with us, we do not learn who you are, and nothing decides for you what you see: every story comes, in order, whole.",
    how: "How to begin",
    steps: [
      "Get a feed reader. There are many, for every phone and computer, and many are free: Feedly, Inoreader, NetNewsWire, Thunderbird and FreshRSS are some.",
      "Copy the address of a feed from this page.",
      "In the reader choose “Add” or “Subscribe”, and paste it. That is all.",
    ],
    all: "Everything in {name}",
    which:
      "Which of them is no matter: any reader takes the first. Each holds the newest stories in full; the first two also lead back to all that we ever published.",
    count: forms("# feed", "All # feeds"),
    opml: "All at once",
    opmlText:
      "Most readers take in a whole list of feeds: save {list}, and import it. You can leave out what you do not want.",
    opmlLink: "our list (OPML)",
    groups: {
      site: "The whole magazine",
      chosen: "Some of it",
      section: "Sections",
      series: "Series",
      author: "Writers",
      topic: "Topics",
      paid: "Advertising",
    },
    by: "Every story in {site} by {name}.",
    on: "Every story in {site} on {name}.",
    archive: "What {site} published in {name}.",
    issue: "What {site} printed in its issue {name}.",
    paid: "advertising",
    paidText: "What advertisers say in {site}. The newsroom has no part in it.",
    note: "This is a feed, for feed readers: paste its address into one. What feeds are: {guide}",
    style:
      "This is a feed: stories for a feed reader. Copy the address of this page into one, and each new story comes to you. What feeds are, and all of ours: /feeds/ on this site.",
    copyright: "Copyright {publisher}",
  },
  reader: {
    share: {
      title: "Share this story",
      telegram: "Telegram",
      whatsapp: "WhatsApp",
      x: "X",
      email: "E-mail",
      native: "Share…",
      copy: "Copy link",
      copied: "The link is copied.",
      uncopied: "The link could not be copied. It is in the address bar.",
    },
    save: {
      button: "Save for later",
      kept: "Saved on this device. You can read it without a network.",
      listed: "Saved on this device.",
      unkept:
        "It is on your list, but could not be kept for reading without a network: this device has no room or does not allow it.",
      unsaved:
        "It could not be saved: this device has no room, or does not let this site keep anything.",
      removed: "No longer saved.",
    },
    settings: {
      theme: "Colours",
      system: "As on this device",
      light: "Light",
      dark: "Dark",
      text: "Size of the text",
      smaller: "Smaller text",
      normal: "Normal text",
      larger: "Larger text",
    },
    saved: {
      title: "Saved stories",
      about:
        "The stories that you saved for later, on this device alone: nobody else knows of them.",
      kept: "They can be read without a network, until you remove them.",
      heading: "On your list",
      empty: "Nothing is saved yet. Every story has a button to save it, below its last line.",
      remove: "Remove",
      needsScript: "This list is kept by your browser, which has to run scripts for it.",
    },
    offline: {
      title: "There is no network",
      about: "This page could not be fetched. Look whether the device is online, and try again.",
      readable: "What you saved, and the stories that you read last, can be read meanwhile.",
      recent: "Read lately",
      emptyRecent: "No story is kept on this device yet.",
    },
  },
  search: {
    title: "Search",
    field: "Words to search for",
    button: "Search",
    section: "Section",
    everySection: "All sections",
    author: "Writer",
    everyAuthor: "All writers",
    year: "Year",
    everyYear: "All years",
    order: "Order",
    best: "Best match first",
    newest: "Newest first",
    searching: "Searching",
    none: "No story was found. Try fewer words, or other ones.",
    found: forms("# story found", "# stories found"),
    since: "{stories}, of {year} and later",
    more: "Show more stories",
    older: "Search older years, too",
    trouble: "The search could not be loaded. Try again, or go one of these ways:",
    noScript:
      "The search works in the browser, by a script, and yours does not run it. You could go:",
    ways: "Other ways to find a story",
  },
};

/** All that the interface says, in one language: a table that is whole, or does not compile. */
export type Words = typeof english;
