export type ReadErrorCode =
  | "not-found"
  | "not-readable"
  | "bad-input"
  | "bad-lexicon"
  | "model-missing"
  | "bad-model"
  | "too-large"
  | "bad-url"
  | "private-address"
  | "robots-disallowed"
  | "http-status"
  | "timeout"
  | "network"
  | "too-many-redirects"
  | "unsupported-content"
  | "not-verbatim"
  | "bad-record"
  | "no-store"
  | "not-a-store"
  | "newer-store"
  | "store-locked"
  | "store-broken"
  | "bad-query";

/** A fact about the world that the reader of the message can act on. Bugs stay RangeError or TypeError. */
export class ReadError extends Error {
  override readonly name = "ReadError";
  readonly code: ReadErrorCode;
  constructor(code: ReadErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
