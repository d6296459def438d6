import { ReadError, type ReadErrorCode } from "../errors.ts";

/** What went wrong, as RFC 9457 has it, with a code for programs. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: string;
}

/** What can be wrong with a request as such; all else has the code of its ReadError. */
export type RequestCode =
  | "bad-parameter"
  | "bad-body"
  | "body-too-large"
  | "unsupported-body"
  | "no-such-path"
  | "no-such-thing"
  | "wrong-method"
  | "wrong-host"
  | "other-site"
  | "no-token"
  | "too-many-requests"
  | "busy"
  | "still-reading"
  | "internal";

const REQUEST: Readonly<Record<RequestCode, readonly [status: number, title: string]>> = {
  "bad-parameter": [400, "A parameter makes no sense"],
  "bad-body": [400, "The body makes no sense"],
  "body-too-large": [413, "The body is too large"],
  "unsupported-body": [415, "The body is of a type that cannot be read"],
  "no-such-path": [404, "There is nothing at this path"],
  "no-such-thing": [404, "Nothing has this id"],
  "wrong-method": [405, "The path does not take this method"],
  "wrong-host": [403, "The server is not known by this name"],
  "other-site": [403, "The request comes from another site"],
  "no-token": [401, "A token is needed"],
  "too-many-requests": [429, "Too many requests"],
  busy: [503, "Too many pages are waiting to be read"],
  "still-reading": [504, "Reading takes too long"],
  internal: [500, "This is a bug in dragoman"],
};

const READ: Readonly<Record<ReadErrorCode, readonly [status: number, title: string]>> = {
  "bad-query": [400, "The question makes no sense"],
  "bad-input": [422, "The page cannot be read"],
  "bad-url": [422, "The address cannot be read"],
  "unsupported-content": [422, "The page cannot be read"],
  "private-address": [422, "The address is private"],
  "robots-disallowed": [422, "The site asks programs to leave the page alone"],
  "too-large": [413, "The page is too large"],
  "http-status": [502, "The site did not give the page"],
  network: [502, "The site cannot be reached"],
  "too-many-redirects": [502, "The site did not give the page"],
  timeout: [504, "The site takes too long"],
  "store-locked": [503, "The database is in use"],
  "store-broken": [500, "The database is damaged"],
  "no-store": [500, "There is no database"],
  "not-a-store": [500, "The file is no database"],
  "newer-store": [500, "The database is newer than the program"],
  "not-found": [500, "A file is missing"],
  "not-readable": [500, "A file cannot be read"],
  "bad-lexicon": [500, "The program is not whole"],
  "model-missing": [500, "The program is not whole"],
  "bad-model": [500, "The program is not whole"],
  "not-verbatim": [500, "The record does not hold"],
  "bad-record": [500, "The record does not hold"],
};

/** A request that cannot be answered. */
export class RequestError extends Error {
  override readonly name = "RequestError";
  readonly code: RequestCode;
  /** Seconds after which it makes sense to ask again. */
  readonly retryAfter: number | undefined;
  constructor(code: RequestCode, message: string, retryAfter?: number) {
    super(message);
    this.code = code;
    this.retryAfter = retryAfter;
  }
}

/** Tells a caller what went wrong; of a bug no more than that it is one. */
export function toProblem(error: unknown): Problem {
  if (error instanceof RequestError) return problem(error.code, REQUEST[error.code], error.message);
  if (error instanceof ReadError) return problem(error.code, READ[error.code], error.message);
  return problem("internal", REQUEST.internal, "please report it with what was asked");
}

const problem = (
  code: string,
  [status, title]: readonly [status: number, title: string],
  detail: string,
): Problem => ({ type: `urn:dragoman:problem:${code}`, title, status, detail, code });

/** What has gone wrong is not kept by anybody on the way. */
export function toResponse(error: unknown): Response {
  const told = toProblem(error);
  return new Response(JSON.stringify(told), {
    status: told.status,
    headers: {
      "content-type": "application/problem+json",
      "cache-control": "no-store",
      ...(error instanceof RequestError &&
        error.retryAfter !== undefined && { "retry-after": String(error.retryAfter) }),
      ...(told.status === 401 && { "www-authenticate": 'Bearer realm="dragoman"' }),
    },
  });
}
