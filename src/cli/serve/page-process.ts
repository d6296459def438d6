import { type Engine, openEngine } from "../../engine.ts";
import { ReadError } from "../../errors.ts";
import type { PageOrder } from "../../http/pages.ts";
import { readPage } from "../../read.ts";
import type { Rec } from "../../record/record.ts";
import { openFetcher } from "../../source/fetch-page.ts";
import type { PageInput } from "../../source/input.ts";
import { type Added, addRecord } from "../../store/add.ts";
import { findBySource } from "../../store/source.ts";
import { openStore } from "../../store/store.ts";
import { nowUtc } from "../store-options.ts";
import type { Answer, Ask, ReaderSetup } from "./messages.ts";

/*
 * The process that reads pages and writes them into the database, so that the one that answers questions does neither,
 * and outlives whatever a page may do to the reader. It may be ended at any time: an article is kept in one
 * transaction, whole or not at all.
 */
const { path, version, allowPrivate, ignoreRobots, threads } = JSON.parse(
  process.argv[2] ?? "{}",
) as ReaderSetup;
const store = openStore(path, "write");
const fetcher = openFetcher({ version, allowPrivate, ignoreRobots });
/** Opened by the first page: a desk where nobody adds anything needs no network. */
let opening: Promise<Engine> | undefined;

async function read(input: PageInput, given: string | undefined): Promise<Rec> {
  opening ??= openEngine({ threads });
  return readPage(input, await opening, given === undefined ? {} : { published: given });
}

async function keep(input: PageInput, given: string | undefined, told: () => void): Promise<Added> {
  const page = { input, ...(given !== undefined && { given }) };
  const known = findBySource(store, page);
  if (known !== undefined) return { outcome: "unchanged", article: known };
  const record = await read(input, given);
  told();
  return addRecord(store, { record, page, at: nowUtc() });
}

function send(answer: Answer): void {
  process.send?.(answer);
}

async function follow({ id, keep: mustKeep, order }: Ask): Promise<void> {
  try {
    const input = await inputOf(order, () => send({ id, kind: "step", step: "fetching" }));
    send({ id, kind: "step", step: "reading" });
    const result = mustKeep
      ? await keep(input, order.given, () => send({ id, kind: "step", step: "keeping" }))
      : await read(input, order.given);
    send({ id, kind: "done", result });
  } catch (error) {
    const code = error instanceof ReadError ? error.code : null;
    send({ id, kind: "failed", code, message: error instanceof Error ? error.message : String(error) });
  }
}

async function inputOf({ from }: PageOrder, told: () => void): Promise<PageInput> {
  if (from.kind === "page") return from.input;
  told();
  return fetcher.fetchPage(from.address);
}

process.on("SIGINT", () => {}); // Ctrl-C goes to both; the other puts things away and ends this one
process.on("disconnect", () => process.exit());
process.on("message", (ask: Ask) => void follow(ask));
