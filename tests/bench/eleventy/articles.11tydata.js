// A function, for with `markdownTemplateEngine` off a permalink in JSON would not be a template. The
// engine is off because real texts hold `{{` and `{%`; that spares Eleventy a pass over each body.
export default {
  layout: "article.njk",
  tags: "articles",
  permalink: ({ page }) => `${page.filePathStem.replace("/articles/", "/")}/`,
};
