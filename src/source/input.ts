/** One page as it came in, before anything is known about it. */
export interface PageInput {
  /** How the user named it: a path, `-`, a URL, or `file.jsonl:12`. For messages only. */
  readonly name: string;
  readonly format: "html" | "text" | "markdown";
  /** Undecoded bytes, or text that came decoded already (a JSON line). */
  readonly content: Uint8Array | string;
  readonly url?: string;
  /** `Content-Type` charset of the transport, where there was one. */
  readonly charset?: string;
  /** What a JSON line states beside the page itself; a field left out is unknown. */
  readonly title?: string;
  readonly published?: string;
}
