import type { Plugin } from "vite";

/**
 * Turns the table of states (data/en/states.tsv) into what the desk needs of it: a module with the English name of
 * each code. The other nine tenths of the table stay out of the browser.
 */
export const stateNames: Plugin = {
  name: "state-names",
  enforce: "pre",
  transform(source, path) {
    if (!path.endsWith("/data/en/states.tsv")) return undefined;
    const rows = source.split("\n").map((line) => line.split("\t"));
    const names = rows.flatMap(([code, alias, kind]) => (kind === "name" ? [[code, alias]] : []));
    return { code: `export const states = ${JSON.stringify(Object.fromEntries(names))};`, map: null };
  },
};
