import type { Words } from "./english.ts";

/** Every word of the interface in Hindi. */
export const hindi: Words = {
  page: {
    skip: "सीधे ख़बर पर जाएँ",
  },
  search: {
    title: "खोज",
    field: "खोजने के शब्द",
    button: "खोजें",
    section: "खंड",
    everySection: "सभी खंड",
    author: "लेखक",
    everyAuthor: "सभी लेखक",
    year: "साल",
    everyYear: "सभी साल",
    order: "क्रम",
    best: "सबसे मिलती-जुलती पहले",
    newest: "सबसे नई पहले",
    searching: "खोज जारी है",
    none: "कोई ख़बर नहीं मिली। कम या दूसरे शब्द लिखकर देखें।",
    one: "1 ख़बर मिली",
    many: "{stories} ख़बरें मिलीं",
    since: "{stories}, {year} और उसके बाद की",
    more: "और ख़बरें दिखाएँ",
    older: "पुराने सालों में भी खोजें",
    trouble: "खोज लोड नहीं हो सकी। फिर कोशिश करें, या इनमें से कोई रास्ता लें:",
    noScript: "खोज ब्राउज़र में स्क्रिप्ट से चलती है, और आपका ब्राउज़र उसे नहीं चलाता। आप यहाँ जा सकते हैं:",
    ways: "ख़बर ढूँढने के दूसरे रास्ते",
    archive: "पुरानी ख़बरें, साल और महीने के हिसाब से",
    topics: "विषय, वर्णक्रम से",
    authors: "हमारे लेखक, और उनकी ख़बरें",
    feeds: "फ़ीड, जिनसे नई ख़बरें आप तक आती हैं",
    web: "यह साइट, डकडकगो से खोजकर",
  },
};
