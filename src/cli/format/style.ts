import type { Io } from "../io.ts";

/** How parts of a text are set off. Plain where there is no colour. */
export interface Style {
  bold(text: string): string;
  dim(text: string): string;
  accent(text: string): string;
  warning(text: string): string;
}

const coloured: Style = {
  bold: (text) => paint(text, 1, 22),
  dim: (text) => paint(text, 2, 22),
  accent: (text) => paint(text, 36, 39),
  warning: (text) => paint(text, 33, 39),
};
const plain: Style = { bold: same, dim: same, accent: same, warning: same };

/**
 * Colour on a terminal only, unless told otherwise. The command line goes before the environment; there NO_COLOR
 * (no-color.org) goes before FORCE_COLOR.
 */
export function chooseStyle({ env, out }: Io, asked: { readonly colour: boolean | undefined }): Style {
  const isColoured = asked.colour ?? colourOfEnvironment(env) ?? (out.isTerminal && env.TERM !== "dumb");
  return isColoured ? coloured : plain;
}

function colourOfEnvironment(env: Io["env"]): boolean | undefined {
  if (env.NO_COLOR) return false;
  if (env.FORCE_COLOR === "0" || env.FORCE_COLOR === "false") return false;
  return env.FORCE_COLOR ? true : undefined;
}

/** Line by line, so that a pager shows each line as it was meant. */
function paint(text: string, open: number, close: number): string {
  return text
    .split("\n")
    .map((line) => (line === "" ? "" : `\u001b[${open}m${line}\u001b[${close}m`))
    .join("\n");
}

function same(text: string): string {
  return text;
}
