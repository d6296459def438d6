import { roleOf } from "../language/coordination.ts";
import { appositionsOf } from "../language/noun-phrase.ts";
import { isRelation, tokenAt } from "../language/tree.ts";
import { covers } from "../text/span.ts";
import type { Draft } from "./draft.ts";
import type { Reading } from "./reading.ts";

/**
 * Leaves out what is only part of another mention: the state of "Japanese officials", the title of "the minister, Aiko
 * Mori", the Mexico of "the Bank of Mexico", those whom "thousands of" counts.
 */
export function withoutParts(reading: Reading, drafts: readonly Draft[]): readonly Draft[] {
  const byHead = new Map(drafts.map((draft) => [draft.head, draft]));
  const absorbed = new Set(drafts.flatMap(({ absorbs }) => absorbs));
  const names = drafts.filter(({ mention }) => mention.form === "name");
  const spans = new Set<string>();
  return drafts.filter(
    (draft) =>
      !(absorbed.has(draft.head) && draft.mention.form !== "name") &&
      !isModifier(reading, draft, byHead) &&
      !isApposed(reading, draft, byHead) &&
      !names.some((other) => isInside(reading, draft, other)) &&
      isFirst(draft, spans),
  );
}

/** Two words of one name may both answer for it, where the tree has it in pieces. */
function isFirst({ mention: { start, end } }: Draft, spans: Set<string>): boolean {
  const span = `${start} ${end}`;
  return !spans.has(span) && spans.add(span) !== undefined;
}

/** Its phrase is an actor's: the UN of "a UN envoy". */
function isModifier(
  { tree }: Reading,
  { head, mention, kind }: Draft,
  byHead: ReadonlyMap<number, Draft>,
): boolean {
  for (let at = head; ; ) {
    const { relation, head: above } = roleOf(tree, at);
    if (above < 0 || !isRelation(relation, "compound", "amod", "nmod:desc", "flat")) return false;
    if (byHead.has(above) || (mention.form === "nominal" && kind !== "state")) return true;
    at = above;
  }
}

/** A noun without a name that stands beside one who is named, or beside another before it. */
function isApposed({ tree }: Reading, draft: Draft, byHead: ReadonlyMap<number, Draft>): boolean {
  if (draft.mention.form === "name") return false;
  const beside = appositionsOf(tree, draft.head).filter((at) => at !== draft.head);
  return beside.some((at) => {
    const other = byHead.get(at);
    return other !== undefined && (other.mention.form === "name" || other.head < draft.head);
  });
}

/** Its word stands in the name of another: the Mexico of the Bank of Mexico, the People of the People's Republic. */
function isInside({ tree }: Reading, { mention, head }: Draft, other: Draft): boolean {
  if (
    mention === other.mention ||
    (other.mention.end - other.mention.start <= mention.end - mention.start && mention.form === "name")
  )
    return false;
  return covers(other.mention, tokenAt(tree, head)) && head !== other.head;
}
