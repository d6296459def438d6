import type { Output } from "./io.ts";

/** Prints results one by one, as they come. */
export interface Printer<Value> {
  print(name: string, value: Value): Promise<void>;
  /** After the last result. */
  finish(): Promise<void>;
}

/** One result a line. */
export function jsonLinesPrinter<Value>(out: Output): Printer<Value> {
  return {
    print: (_name, value) => out.write(`${JSON.stringify(value)}\n`),
    finish: async () => {},
  };
}

/**
 * One JSON document: the result itself where the command line names one page, an array where it names more, a
 * folder or a file of JSON lines. So the shape hangs on what was asked, never on how many pages turned up.
 */
export function jsonPrinter<Value>(names: readonly string[], out: Output): Printer<Value> {
  let count = 0;
  let isAlone = false;
  return {
    async print(name, value) {
      isAlone = count === 0 && isOnePage(names, name);
      const json = JSON.stringify(value, undefined, 2);
      await out.write(isAlone ? json : `${count === 0 ? "[\n" : ",\n"}${json}`);
      count++;
    },
    async finish() {
      if (count > 0) await out.write(isAlone ? "\n" : "\n]\n");
      else if (names.length > 1) await out.write("[]\n");
    },
  };
}

/** Results in a text format, with `between` between them. */
export function textPrinter<Value>(
  out: Output,
  format: (value: Value, name: string) => string,
  between = "",
): Printer<Value> {
  let count = 0;
  return {
    async print(name, value) {
      await out.write(`${count === 0 ? "" : between}${format(value, name)}`);
      count++;
    },
    finish: async () => {},
  };
}

/** The page of a folder or of JSON lines has a name of its own; a page that was named keeps the name it was given. */
const isOnePage = (names: readonly string[], name: string): boolean =>
  names.length === 1 && names[0] === name;
