import { type AgreementDraft, tells } from "./draft.ts";

/** The drafts of a page by agreement, each in page order; mentions that point at nothing are left out. */
export function groupDrafts(drafts: readonly AgreementDraft[]): readonly (readonly AgreementDraft[])[] {
  const groups: AgreementDraft[][] = [];
  let last: AgreementDraft[] | undefined;
  for (const draft of drafts) {
    const same = isPointing(draft)
      ? nearest(last, draft)
      : groups.slice(-REACH).findLast((group) => isSame(group, draft));
    if (same) same.push(draft);
    else if (!isPointing(draft)) groups.push([draft]);
    if (!isPointing(draft) && isLikely(draft)) last = same ?? groups.at(-1);
  }
  return groups;
}

/** What "the text" may take up: not a communiqué that nothing is told of. */
const isLikely = (draft: AgreementDraft): boolean => draft.mention.noun.counts === "own" || tells(draft);

/** How many agreements back, and mentions of each, one is looked for. */
const REACH = 40;

const isPointing = ({ mention }: AgreementDraft): boolean => mention.noun.counts === "pointing";

/** How many sentences back "the text" or "it" takes up an agreement. */
const NEAR = 3;

function nearest(last: AgreementDraft[] | undefined, draft: AgreementDraft): AgreementDraft[] | undefined {
  const before = last?.at(-1)?.mention.scene.index;
  const reach = draft.mention.noun.lemma === "it" ? 1 : NEAR;
  return before !== undefined && draft.mention.scene.index - before <= reach ? last : undefined;
}

/** The same agreement: the same noun or a more general one that points back, without another name or date. */
function isSame(all: readonly AgreementDraft[], draft: AgreementDraft): boolean {
  const group = all.slice(0, REACH);
  const [first] = group;
  if (first === undefined) return false;
  const [a, b] = [bareName(first.name), bareName(draft.name)];
  if (a === b && (draft.mention.isDefinite || a.includes(" "))) return true;
  if (areDatesApart(group, draft)) return false;
  if (isLongerName(a, b)) return true;
  if (!draft.mention.isDefinite) return false;
  const isKind = group.some(({ mention }) => mention.noun.kind === draft.mention.noun.kind);
  const isNoun = group.some(({ mention }) => mention.noun.lemma === draft.mention.noun.lemma);
  if (!b.includes(" ")) return isNoun || (isKind && draft.mention.noun.kind !== "sanctions");
  return isNoun && (a.includes(b) || b.includes(a));
}

/** What a page first calls "the strategic partnership agreement" is the comprehensive one that it tells of later. */
const isLongerName = (short: string, long: string): boolean =>
  short.split(" ").length > 2 && long.endsWith(` ${short}`);

const areDatesApart = (group: readonly AgreementDraft[], { date }: AgreementDraft): boolean =>
  date.basis !== "unknown" &&
  group.some((each) => each.date.basis !== "unknown" && !each.date.value.startsWith(date.value.slice(0, 4)));

const bareName = (name: string): string =>
  name
    .toLowerCase()
    .replace(/\b(?:of )?\d{4}\b|^(?:newly )?(?:signed|proposed|planned|draft|new|recent|existing) /gu, "")
    .replace(/\s+/gu, " ")
    .trim();
