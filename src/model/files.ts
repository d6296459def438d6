import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { ReadError } from "../errors.ts";
import { type Manifest, parseManifest } from "./manifest.ts";

/** A model as it lies on disk, its checksums verified. */
export interface ModelFiles {
  readonly manifest: Manifest;
  /** The network, in ONNX format. */
  readonly model: Uint8Array;
  /** One word piece a line. */
  readonly vocabulary: string;
}

/** Reads the files of a model. Throws a ReadError `model-missing` or `bad-model`. */
export async function readModelFiles(folder: URL): Promise<ModelFiles> {
  const manifest = parseManifest((await readPart(folder, "manifest.json")).toString("utf8"));
  const [model, vocabulary] = await Promise.all([
    readVerified(folder, manifest.files.model),
    readVerified(folder, manifest.files.vocabulary),
  ]);
  return { manifest, model, vocabulary: vocabulary.toString("utf8") };
}

async function readVerified(folder: URL, file: Manifest["files"]["model"]): Promise<Buffer> {
  const bytes = await readPart(folder, file.name);
  if (createHash("sha256").update(bytes).digest("hex") === file.sha256) return bytes;
  throw new ReadError("bad-model", `the model's ${file.name} is damaged: install the package again`);
}

async function readPart(folder: URL, name: string): Promise<Buffer> {
  try {
    return await readFile(new URL(name, folder));
  } catch (cause) {
    throw new ReadError("model-missing", `the model's ${name} cannot be read: install the package again`, {
      cause,
    });
  }
}
