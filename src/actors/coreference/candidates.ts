import { isForbidden } from "./constraints.ts";
import type { Candidate, Field, Scene } from "./features.ts";
import type { Markable } from "./markable.ts";
import { agrees, countBefore, type Referent } from "./referent.ts";

/** So many sentences back a pronoun's referent is looked for. */
const WINDOW = 8;
const MOST_CANDIDATES = 16;
/** So many phrases are looked at on either side, which only a list of names in one sentence comes near. */
const MOST_PHRASES = 200;

/**
 * Whom a pronoun may mean, the nearest first: those mentioned in the sentences before it, and those named behind it in
 * its own, who agree with it in number and gender and whom grammar does not forbid.
 */
export function findCandidates(pronoun: Markable, scene: Scene): readonly Candidate[] {
  const { all, referentOf, trees } = scene;
  const tree = trees[pronoun.sentence];
  const kind = pronoun.pronoun?.class;
  if (!tree || !kind) return [];
  const found = new Map<Referent, { before: Markable | undefined; behind: Markable | undefined }>();
  const forbidden = new Set<Referent>();
  const visit = (markable: Markable, side: "before" | "behind"): void => {
    const referent = referentOf[markable.at];
    if (!referent || forbidden.has(referent)) return;
    if (isForbidden(tree, pronoun, markable)) forbidden.add(referent);
    const known = found.get(referent);
    if (known) known[side] ??= markable;
    else if (agrees(referent, kind))
      found.set(referent, { before: undefined, behind: undefined, [side]: markable });
  };
  for (let at = pronoun.at - 1; at >= pronoun.at - MOST_PHRASES && found.size < MOST_CANDIDATES; at -= 1) {
    const other = all[at];
    if (!other || pronoun.sentence - other.sentence > WINDOW) break;
    visit(other, "before");
  }
  for (let at = pronoun.at + 1; at <= pronoun.at + MOST_PHRASES; at += 1) {
    const other = all[at];
    if (other?.sentence !== pronoun.sentence) break;
    if (other.form === "name") visit(other, "behind");
  }
  const groups = [...found.values()].flatMap(({ before }) => before?.members ?? []);
  const allowed = [...found].filter(
    ([referent, { before }]) => !forbidden.has(referent) && !(before && groups.includes(before.at)),
  );
  return allowed.map(([referent, sides], rank) => ({ referent, ...sides, rank }));
}

/** What the candidates are as a whole. */
export function toField(pronoun: Markable, candidates: readonly Candidate[]): Field {
  const earlier = candidates.map(({ referent }) => countBefore(referent, pronoun.at));
  const matches = candidates.filter(({ referent }) => {
    const gender = referent.gender ?? referent.likelyGender;
    return gender !== undefined && gender === pronoun.gender;
  });
  return { count: candidates.length, matches: matches.length, most: Math.max(0, ...earlier) };
}
