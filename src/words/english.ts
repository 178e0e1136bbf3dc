/** Every word of the interface in English; the shape that every other language fills. */
export const english = {
  page: {
    skip: "Skip to the story",
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
};
