/**
 * How the `language` stage grows with workers: words a second, text to tree, of one worker and of two, each a process
 * with a model of its own on one thread. Data: UD English GUM dev, under DRAGOMAN_DATA/language.
 * Run: npx tsx bench/workers.ts
 */
import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { openOurs, parseOurs, readGold } from "./parsers.ts";

const SELF = fileURLToPath(import.meta.url);
const ROUNDS = 3;

interface Report {
  readonly words: number;
  readonly seconds: number;
}

/** A worker: says that it is ready, parses when told to, and reports. */
async function work(): Promise<void> {
  const ours = await openOurs();
  const { documents } = readGold("gum-open-dev");
  await parseOurs(documents, ours); // warm
  process.on("message", async () => {
    const { words, seconds } = await parseOurs(documents, ours);
    process.send?.({ words, seconds } satisfies Report);
  });
  process.send?.("ready");
}

/** Words a second of all workers together, the median of some rounds. */
async function measure(count: number): Promise<number> {
  const workers: readonly ChildProcess[] = Array.from({ length: count }, () => fork(SELF, ["--worker"]));
  await Promise.all(workers.map((worker) => once(worker, "message")));
  const rates: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const reports = workers.map(async (worker) => {
      const reported = once(worker, "message");
      worker.send("go");
      const [report] = (await reported) as [Report];
      return report.words / report.seconds;
    });
    rates.push((await Promise.all(reports)).reduce((sum, rate) => sum + rate, 0));
  }
  for (const worker of workers) worker.kill();
  return rates.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? 0;
}

if (process.argv.includes("--worker")) await work();
else {
  const [one, two] = [await measure(1), await measure(2)];
  process.stdout.write(
    `one worker ${Math.round(one)} words/s, two ${Math.round(two)}: ${(two / one).toFixed(2)} times\n`,
  );
}
