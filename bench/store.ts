/**
 * The store at size: how large the file is, how much of a core queries take, and by which index.
 * Run: npx tsx bench/store.ts [--articles 10000] [--folder FOLDER] [--plans]
 * A file that is there already is measured as it is.
 */
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { listActors } from "../src/store/query/actors.ts";
import { listArticles } from "../src/store/query/articles.ts";
import { briefOf } from "../src/store/query/brief.ts";
import {
  listAgreements,
  listEvents,
  listStatements,
  wantedEvents,
  wantedStatements,
} from "../src/store/query/findings.ts";
import { listReactions } from "../src/store/query/reactions.ts";
import { search } from "../src/store/query/search.ts";
import { toSelect } from "../src/store/query/select.ts";
import { timeline } from "../src/store/query/timeline.ts";
import { openStore, type Store } from "../src/store/store.ts";
import { fillStore } from "./store-fill.ts";

const { values } = parseArgs({
  options: {
    articles: { type: "string", default: "10000" },
    folder: { type: "string" },
    plans: { type: "boolean", default: false },
  },
});
const ROUNDS = 40;
const MIB = 1024 * 1024;

/** The questions of a desk, from those about the most frequent state down. */
const queries: Readonly<Record<string, (store: Store) => unknown>> = {
  "newest statements": (store) => listStatements(store, {}),
  "statements by USA": (store) => listStatements(store, { by: "USA" }),
  "statements by USA about CHN": (store) => listStatements(store, { by: "USA", about: "CHN" }),
  "statements by HUN about SRB": (store) => listStatements(store, { by: "HUN", about: "SRB" }),
  "statements by one person": (store) => listStatements(store, { by: "person:USA:minister 3 of usa" }),
  "statements, act and days": (store) =>
    listStatements(store, { act: "threaten", since: "2029-01-01", until: "2029-02-01" }),
  "statements of an outlet": (store) => listStatements(store, { outlet: "outlet3.example" }),
  "statements with words": (store) => listStatements(store, { words: "pipeline corridor" }),
  "events USA to RUS": (store) => listEvents(store, { actor: "USA", recipient: "RUS" }),
  "events of a type": (store) => listEvents(store, { type: "SANCTION" }),
  "agreements of FRA": (store) => listAgreements(store, { party: "FRA" }),
  "reactions to USA": (store) => listReactions(store, { to: "USA" }),
  "timeline USA CHN": (store) => timeline(store, "USA", "CHN", {}),
  "timeline HUN SRB": (store) => timeline(store, "HUN", "SRB", {}),
  "brief of USA": (store) => briefOf(store, "USA", {}),
  "search two words": (store) => search(store, { words: "pipeline corridor" }),
  "search a phrase": (store) => search(store, { words: '"fishing rights"' }),
  "search among findings": (store) => search(store, { words: "hotline observers", in: "findings" }),
  actors: (store) => listActors(store, {}),
  "articles of an outlet": (store) => listArticles(store, { outlet: "outlet3.example" }),
};

const count = Number(values.articles);
const folder = values.folder ?? mkdtempSync(join(tmpdir(), "dragoman-bench-"));
const path = join(folder, `store-${count}.db`);
try {
  fillStore(path, count, (added) => {
    if (added % 10_000 === 0) process.stdout.write(`${added} articles are in it\n`);
  });
  measure(path);
} finally {
  if (values.folder === undefined) rmSync(folder, { recursive: true, force: true });
}

function measure(file: string): void {
  const store = openStore(file, "read");
  const size = statSync(file).size;
  process.stdout.write(
    `${(size / MIB).toFixed(0)} MiB, ${(size / 1024 / count).toFixed(1)} KiB an article, no saved pages\n`,
  );
  for (const [name, ask] of Object.entries(queries)) {
    const times = Array.from({ length: ROUNDS }, () => {
      const start = process.cpuUsage(); // a busy machine takes longer, but not more of a core
      ask(store);
      const { user, system } = process.cpuUsage(start);
      return (user + system) / 1000;
    });
    const sorted = times.slice(1).toSorted((a, b) => a - b);
    const at = (share: number): string =>
      (sorted[Math.floor(share * (sorted.length - 1))] ?? 0).toFixed(1).padStart(7);
    process.stdout.write(
      `${name.padEnd(30)} first ${(times[0] ?? 0).toFixed(1).padStart(7)}  median ${at(0.5)}  worst ${at(1)} ms\n`,
    );
  }
  if (values.plans) printPlans(store);
  store.close();
}

function printPlans(store: Store): void {
  const plans = [
    toSelect(store, wantedStatements({ by: "USA" }), {}),
    toSelect(store, wantedStatements({ by: "USA", about: "CHN" }), { since: "2029-01-01" }),
    toSelect(store, wantedStatements({ act: "threaten" }), {}),
    toSelect(store, wantedEvents({ actor: "USA", recipient: "RUS" }), {}),
  ];
  for (const { sql, values: bound } of plans) {
    process.stdout.write(`\n${sql}\n`);
    for (const { detail } of store.db.all<{ detail: string }>(`EXPLAIN QUERY PLAN ${sql}`, ...bound, 51))
      process.stdout.write(`  ${detail}\n`);
  }
}
