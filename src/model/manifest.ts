import * as v from "valibot";
import { ReadError } from "../errors.ts";

const labels = v.pipe(v.array(v.string()), v.readonly());

const schema = v.object({
  name: v.string(),
  format: v.literal(1),
  files: v.object({
    model: v.object({ name: v.string(), sha256: v.string() }),
    vocabulary: v.object({ name: v.string(), sha256: v.string() }),
  }),
  window: v.number(),
  rank: v.number(),
  labels: v.object({
    shapes: labels,
    tags: labels,
    features: v.record(v.string(), labels),
    relations: labels,
    entities: labels,
    events: labels,
    statuses: labels,
    acts: labels,
  }),
});

/** What comes with a model: its files with their checksums, and its labels in the order of its scores. */
export type Manifest = v.InferOutput<typeof schema>;
export type Labels = Manifest["labels"];

/** Reads a manifest. Throws a ReadError `bad-model` for anything else. */
export function parseManifest(json: string): Manifest {
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), schema), json);
  if (parsed.success) return parsed.output;
  const [issue] = parsed.issues;
  throw new ReadError("bad-model", `manifest.json of the model: ${issue.message}; install the package again`);
}
