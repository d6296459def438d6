import { ReadError } from "../errors.ts";
import { parseRecord } from "../record/codec.ts";
import type { Rec } from "../record/record.ts";
import type { Store } from "./store.ts";

interface ArticleRow {
  readonly reader_version: string;
  readonly model: string | null;
  readonly json: string;
  readonly text: string;
}

interface JsonRow {
  readonly json: string;
}

/** Puts the record of an article together again, exactly as it was added. Throws a ReadError where it does not hold. */
export function recordOf(store: Store, article: number): Rec {
  return parseRecord(assemble(store, article));
}

/** The article by its id in the record; undefined where the store has none of that id. */
export function articleNumber(store: Store, id: string): number | undefined {
  return store.db.get<{ readonly n: number }>("SELECT n FROM article WHERE id = ?", id)?.n;
}

/** The parts put together, not yet looked at. The order of fields is that of the codec. */
export function assemble(store: Store, article: number): unknown {
  const row = store.db.get<ArticleRow>(
    "SELECT reader_version, model, json, text FROM article WHERE n = ?",
    article,
  );
  if (row === undefined) throw new RangeError(`no article ${article} in the store`);
  const list = (sql: string, ...values: readonly string[]): readonly unknown[] =>
    store.db.all<JsonRow>(sql, article, ...values).map(({ json }) => parse(json));
  const findings = "SELECT json FROM finding WHERE article = ? AND kind = ? ORDER BY ordinal";
  return {
    schema: "dragoman/record/1",
    reader: { version: row.reader_version, model: row.model },
    article: withText(parse(row.json), row.text),
    actors: list("SELECT json FROM part WHERE article = ? ORDER BY ordinal"),
    statements: list(findings, "statement"),
    events: list(findings, "event"),
    agreements: list(findings, "agreement"),
    reactions: list("SELECT json FROM reaction WHERE article = ? ORDER BY ordinal"),
  };
}

/** `text` goes back to its place before `textSha256`, so that the record has the bytes it was digested with. */
function withText(article: unknown, text: string): unknown {
  return Object.fromEntries(
    Object.entries(article as object).flatMap(([key, value]) =>
      key === "textSha256"
        ? [
            ["text", text],
            [key, value],
          ]
        : [[key, value]],
    ),
  );
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (cause) {
    throw new ReadError("store-broken", `a row of the store is no JSON: ${json.slice(0, 60)}`, { cause });
  }
}
