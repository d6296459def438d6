import { InferenceSession, Tensor } from "onnxruntime-node";
import { ReadError } from "../errors.ts";
import type { Encoded } from "./encode.ts";
import type { Scores } from "./scores.ts";

/** An open network. */
export interface Session {
  /** The scores of sentences that travel together. The order of `sentences` is kept. */
  run(sentences: readonly Encoded[]): Promise<Scores>;
  close(): Promise<void>;
}

/** Opens a network in ONNX format. `threads`: how many it computes with. Throws a ReadError `bad-model`. */
export async function openSession(model: Uint8Array, threads: number): Promise<Session> {
  const session = await createSession(model, threads);
  return {
    run: async (sentences) => toScores(await session.run(toInputs(sentences)), sentences),
    close: () => session.release(),
  };
}

async function createSession(model: Uint8Array, threads: number): Promise<InferenceSession> {
  try {
    return await InferenceSession.create(model, {
      intraOpNumThreads: threads,
      interOpNumThreads: 1,
      // The graph is written fused; higher levels would fuse its additions and norms into a slower operator.
      graphOptimizationLevel: "basic",
      enableMemPattern: false, // batches differ in shape: a plan for each would be kept and never used again
      logSeverityLevel: 3,
    });
  } catch (cause) {
    throw new ReadError("bad-model", "the model cannot be opened: install the package again", { cause });
  }
}

function toInputs(sentences: readonly Encoded[]): Record<string, Tensor> {
  const pieces = sentences.map((each) => each.pieces);
  return {
    pieces: toTensor(pieces),
    shapes: toTensor(sentences.map((each) => each.shapes)),
    lengths: new Tensor(
      "int32",
      Int32Array.from(pieces, (row) => row.length),
      [pieces.length],
    ),
    first: toTensor(sentences.map((each) => each.first)),
  };
}

/** Rows of one length, padded with zeros. */
function toTensor(rows: readonly (readonly number[])[]): Tensor {
  const width = Math.max(...rows.map((row) => row.length));
  const data = new Int32Array(rows.length * width);
  rows.forEach((row, at) => {
    data.set(row, at * width);
  });
  return new Tensor("int32", data, [rows.length, width]);
}

function toScores(outputs: InferenceSession.OnnxValueMapType, sentences: readonly Encoded[]): Scores {
  const rowsOf = (name: string): Scores["tags"] => {
    const output = outputs[name];
    if (!(output?.data instanceof Float32Array)) throw new RangeError(`the model gives no ${name}`);
    return { data: output.data, width: output.dims[2] ?? 0 };
  };
  return {
    words: Math.max(...sentences.map((each) => each.first.length)),
    tags: rowsOf("tags"),
    entities: rowsOf("entities"),
    press: rowsOf("press"),
    arcs: rowsOf("arcs"),
    left: rowsOf("left"),
    right: rowsOf("right"),
  };
}
