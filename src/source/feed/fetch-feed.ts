import { STATUS_CODES } from "node:http";
import { ReadError } from "../../errors.ts";
import { collect } from "../chunks.ts";
import { decodeBody, parseContentType } from "../content.ts";
import type { Limits } from "../limits.ts";
import type { Answer, GetOptions } from "../transport.ts";

/** By what a server tells whether a document has changed (RFC 9110, section 13). */
export interface Validators {
  readonly etag?: string;
  readonly modified?: string;
}

/** `wait`: the server asks to be left alone for so many seconds. `gone`: it says that the feed is no more. */
export type FetchedFeed =
  | {
      readonly state: "changed";
      readonly url: string;
      readonly text: string;
      readonly validators: Validators;
    }
  | { readonly state: "unchanged" }
  | { readonly state: "wait"; readonly seconds: number }
  | { readonly state: "gone" };

const ACCEPTED =
  "application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, */*;q=0.5";
/** Where a server says "later" and not how much later. */
const DEFAULT_WAIT_SECONDS = 3600;
const BUSY: ReadonlySet<number> = new Set([429, 503]);
const DIGITS = /^\d{1,9}$/;
/** e.g. '<?xml version="1.0" encoding="windows-1251"?>' */
const XML_ENCODING = /^\s{0,20}<\?xml[^>]{0,200}\sencoding=["']([\w.:-]{1,40})["']/;

export const feedRequest = ({ etag, modified }: Validators): Pick<GetOptions, "accept" | "headers"> => ({
  accept: ACCEPTED,
  headers: {
    ...(etag !== undefined && { "if-none-match": etag }),
    ...(modified !== undefined && { "if-modified-since": modified }),
  },
});

/** Throws a ReadError for an answer that holds no feed. */
export async function toFetchedFeed(answer: Answer, { maxBytes, signal }: Limits): Promise<FetchedFeed> {
  const { url, status, header, body } = answer;
  if (status !== 200) {
    answer.discard();
    if (status === 304) return { state: "unchanged" };
    if (status === 410) return { state: "gone" };
    if (BUSY.has(status)) return { state: "wait", seconds: toSeconds(header("retry-after"), header("date")) };
    throw new ReadError(
      "http-status",
      `${url.href} answered ${status} ${STATUS_CODES[status] ?? ""}`.trimEnd(),
    );
  }
  const decoded = decodeBody(body, header("content-encoding") ?? "", { url, signal });
  const bytes = await collect(decoded, url.href, maxBytes);
  const [etag, modified] = [header("etag"), header("last-modified")];
  return {
    state: "changed",
    url: url.href,
    text: decode(bytes, parseContentType(header("content-type") ?? "").charset),
    validators: { ...(etag !== undefined && { etag }), ...(modified !== undefined && { modified }) },
  };
}

/** By the byte order mark, the transport, the document, else UTF-8. An unknown name counts for nothing. */
function decode(bytes: Uint8Array, charset: string | undefined): string {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 256));
  const named = charset ?? XML_ENCODING.exec(head)?.[1] ?? "utf-8";
  try {
    return new TextDecoder(named).decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}

/** "120", or "Tue, 04 Mar 2031 09:10:00 GMT" by the clock of the server. */
function toSeconds(after: string | undefined, date: string | undefined): number {
  if (after === undefined) return DEFAULT_WAIT_SECONDS;
  if (DIGITS.test(after)) return Number(after);
  const seconds = (Date.parse(after) - Date.parse(date ?? "")) / 1000;
  return seconds > 0 ? seconds : DEFAULT_WAIT_SECONDS;
}
