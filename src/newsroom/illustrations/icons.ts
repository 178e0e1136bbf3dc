import { fill } from "./shapes.ts";
import type { Picture } from "./sheet.ts";

const ground = "#ad2518";
const ink = "#fdfaf4";

/** A heavy W on the magazine's red, under a bar as under a masthead, on a sheet of 512 by 512. */
const mark = (): string =>
  [
    fill("M0 0H512V512H0Z", ground),
    fill("M64 92H448V128H64Z", ink),
    fill(
      "M40 168H186V202L160 208L206 340L246 222L240 208L214 202V168H344V202L316 208L350 340L392 208L364 202V168H472V202L446 208L374 424H318L262 268L206 424H148L70 208L40 202Z",
      ink,
    ),
  ].join("");

const icon = (size: number): Picture => ({
  name: `icon-${size}`,
  kind: "logo",
  width: size,
  height: size,
  sheet: [512, 512],
  body: mark,
});

/** The magazine's own mark, for first screens and for readers of feeds. */
export const icons: readonly Picture[] = [icon(512), icon(144)];
