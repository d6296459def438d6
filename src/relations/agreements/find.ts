import type { Scene } from "../../events/scene.ts";
import { addDays } from "../../language/calendar.ts";
import type { Statement } from "../../statements/statement.ts";
import { type Known, unknown } from "../../text/known.ts";
import type { RelationLexicon } from "../lexicon.ts";
import type { Page } from "../page.ts";
import type { Agreement, AgreementStatus, Provision } from "../relation.ts";
import { withoutOverlaps } from "../span-index.ts";
import { calledBy } from "./called.ts";
import { type AgreementDraft, tells, toDraft } from "./draft.ts";
import { groupDrafts } from "./group.ts";
import { findMentions } from "./mention.ts";
import { distinct } from "./parties.ts";
import { type Found, findDuties } from "./provisions.ts";
import { actorsOfPage, type PageActors, settleParties } from "./settle-parties.ts";

/** The agreements that the page tells something about, each from all its mentions. */
export function findAgreements(
  page: Page,
  statements: readonly Statement[],
  lexicon: RelationLexicon,
): readonly Agreement[] {
  const drafts = findMentions(page, lexicon).map((mention) => toDraft(mention, page, lexicon));
  const groups = groupDrafts(drafts).filter((group) => group.some(tells));
  const surroundings = surroundingsOf(page, groups, statements);
  return groups.map((group) => toAgreement(group, page, surroundings));
}

function toAgreement(group: readonly AgreementDraft[], page: Page, surroundings: Surroundings): Agreement {
  const telling = group.filter(tells);
  const [first = group[0]] = group.filter(({ mention }) => mention.noun.counts !== "pointing");
  if (first === undefined) throw new RangeError("an agreement without mention");
  const { kind } = first.mention.noun;
  const told = group.flatMap(({ provisions }) => provisions);
  const found = withoutOverlaps(
    [...told, ...dutiesOf(group, page, surroundings)],
    ({ obligation }) => obligation,
  );
  const parties = settleParties(group, found, surroundings.about);
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
    called: group.flatMap(({ mention }) => surroundings.called(mention)),
    reason: undefined,
    evidence: withoutOverlaps(
      telling.map(({ evidence }) => evidence),
      (span) => span,
    ),
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

/** What is asked of the page for each agreement, made once. */
interface Surroundings {
  readonly called: ReturnType<typeof calledBy>;
  readonly about: PageActors;
  readonly scenes: ReadonlyMap<number, Scene>;
  /** The agreements that are named in a sentence. */
  readonly named: ReadonlyMap<number, ReadonlySet<readonly AgreementDraft[]>>;
}

function surroundingsOf(
  page: Page,
  groups: readonly (readonly AgreementDraft[])[],
  statements: readonly Statement[],
): Surroundings {
  const { scenes, actors } = page;
  const named = new Map<number, Set<readonly AgreementDraft[]>>();
  for (const group of groups)
    for (const { mention } of group)
      named.set(mention.scene.index, (named.get(mention.scene.index) ?? new Set()).add(group));
  return {
    called: calledBy(page, statements),
    about: actorsOfPage(actors),
    scenes: new Map(scenes.map((scene) => [scene.index, scene])),
    named,
  };
}

/** Duties in the sentence of a mention, and in the two behind it that no other agreement is named in. */
function dutiesOf(
  group: readonly AgreementDraft[],
  { text }: Page,
  { scenes, named }: Surroundings,
): readonly Found[] {
  const done = new Set<number>();
  return group.filter(tells).flatMap(({ mention }) =>
    [0, 1, 2].flatMap((step) => {
      const scene = scenes.get(mention.scene.index + step);
      if (scene === undefined || done.has(scene.index)) return [];
      if ([...(named.get(scene.index) ?? [])].some((other) => other !== group)) return [];
      done.add(scene.index);
      return findDuties(mention, scene, text);
    }),
  );
}
