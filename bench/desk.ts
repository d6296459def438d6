import type { Actor } from "../src/actors/actor.ts";
import type { Statement } from "../src/statements/statement.ts";
import type { Span } from "../src/text/span.ts";
import { type Lexicons, normal, readLines, readStatements } from "./reading.ts";

interface DeskStatement {
  readonly speaker: { readonly name: string | null; readonly code: string; readonly sector: string };
  readonly cue: string | null;
  readonly content: readonly string[];
  readonly form: string;
  readonly act: string;
}

export interface DeskFigures {
  readonly found: number;
  readonly gold: number;
  /** Found statements that share most of their words with an annotated one. */
  readonly precision: number;
  readonly recall: number;
  /** Of the matched that give a speaker: the annotated name. */
  readonly speaker: number;
  readonly form: number;
  readonly act: number;
  readonly contentExact: number;
  readonly errors: readonly string[];
}

/** Figures on the five annotated pages of desk/dev.jsonl. */
export async function measureDesk(folder: string, lexicons: Lexicons): Promise<DeskFigures> {
  const documents = readLines<{ text: string; statements: readonly DeskStatement[] }>(
    folder,
    "desk/dev.jsonl",
  );
  const errors: string[] = [];
  const count = { found: 0, gold: 0, matched: 0, named: 0, speaker: 0, form: 0, act: 0, exact: 0 };
  for (const { text, statements } of documents) {
    const found = await readStatements(text, lexicons);
    count.found += found.length;
    count.gold += statements.length;
    for (const { statement, pattern } of found) {
      const words = statement.content.map((span) => text.slice(span.start, span.end));
      const gold = statements.find((each) => shareWords(text, statement, each));
      const shown = `${pattern} ${namesOf(statement)} {${statement.cue ? text.slice(statement.cue.start, statement.cue.end) : ""}} ${statement.form} ${statement.act} :: ${words.join(" || ")}`;
      if (gold === undefined) errors.push(`NO GOLD ${shown}`);
      if (gold === undefined) continue;
      count.matched += 1;
      const isNamed = statement.speaker.actors.length > 0;
      const isSpeaker =
        isNamed && statement.speaker.actors.some((actor) => sameName(actor, gold.speaker.name));
      count.named += isNamed ? 1 : 0;
      count.speaker += isSpeaker ? 1 : 0;
      count.form += statement.form === gold.form ? 1 : 0;
      count.act += statement.act === gold.act ? 1 : 0;
      const isExact = normal(words.join(" ")) === normal(gold.content.join(" "));
      count.exact += isExact ? 1 : 0;
      if (isNamed && !isSpeaker) errors.push(`SPEAKER ${gold.speaker.name} | ${shown}`);
      if (statement.act !== gold.act) errors.push(`ACT ${gold.act} | ${shown}`);
      if (!isExact) errors.push(`CONTENT ${gold.content.join(" || ")} | ${shown}`);
    }
    const left = statements.filter(
      (gold) => !found.some(({ statement }) => shareWords(text, statement, gold)),
    );
    errors.push(
      ...left.map(
        (gold) => `MISSED ${gold.speaker.name} {${gold.cue}} ${gold.content.join(" || ").slice(0, 120)}`,
      ),
    );
  }
  const { found, gold, matched, named } = count;
  return {
    found, gold, precision: matched / found, recall: matched / gold, speaker: count.speaker / named,
    form: count.form / matched, act: count.act / matched, contentExact: count.exact / matched, errors,
  }; // biome-ignore format: figures
}

function shareWords(text: string, statement: Statement, gold: DeskStatement): boolean {
  const spans = gold.content.map((part) => ({
    start: text.indexOf(part),
    end: text.indexOf(part) + part.length,
  }));
  const shared = spans.flatMap((a) =>
    statement.content.map((b) => Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start))),
  );
  const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);
  const length = Math.max(sum(spans.map(lengthOf)), sum(statement.content.map(lengthOf)));
  return sum(shared) * 2 > length;
}

const lengthOf = ({ start, end }: Span): number => end - start;
const namesOf = (statement: Statement): string =>
  statement.speaker.actors.map((actor) => `${actor.name}/${actor.code}/${actor.sector}`).join("+") || "?";
const sameName = (actor: Actor, name: string | null): boolean =>
  normal(actor.name).replace(/^the /u, "") === normal(name ?? "").replace(/^the /u, "");
