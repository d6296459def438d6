import { type Engine, openEngine } from "../../engine.ts";
import type { PageOrder, PageStep } from "../../http/pages.ts";
import { readPage } from "../../read.ts";
import type { Rec } from "../../record/record.ts";
import { openFetcher } from "../../source/fetch-page.ts";
import type { PageInput } from "../../source/input.ts";
import { type Added, addRecord } from "../../store/add.ts";
import { findBySource } from "../../store/source.ts";
import { openStore } from "../../store/store.ts";
import { nowUtc } from "../store-options.ts";
import { answerOrders, setupOf } from "./answer-orders.ts";
import type { KeeperSetup, KeepOrder } from "./page-keeper.ts";

/*
 * The process that reads pages and writes them into the database, so that the one that answers questions does neither,
 * and outlives whatever a page may do to the reader. It may be ended at any time: an article is kept in one
 * transaction, whole or not at all.
 */
const { path, version, allowPrivate, ignoreRobots, threads } = setupOf<KeeperSetup>();
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

async function inputOf({ from }: PageOrder, told: () => void): Promise<PageInput> {
  if (from.kind === "page") return from.input;
  told();
  return fetcher.fetchPage(from.address);
}

answerOrders(async ({ keep: mustKeep, page }: KeepOrder, told: (step: PageStep) => void) => {
  const input = await inputOf(page, () => told("fetching"));
  told("reading");
  return mustKeep ? keep(input, page.given, () => told("keeping")) : read(input, page.given);
});
