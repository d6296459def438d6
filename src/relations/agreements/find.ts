import { addDays } from "../../language/calendar.ts";
import { type Known, unknown } from "../../text/known.ts";
import { overlaps } from "../../text/span.ts";
import type { RelationLexicon } from "../lexicon.ts";
import type { Page } from "../page.ts";
import type { Agreement, AgreementStatus, Provision } from "../relation.ts";
import { type AgreementDraft, tells, toDraft } from "./draft.ts";
import { groupDrafts } from "./group.ts";
import { findMentions } from "./mention.ts";
import { distinct } from "./parties.ts";
import { type Found, findDuties } from "./provisions.ts";
import { settleParties } from "./settle-parties.ts";

/** The agreements that the page tells something about, each from all its mentions. */
export function findAgreements(page: Page, lexicon: RelationLexicon): readonly Agreement[] {
  const drafts = findMentions(page, lexicon).map((mention) => toDraft(mention, page, lexicon));
  const groups = groupDrafts(drafts).filter((group) => group.some(tells));
  return groups.map((group) => toAgreement(group, page, groups));
}

function toAgreement(
  group: readonly AgreementDraft[],
  page: Page,
  groups: readonly (readonly AgreementDraft[])[],
): Agreement {
  const telling = group.filter(tells);
  const [first = group[0]] = group.filter(({ mention }) => mention.noun.counts !== "pointing");
  if (first === undefined) throw new RangeError("an agreement without mention");
  const { kind } = first.mention.noun;
  const found = withoutRepeats([
    ...group.flatMap(({ provisions }) => provisions),
    ...dutiesOf(group, page, groups),
  ]);
  const parties = settleParties(group, found, page);
  const known = (dates: readonly Known<string>[]): Known<string> =>
    dates.find(({ basis }) => basis !== "unknown") ?? unknown;
  return {
    name: fullestName(group),
    kind,
    parties,
    targets: distinct(group.flatMap(({ targets }) => targets)).filter((actor) => !parties.includes(actor)),
    status: statusOf(group, found, page),
    date: known(group.map(({ date }) => date)),
    effective: known(group.map(({ effective }) => effective)),
    provisions: found.map((each): Provision => ({ ...each, obliged: each.obliged ?? parties })),
    called: [],
    reason: undefined,
    evidence: telling
      .map(({ evidence }) => evidence)
      .filter((span, at, all) => all.findIndex((other) => overlaps(other, span)) === at),
  };
}

/** The longest name that is printed for it. */
const fullestName = (group: readonly AgreementDraft[]): string =>
  group
    .filter(({ mention }) => mention.noun.counts !== "pointing")
    .map(({ name }) => name)
    .reduce((longest, name) => (name.length > longest.length ? name : longest), "");

/** Days after which what was signed is taken to hold, where nothing else is told. */
const SETTLED = 45;

/** The last state that is told; else in force, or proposed for a draft. */
function statusOf(
  group: readonly AgreementDraft[],
  found: readonly Found[],
  { published }: Page,
): AgreementStatus {
  const last = group.flatMap(({ told }) => told).at(-1);
  const isOld = group.some(
    ({ date }) =>
      published !== undefined &&
      date.basis !== "unknown" &&
      date.value < addDays(published, -SETTLED).slice(0, date.value.length),
  );
  if (last?.status === "signed" && !last.isAhead && isOld) return "in-force";
  if (last !== undefined) return last.status;
  if (group.some(({ mention }) => mention.noun.lemma === "draft")) return "proposed";
  return found.length > 0 || group.some(({ date }) => date.basis !== "unknown") ? "in-force" : "unknown";
}

/** Duties in the sentence of a mention, and in the two behind it that no other agreement is named in. */
function dutiesOf(
  group: readonly AgreementDraft[],
  { scenes, text }: Page,
  groups: readonly (readonly AgreementDraft[])[],
): readonly Found[] {
  const others = new Set(
    groups
      .filter((other) => other !== group)
      .flatMap((other) => other.map(({ mention }) => mention.scene.index)),
  );
  const done = new Set<number>();
  return group.filter(tells).flatMap(({ mention }) =>
    [0, 1, 2].flatMap((step) => {
      const scene = scenes.find(({ index }) => index === mention.scene.index + step);
      if (scene === undefined || done.has(scene.index) || others.has(scene.index)) return [];
      done.add(scene.index);
      return findDuties(mention, scene, text);
    }),
  );
}

/** Of several that overlap, the first. */
const withoutRepeats = (found: readonly Found[]): readonly Found[] =>
  found.filter(
    ({ obligation }, at) => found.findIndex((other) => overlaps(other.obligation, obligation)) === at,
  );
