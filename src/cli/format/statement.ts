import type { Rec, RecordActor, RecordStatement } from "../../record/record.ts";
import { type Span, slice } from "../../text/span.ts";
import type { Style } from "./style.ts";
import { wrap } from "./wrap.ts";

const INDENT = "    ";
const NOT_TOLD = "UNK";
const PRONOUN = /^(?:he|she|they|it)$/iu;

/** Speaker and act on one line, the words below it. Quotation marks stand round what was quoted whole. */
export function formatStatement(
  statement: RecordStatement,
  record: Rec,
  style: Style,
  width: number,
): string {
  const actors = new Map(record.actors.map((actor) => [actor.id, actor]));
  const find = (ids: RecordStatement["targets"]): readonly RecordActor[] =>
    ids.flatMap((id) => actors.get(id) ?? []);
  const { speaker, act, targets, addressee, via } = statement;
  const said = [
    style.accent(act),
    ...names(find(targets), "→"),
    ...names(find(addressee ? [addressee] : []), "to"),
    ...names(find(via), "via"),
  ].join(" ");
  const who = find(speaker.actors).map((actor) => formatActor(actor, style));
  const head =
    who.length > 0 ? who.join(" and ") : formatUnknown(statement, record, find(speaker.alternatives));
  return `${wrap(`${head} · ${said}`, width)}\n${wrap(formatWords(statement, record.article.text), width, INDENT)}`;
}

function formatActor({ name, code, sector, office }: RecordActor, style: Style): string {
  const codes = [code, sector].filter((each) => each !== NOT_TOLD && each !== "").join(" ");
  const full = office ? `${style.bold(name)}, ${office.title}` : style.bold(name);
  return codes === "" ? full : `${full} ${style.dim(`(${codes})`)}`;
}

function formatUnknown(
  { speaker }: RecordStatement,
  { article }: Rec,
  alternatives: readonly RecordActor[],
): string {
  const printed = speaker.mention ? toLine(article.text, speaker.mention) : "";
  const maybe = alternatives.map(({ name }) => name).join(" or ");
  if (maybe === "" && printed !== "" && !PRONOUN.test(printed)) return `“${printed}”`; // described, not named
  const before = printed === "" ? "" : `“${printed}”: `;
  return `${before}${maybe === "" ? "speaker unknown" : `perhaps ${maybe}`}`;
}

function names(actors: readonly RecordActor[], before: string): readonly string[] {
  return actors.length === 0 ? [] : [`${before} ${actors.map(({ name }) => name).join(", ")}`];
}

function formatWords({ content, form }: RecordStatement, text: string): string {
  const [open, close] = form === "direct" ? ["“", "”"] : ["", ""];
  return content.map((span) => `${open}${toLine(text, span)}${close}`).join(" … ");
}

const toLine = (text: string, span: Span): string => slice(text, span).replaceAll("\n", " ");
