// Every figure that must not fall, against floors.json. Fails below a floor, and where the data is not what the floors
// were measured on. Raising floors to what holds now is a deliberate act:
//   npx tsx bench/gate.ts [--only text] [--json] [--pin]
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { dataFolder } from "./data.ts";
import { type Figures, gates } from "./gates.ts";

/** Floors below this much under the figure hold through rounding and small repairs of the measures. */
const SLACK = 0.002;
const FILE = new URL("floors.json", import.meta.url);

interface Floor {
  /** Of the gold files, in order. */
  readonly digest: string;
  readonly scores: Figures;
}

const { values } = parseArgs({
  options: {
    only: { type: "string" },
    json: { type: "boolean", default: false },
    pin: { type: "boolean", default: false },
  },
});
const floors = JSON.parse(readFileSync(FILE, "utf8")) as Readonly<Record<string, Floor>>;
const measured: Record<string, Floor> = {};
const failures: string[] = [];
for (const gate of gates.filter(({ name }) => values.only === undefined || values.only === name)) {
  const missing = gate.files.filter((file) => !existsSync(resolve(dataFolder, file)));
  if (missing.length > 0) {
    process.stderr.write(`${gate.name}: skipped, missing ${missing.join(", ")} in ${dataFolder}\n`);
    continue;
  }
  const found = { digest: digestOf(gate.files), scores: await gate.measure() };
  measured[gate.name] = found;
  failures.push(...compare(gate.name, floors[gate.name], found));
}
if (values.json) process.stdout.write(`${JSON.stringify(measured, null, 2)}\n`);
if (values.pin) writeFileSync(FILE, `${JSON.stringify({ ...floors, ...pinned(measured) }, null, 2)}\n`);
else if (failures.length > 0) {
  process.stderr.write(`${failures.join("\n")}\n`);
  process.exitCode = 1;
}

function compare(name: string, floor: Floor | undefined, { digest, scores }: Floor): readonly string[] {
  if (floor === undefined) return [`${name}: no floor; pin one with --pin`];
  const changed =
    floor.digest === digest ? [] : [`${name}: the data changed: pin the floors again on purpose`];
  const fallen = Object.entries(floor.scores).flatMap(([score, least]) => {
    const value = scores[score];
    if (!values.json)
      process.stdout.write(
        `${name.padEnd(12)} ${score.padEnd(28)} ${value?.toFixed(4)}  floor ${least.toFixed(4)}\n`,
      );
    return value !== undefined && value >= least
      ? []
      : [`${name}: ${score} is ${value?.toFixed(4)}, below ${least.toFixed(4)}`];
  });
  return [...changed, ...fallen];
}

function digestOf(files: readonly string[]): string {
  const hash = createHash("sha256");
  for (const file of files) hash.update(readFileSync(resolve(dataFolder, file)));
  return hash.digest("hex").slice(0, 16);
}

function pinned(all: Readonly<Record<string, Floor>>): Readonly<Record<string, Floor>> {
  const under = (value: number) => Number((value - SLACK).toFixed(4));
  return Object.fromEntries(
    Object.entries(all).map(([name, { digest, scores }]) => [
      name,
      {
        digest,
        scores: Object.fromEntries(Object.entries(scores).map(([score, value]) => [score, under(value)])),
      },
    ]),
  );
}
