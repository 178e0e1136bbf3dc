import { expect, test } from "vitest";
import { type Profile, profileGraph } from "../../src/discovery/profile.ts";
import { nodeOf, page } from "./pages.ts";

const asha: Profile = {
  url: "/authors/asha/",
  name: "Asha Rao",
  role: "Reporter",
  biography: "Asha Rao reports.",
  portrait: { url: "/pictures/asha-0a.png", width: 400, height: 400 },
  links: [{ url: "https://asha.example/" }],
};
const person = {
  "@type": "Person",
  "@id": "https://test.example/authors/asha/#person",
  name: "Asha Rao",
  url: "https://test.example/authors/asha/",
  jobTitle: "Reporter",
  description: "Asha Rao reports.",
  image: {
    "@type": "ImageObject",
    url: "https://test.example/pictures/asha-0a.png",
    width: "400",
    height: "400",
  },
  sameAs: ["https://asha.example/"],
  worksFor: { "@id": "https://test.example/#publisher" },
};
const at = (path: string) => page({ canonical: `https://test.example${path}` });

test("a writer's page is their profile", () => {
  const profile = nodeOf(profileGraph(at("/authors/asha/"), asha), "ProfilePage");
  expect(profile.mainEntity).toEqual(person);
});

test("a page of a writer's older stories is a list about them", () => {
  const list = nodeOf(profileGraph(at("/authors/asha/1/"), asha), "CollectionPage");
  expect(list.about).toEqual(person);
  expect(list).not.toHaveProperty("mainEntity");
});

test("nothing is said of a writer that is not known", () => {
  const { name, url } = asha;
  const bare = profileGraph(at("/authors/asha/"), { name, url, links: [] });
  expect(nodeOf(bare, "ProfilePage").mainEntity).toEqual({
    "@type": "Person",
    "@id": person["@id"],
    name,
    url: person.url,
    worksFor: person.worksFor,
  });
});
