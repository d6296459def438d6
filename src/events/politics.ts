import { childrenOf, tokenAt } from "../language/tree.ts";
import type { Draft } from "./draft.ts";
import { hintedShare } from "./hints.ts";

/** Share of a page's sentences with an act, below which the page is about something else; guides of the data lie under it. */
const LEAST_TELLING = 0.08;
/** Share, and number, of sentences from which a page is about politics or conflict all through. */
const MUCH_TELLING = 0.3;
const LEAST_SENTENCES = 2;
/** From this share of the network's on an event of a page about politics needs nobody who is known to it. */
const TRUSTED = 0.5;
/** Below this share the network finds no event in a word: then one side more must belong to politics. */
const DOUBTED = 0.003;
/** Pages of fewer sentences are briefs, written because of what happened: there the words alone count. */
const LEAST_READ = 3;

/**
 * The drafts of a page whose words mean what their rows say. A row demands that one or both who take part belong to
 * politics. Where hardly a sentence tells of an act, only those between two who are named are kept: the others are mostly
 * another sense of the word. Where many do, one side less must belong to politics.
 */
export function keepPolitical(drafts: readonly Draft[], sentences: number): readonly Draft[] {
  const isDoubted = (draft: Draft): boolean =>
    sentences >= LEAST_READ && (hintedShare(draft.scene, draft.at) ?? 1) < DOUBTED;
  const isStrict = (draft: Draft): boolean =>
    hasPolitics(draft, isDoubted(draft) ? Math.min(2, draft.trigger.needs + 1) : draft.trigger.needs);
  const isRead = (draft: Draft): boolean => sentences >= LEAST_READ && isTrusted(draft);
  const strict = drafts.filter(
    (draft) => isStrict(draft) || (isRead(draft) && hasPolitics(draft, Math.min(1, draft.trigger.needs))),
  );
  const telling = new Set(strict.map(({ scene }) => scene.index)).size;
  if (telling < sentences * LEAST_TELLING) return strict.filter(isBetweenTwo);
  const isAbout = telling >= Math.max(LEAST_SENTENCES, sentences * MUCH_TELLING);
  return drafts.filter(
    (draft) =>
      (draft.type !== "COOPERATE" || hasAnybody(draft)) &&
      (isStrict(draft) ||
        isRead(draft) ||
        isAnaphor(draft) ||
        (isAbout && !isDoubted(draft) && hasSomebody(draft))),
  );
}

/** Joint work is somebody's: the word alone is part of a name or of a theme. */
const hasAnybody = ({ actors, recipients }: Draft): boolean =>
  [...actors, ...recipients].some((each) => each.actors.length > 0);

/** The network takes the word for an event, whoever takes part. */
const isTrusted = ({ scene, at }: Draft): boolean => (hintedShare(scene, at) ?? 0) >= TRUSTED;

/** A noun that points back and names nobody: the invasion. */
export function isAnaphor({ scene, at, actors, recipients, carriers }: Draft): boolean {
  const { tree } = scene.clauses;
  const isBack = childrenOf(tree, at, "det").some((child) =>
    /^(?:the|this|that|these|those)$/iu.test(tokenAt(tree, child).form),
  );
  const isNamed = [...actors, ...recipients].some((each) => each.isPolitical || each.actors.length > 0);
  return tokenAt(tree, at).tag === "NOUN" && isBack && !isNamed && carriers.length === 0;
}

function hasPolitics({ type, trigger, actors, recipients }: Draft, needs: number): boolean {
  const [left = 0, right = 0] = [actors, recipients].map(
    (side) => side.filter(({ isPolitical }) => isPolitical).length,
  );
  const isMutual = trigger.frame?.recipients.length === 0;
  const count = isMutual ? left : Math.min(1, left) + Math.min(1, right);
  return count >= needs && (type !== "COOPERATE" || recipients.length > 0 || isMutual || actors.length > 1);
}

const isBetweenTwo = ({ actors, recipients }: Draft): boolean =>
  [actors, recipients].every((side) =>
    side.some(({ isPolitical, actors: named }) => isPolitical && named.length > 0),
  );

/** One side less than its row demands, and people of any kind. */
function hasSomebody({ trigger, actors, recipients }: Draft): boolean {
  const sides = [actors, recipients].filter((side) => side.some(({ isSomebody }) => isSomebody)).length;
  const isMutual = trigger.frame?.recipients.length === 0;
  return sides >= (isMutual ? 0 : trigger.needs - 1);
}
