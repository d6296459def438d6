import type { Column } from "../export/column.ts";
import type { Listed, Paging } from "../store/query/paging.ts";
import type { Store } from "../store/store.ts";
import { type Call, type Command, EXIT, UsageError } from "./command.ts";
import { withPrintableStrings } from "./format/printable.ts";
import { chooseStyle, type Style } from "./format/style.ts";
import type { Io } from "./io.ts";
import { findLimit, type Limit } from "./list-options.ts";
import { withStore } from "./store-options.ts";

/** A command that prints a list from the database: what it asks, and how an item is shown. */
export interface ListCommand<Item> extends Omit<Command, "run"> {
  /** Gives the question for one part of the list. Throws a UsageError for a command line that makes no sense. */
  ask(call: Call): Promise<(store: Store, paging: Paging) => Listed<Item>>;
  /** For people: a block of lines. */
  toText(item: Item, style: Style, width: number): string;
  columns(): Promise<readonly Column<Item>[]>;
  /** What is said on standard error where nothing is found. */
  readonly none: string;
}

const DEFAULT_WIDTH = 80;
const MAX_WIDTH = 100;
/** The most the query layer gives at once. */
const MOST_AT_ONCE = 500;

export function toCommand<Item>(list: ListCommand<Item>): Command {
  const { ask: _, toText: __, columns: ___, none: ____, ...command } = list;
  return { ...command, run: (call, io) => printList(list, call, io) };
}

async function printList<Item>(list: ListCommand<Item>, call: Call, io: Io): Promise<number> {
  const { options } = call;
  if (options.has("json") && options.has("csv"))
    throw new UsageError("--json and --csv cannot both be", list.name);
  const limit = findLimit(options, list.name);
  const ask = await list.ask(call);
  return withStore(call, io, "read", async (store) => {
    const printer = await choosePrinter(list, call, io);
    let count = 0;
    for (const { items, rest } of parts((paging) => ask(store, paging), limit)) {
      for (const item of items) await printer.print(item);
      count += items.length;
      if (rest && !options.has("json") && !options.has("csv"))
        await io.err.write(`the first ${count}; --limit N shows more\n`);
    }
    await printer.finish();
    if (count === 0) await io.err.write(`${list.none}\n`);
    return EXIT.ok;
  });
}

/** The list in parts that the query layer gives at once. `rest`: the limit ended it before its end. */
function* parts<Item>(
  ask: (paging: Paging) => Listed<Item>,
  limit: Limit,
): Generator<{ readonly items: readonly Item[]; readonly rest: boolean }> {
  let left = limit === "all" ? Number.POSITIVE_INFINITY : limit;
  let cursor: string | undefined;
  while (left > 0) {
    const { items, next } = ask({
      limit: Math.min(left, MOST_AT_ONCE),
      ...(cursor !== undefined && { cursor }),
    });
    left -= items.length;
    yield { items, rest: next !== null && left <= 0 };
    if (next === null) return;
    cursor = next;
  }
}

interface ItemPrinter<Item> {
  print(item: Item): Promise<void>;
  finish(): Promise<void>;
}

async function choosePrinter<Item>(
  list: ListCommand<Item>,
  { options }: Call,
  io: Io,
): Promise<ItemPrinter<Item>> {
  const finish = async (): Promise<void> => {};
  if (options.has("json")) return { print: (item) => io.out.write(`${JSON.stringify(item)}\n`), finish };
  if (options.has("csv")) {
    const { formatCsvLine } = await import("../export/csv.ts");
    const columns = await list.columns();
    await io.out.write(formatCsvLine(columns.map(({ name }) => name)));
    return { print: (item) => io.out.write(formatCsvLine(columns.map((column) => column.of(item)))), finish };
  }
  const style = chooseStyle(io, { colour: undefined });
  const width = Math.min(io.out.columns ?? DEFAULT_WIDTH, MAX_WIDTH);
  return { print: (item) => io.out.write(list.toText(withPrintableStrings(item), style, width)), finish };
}
