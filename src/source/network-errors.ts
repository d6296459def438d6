import { ReadError } from "../errors.ts";

/** Node, OpenSSL and undici codes, by what the reader of the message can do about them. */
const PROBLEMS: readonly (readonly [RegExp, string])[] = [
  [/^(?:ENOTFOUND|EAI_\w{1,20}|ENODATA)$/, "no such host (DNS)"],
  [/^ECONNREFUSED$/, "connection refused"],
  [/^(?:EHOSTUNREACH|ENETUNREACH|EADDRNOTAVAIL|EHOSTDOWN|ENETDOWN)$/, "host cannot be reached"],
  [
    /^(?:ECONNRESET|EPIPE|ECONNABORTED|UND_ERR_SOCKET|UND_ERR_ABORTED|ERR_STREAM_PREMATURE_CLOSE)$/,
    "connection closed too early",
  ],
  [
    /^(?:ERR_TLS|ERR_SSL|CERT_|UNABLE_TO_|DEPTH_ZERO|SELF_SIGNED|HOSTNAME_MISMATCH|EPROTO)/,
    "no secure connection (TLS)",
  ],
  [/^(?:HPE_|UND_ERR_)/, "not a proper HTTP answer"],
  [/^(?:Z_|ERR__ERROR_FORMAT|ERR_BROTLI|ERR_PADDING)/, "body is broken or not compressed as stated"],
];

const TIMEOUT = /^(?:ETIMEDOUT|UND_ERR_(?:CONNECT|HEADERS|BODY)_TIMEOUT)$/;

/** An error of the network as one the user can act on. Anything else (a bug) comes back as it is. */
export function toNetworkError(error: unknown, url: URL, signal: AbortSignal): unknown {
  if (error instanceof ReadError) return error;
  const code = codeOf(error);
  if (signal.aborted || TIMEOUT.test(code)) {
    return new ReadError("timeout", `${url.href} took too long; try again or allow more time`, {
      cause: error,
    });
  }
  if (code === "" || code === "UND_ERR_INVALID_ARG" || error instanceof TypeError) return error;
  const problem = PROBLEMS.find(([codes]) => codes.test(code))?.[1] ?? "not reached";
  return new ReadError("network", `cannot fetch ${url.href}: ${problem}, ${code}`, { cause: error });
}

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return "";
  // The parser of undici gives a code for some broken answers only.
  if (error.name === "HTTPParserError") return "HPE_BROKEN";
  return "code" in error ? String(error.code) : "";
}
