// Titles, days and authors against the gold of the page sets. `npx tsx bench/metadata.ts [--json] [--errors N]`
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { METADATA_SETS } from "./metadata-data.ts";
import { formatErrors, formatScores } from "./metadata-report.ts";
import { scoreMetadata } from "./metadata-score.ts";

function main(): void {
  const { values } = parseArgs({
    options: {
      json: { type: "boolean", default: false },
      errors: { type: "string" },
      set: { type: "string" },
      field: { type: "string" },
    },
  });
  const sets = METADATA_SETS.filter((set) => values.set === undefined || set.endsWith(values.set));
  const scores = scoreMetadata(sets);
  const report = values.json
    ? JSON.stringify(
        scores.map(({ errors: _, ...rest }) => rest),
        undefined,
        2,
      )
    : formatScores(scores);
  process.stdout.write(`${report}\n`);
  if (values.errors !== undefined)
    process.stdout.write(`${formatErrors(scores, { most: Number(values.errors), field: values.field })}\n`);
  process.exitCode = scores.length === sets.length ? 0 : 1;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) main();
