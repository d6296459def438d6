import { queryString } from "../place/place.ts";

/** What the server says went wrong, in words for people. https://www.rfc-editor.org/rfc/rfc9457 */
class AskError extends Error {
  override readonly name = "AskError";
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

export type Asked = Readonly<Record<string, string | undefined>>;

/** The path of a question: pathOf(["actors", key]), pathOf(["statements"], { by: "NOR" }) */
export function pathOf(path: readonly string[], query: Asked = {}): string {
  const asked = queryString(query);
  return `/api/${path.map(encodeURIComponent).join("/")}${asked === "" ? "" : `?${asked}`}`;
}

/** Asks the server. Throws an AskError where it cannot be reached or says no. */
export async function ask<Answer>(path: string, init: RequestInit = {}): Promise<Answer> {
  const response = await fetch(path, init).catch((cause: unknown) => {
    if (init.signal?.aborted === true) throw cause;
    throw new AskError("unreachable", "The server does not answer. Is dragoman serve still running?");
  });
  const body: unknown = await response.json().catch(() => undefined);
  if (response.ok) return body as Answer;
  const { code = "unknown", detail = response.statusText } = (body ?? {}) as {
    code?: string;
    detail?: string;
  };
  throw new AskError(code, detail);
}
