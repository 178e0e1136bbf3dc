// A process of its own for a share of the site's pages: the suite starts one for every core.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type ConfigData, HtmlValidate, StaticConfigLoader } from "html-validate";

/** What is wrong with a page's HTML. */
export interface Complaint {
  page: string;
  line: number;
  rule: string;
  message: string;
}

const [root = "", settings = "{}", ...pages] = process.argv.slice(2);
const loader = new StaticConfigLoader(JSON.parse(settings) as ConfigData);
// One configuration for all pages: the library would work it out anew for each.
const configuration = await loader.getConfigFor("page.html");
loader.getConfigFor = () => configuration;
const validator = new HtmlValidate(loader);
const complaints: Complaint[] = [];
for (const page of pages) {
  const report = await validator.validateString(readFileSync(join(root, page), "utf8"), page);
  for (const { line, ruleId, message } of report.results.flatMap(({ messages }) => messages)) {
    complaints.push({ page, line, rule: ruleId, message });
  }
}
console.log(JSON.stringify(complaints));
