// As much of sax as the judge of feeds calls; it comes with rss-parser and publishes no types.
declare module "sax" {
  interface Parser {
    onerror: (error: Error) => void;
    onopentag: (tag: { name: string; attributes: Record<string, { value: string }> }) => void;
    onclosetag: (name: string) => void;
    ontext: (text: string) => void;
    oncdata: (text: string) => void;
    error: Error | null;
    write(text: string): Parser;
    close(): Parser;
    resume(): Parser;
  }
  const sax: { parser(strict: true, options: { xmlns: boolean }): Parser };
  export default sax;
}
