/**
 * Dragoman as a library.
 *
 *     const engine = await openEngine();
 *     const record = await readPage({ name: "page.html", format: "html", content: bytes }, engine);
 *     await engine.close();
 */
export { type Engine, openEngine } from "./engine.ts";
export { ReadError, type ReadErrorCode } from "./errors.ts";
export { type ReadOptions, readPage } from "./read.ts";
export { formatRecord, parseRecord } from "./record/codec.ts";
export type { ActorId, ArticleId, StatementId } from "./record/ids.ts";
export type {
  Rec,
  RecordActor,
  RecordAgreement,
  RecordArticle,
  RecordBlock,
  RecordEvent,
  RecordMention,
  RecordProvision,
  RecordReaction,
  RecordRelated,
  RecordSize,
  RecordStatement,
} from "./record/record.ts";
export { verifyRecord } from "./record/verify.ts";
export type { Act, ActorKind, IssueCode } from "./record/vocabulary.ts";
export type { PageInput } from "./source/input.ts";
export type { Known } from "./text/known.ts";
export { type Span, slice } from "./text/span.ts";
export { recorder, type Step, type Trace } from "./text/trace.ts";
