import type { Actor } from "../../actors/actor.ts";
import { evidenceOf } from "../../events/evidence.ts";
import type { Known } from "../../text/known.ts";
import type { Span } from "../../text/span.ts";
import type { RelationLexicon } from "../lexicon.ts";
import type { Page } from "../page.ts";
import { datesOfAgreement } from "./dates.ts";
import type { Mention } from "./mention.ts";
import { nameOf } from "./name.ts";
import { distinct, partiesOf, targetsOf } from "./parties.ts";
import { patterns } from "./patterns.ts";
import type { Found } from "./provisions.ts";
import { type Told, toldOf } from "./status.ts";

/** What the words round one mention tell of an agreement. */
export interface AgreementDraft {
  readonly mention: Mention;
  readonly name: string;
  readonly told: readonly Told[];
  readonly parties: readonly Actor[];
  readonly targets: readonly Actor[];
  /** Whom its sentence names. */
  readonly around: readonly Actor[];
  readonly date: Known<string>;
  readonly effective: Known<string>;
  readonly provisions: readonly Found[];
  readonly evidence: Span;
}

export function toDraft(mention: Mention, page: Page, lexicon: RelationLexicon): AgreementDraft {
  const told = toldOf(mention, lexicon);
  return {
    mention,
    told,
    name: nameOf(mention, page.text),
    parties: partiesOf(mention, told),
    around: distinct(mention.scene.actorsAt.flat()),
    targets: mention.noun.kind === "sanctions" ? targetsOf(mention, told) : [],
    ...datesOfAgreement(mention, told, page),
    provisions: patterns.flatMap((pattern) => pattern.find(mention, page.text, lexicon)),
    evidence: evidenceOf(mention.scene, mention.at),
  };
}

/** True for a mention that says more than that there is such an agreement: its state, content or date. */
export const tells = ({ mention, told, provisions, date }: AgreementDraft): boolean =>
  told.length > 0 || provisions.length > 0 || (mention.noun.counts === "own" && date.basis !== "unknown");
