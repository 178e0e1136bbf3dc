/**
 * Which links a browser may follow ahead (Speculation Rules, `application/speculationrules+json`): to
 * stories, which are filed by their year, as a reader comes near them. What is paid for, what is not
 * vouched for and what is downloaded is left alone.
 */
export function speculationRules(): string {
  const rule = {
    source: "document",
    relative_to: "document",
    eagerness: "moderate",
    where: {
      and: [
        { href_matches: "/:year(\\d{4})/*/" },
        { not: { selector_matches: "[rel~=nofollow], [rel~=sponsored], [download]" } },
      ],
    },
  };
  return `${JSON.stringify({ prefetch: [rule] }, null, 1)}\n`;
}
