import type { Forms } from "./english.ts";

/** Puts values in where a phrase has their names in braces: `say("By {names}", { names })`. */
export function say(phrase: string, values: Record<string, string | number>): string {
  return phrase.replace(/\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(values, name) ? String(values[name]) : whole,
  );
}

/** A phrase taken apart at its braces: what stands between them, and the names within, in turn. */
export function partsOf(phrase: string): { text: string; name?: string | undefined }[] {
  const pieces = phrase.split(/\{(\w+)\}/);
  const parts: { text: string; name?: string | undefined }[] = [];
  for (let at = 0; at < pieces.length; at += 2) {
    parts.push({ text: pieces[at] ?? "", name: pieces[at + 1] });
  }
  return parts;
}

const rules = new Map<string, Intl.PluralRules>();
const numbers = new Map<string, Intl.NumberFormat>();

/** A number as a language writes it (`Intl.NumberFormat`): `1,00,000` in India. */
export function sayNumber(language: string, count: number): string {
  const format = numbers.get(language) ?? new Intl.NumberFormat(language);
  numbers.set(language, format);
  return format.format(count);
}

/** So many of something, in the form that a language has for the number (`Intl.PluralRules`). */
export function sayCount(language: string, count: number, forms: Forms): string {
  const rule = rules.get(language) ?? new Intl.PluralRules(language);
  rules.set(language, rule);
  const form = rule.select(count) === "one" ? forms.one : forms.other;
  return form.replace("#", sayNumber(language, count));
}
