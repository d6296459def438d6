import type { Article } from "../article/article.ts";
import { chooseHome } from "./belonging/choose.ts";
import type { HomeWeights } from "./belonging/ranker.ts";
import { openHomeScene } from "./belonging/scene.ts";
import type { Draft } from "./draft.ts";
import type { KnownPersons } from "./known-persons.ts";
import type { Group } from "./merge.ts";
import type { Reading } from "./reading.ts";

/** The actors of a page as groups of their mentions. */
export interface GroupedPage {
  readonly article: Article;
  readonly readings: readonly Reading[];
  readonly known: KnownPersons;
  readonly groups: readonly Group[];
}

/**
 * Gives the groups that are of no state by their own words the state that the page speaks of, where it is likely enough:
 * "the police", "a teacher", "Agriculture Minister Lorne Pettigrew".
 */
export function withImpliedStates(page: GroupedPage, weights: HomeWeights): readonly Group[] {
  const scene = openHomeScene(page.article, page.groups.flat(), page.readings);
  return page.groups.map((group) => {
    const code = isOpen(group) ? chooseHome(group, scene, weights) : undefined;
    return code === undefined ? group : group.map((draft) => withState(draft, code));
  });
}

/** Nobody of the tables, told to be of nobody, and not by their part from anywhere. */
export const isOpen = (group: Group): boolean =>
  group.every(({ code, holder }) => code === "UNK" && holder === undefined) &&
  !group.some(({ name, mention }) => mention.form === "nominal" && ANYWHERE.test(name));

/** "A senior western diplomat" serves a state that the page does not tell; where gunmen are from nobody knows. */
const ANYWHERE =
  /\b(?:(?:diplomat|mediator|trader|tourist|attacker|assailant|bomber|hacker|kidnapper|abductor|captor|pirate)s?|gunm[ae]n)\b/iu;

const withState = (draft: Draft, code: string): Draft => ({
  ...draft,
  code,
  office: draft.office && { ...draft.office, of: code, basis: "implied" },
});
