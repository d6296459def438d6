import { createHash } from "node:crypto";
import type { Span } from "../text/span.ts";
import type { Act } from "./vocabulary.ts";

declare const brand: unique symbol;
type Id<Name extends string> = string & { readonly [brand]: Name };

export type ArticleId = Id<"article">;
export type ActorId = Id<"actor">;
export type StatementId = Id<"statement">;
export type EventId = Id<"event">;
export type AgreementId = Id<"agreement">;

/** The same text from the same address is the same article, whoever reads it and when. */
export const articleId = (url: string | null, textSha256: string): ArticleId =>
  digest(["article", url, textSha256]) as ArticleId;

/** An actor belongs to its page: the same person on two pages has two ids. */
export const actorId = (article: ArticleId, name: string, first: Span | undefined): ActorId =>
  digest(["actor", article, name, first?.start, first?.end]) as ActorId;

/** What tells one statement of a page from another: where its words and its cue stand, and what it does. */
export interface StatementPlace {
  readonly content: readonly Span[];
  readonly cue: Span | undefined;
  readonly act: Act;
}

export const statementId = (article: ArticleId, { content, cue, act }: StatementPlace): StatementId =>
  digest([
    "statement",
    article,
    content.map(({ start, end }) => [start, end]),
    cue?.start,
    cue?.end,
    act,
  ]) as StatementId;

/** An event is told from others of its page by its trigger and its type. */
export const eventId = (article: ArticleId, type: string, trigger: Span): EventId =>
  digest(["event", article, type, trigger.start, trigger.end]) as EventId;

/** An agreement is told from others of its page by its name and where it is first told of. */
export const agreementId = (article: ArticleId, name: string, [first]: readonly Span[]): AgreementId =>
  digest(["agreement", article, name, first?.start, first?.end]) as AgreementId;

/** SHA-256 of the UTF-8 bytes, as hexadecimal digits. */
export const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

/** 16 characters of base64url keep 96 bits: no clash among the pages of one lifetime. */
function digest(parts: readonly unknown[]): string {
  return createHash("sha256").update(JSON.stringify(parts)).digest("base64url").slice(0, 16);
}
