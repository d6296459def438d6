import { createHash } from "node:crypto";
import { brotliCompressSync, brotliDecompressSync, constants } from "node:zlib";
import type { ArticleId } from "../record/ids.ts";
import type { PageInput } from "../source/input.ts";
import type { Store } from "./store.ts";

/** A page as it came in, with what was told beside it: all that is needed to read it again. */
export interface SavedPage {
  readonly input: PageInput;
  /** The publication date told by whoever added it (`--published`). */
  readonly given?: string;
}

interface SourceRow {
  readonly name: string;
  readonly format: PageInput["format"];
  readonly url: string | null;
  readonly charset: string | null;
  readonly title: string | null;
  readonly published: string | null;
  readonly given: string | null;
  readonly decoded: number;
  readonly content: Uint8Array;
}

/** Pages are written once and read seldom: 5 packs nearly as well as 11, in a tenth of the time. */
const QUALITY = 5;

/** The id of the article that was read from these very bytes at this address. */
export function findBySource(store: Store, { input, given }: SavedPage): ArticleId | undefined {
  return store.db.get<{ readonly id: ArticleId }>(
    `SELECT article.id FROM source JOIN article ON article.n = source.article
      WHERE source.sha256 = ? AND source.url IS ? AND source.given IS ? AND article.standing = 'current'`,
    digestOf(input),
    input.url ?? null,
    given ?? null,
  )?.id;
}

export function insertSource(store: Store, article: number, { input, given }: SavedPage): void {
  const { name, format, url, charset, title, published, content } = input;
  const bytes = typeof content === "string" ? Buffer.from(content) : content;
  const packed = brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });
  store.db.run(
    `INSERT INTO source (article, name, format, url, charset, title, published, given, sha256, decoded, content)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    article,
    name,
    format,
    url ?? null,
    charset ?? null,
    title ?? null,
    published ?? null,
    given ?? null,
    digestOf(input),
    typeof content === "string" ? 1 : 0,
    packed,
  );
}

/** The page from which an article was read; undefined where its record came without. */
export function readSource(store: Store, article: number): SavedPage | undefined {
  const row = store.db.get<SourceRow>("SELECT * FROM source WHERE article = ?", article);
  if (row === undefined) return undefined;
  const { name, format, url, charset, title, published, given, decoded, content } = row;
  const bytes = brotliDecompressSync(content);
  return {
    input: {
      name,
      format,
      content: decoded === 1 ? bytes.toString("utf8") : new Uint8Array(bytes),
      ...(url !== null && { url }),
      ...(charset !== null && { charset }),
      ...(title !== null && { title }),
      ...(published !== null && { published }),
    },
    ...(given !== null && { given }),
  };
}

const digestOf = ({ content }: PageInput): string => createHash("sha256").update(content).digest("hex");
