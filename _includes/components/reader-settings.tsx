import { wordsFor } from "../../src/words/words.ts";

/** What readers set for all pages on their device: colours and the size of the text. The script that it needs shows it. */
export function ReaderSettings({ language }: { language: string }) {
  const words = wordsFor(language).reader.settings;
  const steps = [
    { step: -1, sign: "A−", name: words.smaller },
    { step: 0, sign: "A", name: words.normal },
    { step: 1, sign: "A+", name: words.larger },
  ];
  return (
    <div class="reader-settings" data-settings hidden>
      <fieldset>
        <legend>{words.theme}</legend>
        {(["system", "light", "dark"] as const).map((theme) => (
          <label key={theme}>
            <input type="radio" name="theme" value={theme} checked={theme === "system"} />{" "}
            {words[theme]}
          </label>
        ))}
      </fieldset>
      <fieldset>
        <legend>{words.text}</legend>
        {steps.map(({ step, sign, name }) => (
          <button type="button" data-step={step} aria-label={`${sign} ${name}`} key={sign}>
            {sign}
          </button>
        ))}
      </fieldset>
    </div>
  );
}
