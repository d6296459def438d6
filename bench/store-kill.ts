/**
 * Kills an import again and again and looks at what is left: every article that was reported as kept is there, none
 * is there by half, and the import goes on where it was. Run: npx tsx bench/store-kill.ts [--times 50] [--articles 1000]
 */
import { fork } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { addRecord } from "../src/store/add.ts";
import { openStore } from "../src/store/store.ts";
import { verifyStore } from "../src/store/verify.ts";
import { recordOfNumber } from "./store-records.ts";

const SELF = fileURLToPath(import.meta.url);
const LONGEST_MS = 400;

/** What killing an import so many times has shown. */
export interface Killed {
  readonly kills: number;
  /** Articles that were reported as kept and are not there. */
  readonly lost: number;
  /** What `verify` found. */
  readonly faults: number;
  /** Articles that are there at the end, of those that were to be added. */
  readonly articles: number;
}

/** Starts an import of `articles` records, kills it with SIGKILL after a while, `times` times, then lets it end. */
export async function killImports(times: number, articles: number): Promise<Killed> {
  const folder = mkdtempSync(join(tmpdir(), "dragoman-kill-"));
  const path = join(folder, "kill.db");
  let [lost, faults] = [0, 0];
  try {
    for (let time = 0; time <= times; time++) {
      // Spread over the length of a transaction and of many; the last import runs to its end.
      const kept = await importUntil(path, articles, time < times ? (time * LONGEST_MS) / times : undefined);
      const store = openStore(path, "write");
      const there = new Set(store.db.all<{ id: string }>("SELECT id FROM article").map(({ id }) => id));
      lost += kept.filter((id) => !there.has(id)).length;
      faults += [...verifyStore(store)].length;
      store.close();
      if (time === times) return { kills: times, lost, faults, articles: there.size };
    }
    throw new RangeError("the last round ends it");
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Ids of the articles that the import reported as kept before it was killed, `after` milliseconds from the first. */
async function importUntil(
  path: string,
  articles: number,
  after: number | undefined,
): Promise<readonly string[]> {
  const child = fork(SELF, ["--child", path, String(articles)], { execArgv: ["--import", "tsx"] });
  const kept: string[] = [];
  child.on("message", (id) => {
    if (kept.push(String(id)) === 1 && after !== undefined) setTimeout(() => child.kill("SIGKILL"), after);
  });
  await once(child, "exit");
  return kept;
}

/** The import itself: reports each article once it is kept. */
function importAll(path: string, articles: number): void {
  const store = openStore(path, "write");
  for (let number = 0; number < articles; number++) {
    const { article } = addRecord(store, { record: recordOfNumber(number), at: "2031-01-01T00:00:00Z" });
    process.send?.(article);
  }
  store.close();
}

const [, script, flag, path, articles] = process.argv;
if (flag === "--child" && path !== undefined) {
  importAll(path, Number(articles));
  process.disconnect();
} else if (script === SELF) {
  const { values } = parseArgs({
    options: { times: { type: "string", default: "50" }, articles: { type: "string", default: "1000" } },
  });
  const killed = await killImports(Number(values.times), Number(values.articles));
  process.stdout.write(
    `killed ${killed.kills} times: ${killed.lost} articles lost, ${killed.faults} faults, ${killed.articles} of ${values.articles} there in the end\n`,
  );
}
