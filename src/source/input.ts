import type { ReadError } from "../errors.ts";

/** One page as it came in, before anything is known about it. */
export interface PageInput {
  /** How the user named it: a path, `-`, a URL, or `file.jsonl:12 (id)`. For messages only. */
  readonly name: string;
  readonly format: "html" | "text" | "markdown";
  /** Undecoded bytes, or text that came decoded already (a JSON line). */
  readonly content: Uint8Array | string;
  /** Where the page stands on the web: the last address after redirects, or what a JSON line states. */
  readonly url?: string;
  /** `Content-Type` charset of the transport, where there was one. */
  readonly charset?: string;
  /** What a JSON line states beside the page itself; a field left out is unknown. */
  readonly title?: string;
  readonly published?: string;
}

/** An input that could not be read. It stands in its place among the others and stops none of them. */
export interface FailedInput {
  readonly name: string;
  readonly error: ReadError;
}

/** What a file or stream can hold: one page, or one page a line. */
export type InputFormat = PageInput["format"] | "jsonl";

export const isFailedInput = (input: PageInput | FailedInput): input is FailedInput => "error" in input;
