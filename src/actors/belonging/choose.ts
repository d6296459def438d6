import type { Group } from "../merge.ts";
import { countOf, featuresOf, featuresOfNone, type HomeFeatures, isByNameAlone, viewOf } from "./features.ts";
import { type HomeWeights, scoreHome } from "./ranker.ts";
import type { HomeScene } from "./scene.ts";

/** The states of a page that are named most often are asked; a long list of others cannot be anybody's home. */
const MOST_CANDIDATES = 16;

/** A state that a group may be of, undefined for none of the page, with what speaks for it. */
export interface HomeCandidate {
  readonly code: string | undefined;
  readonly features: HomeFeatures;
}

/** Every state or organisation of the page, and none of them. */
export function candidatesOf(group: Group, scene: HomeScene): readonly HomeCandidate[] {
  const view = viewOf(group, scene);
  if (view === undefined) return [];
  return [
    { code: undefined, features: featuresOfNone(view) },
    ...namedOn(scene).map((code) => ({ code, features: featuresOf(view, code) })),
  ];
}

function namedOn({ namings, inTitle, filedIn }: HomeScene): readonly string[] {
  const outside = [...inTitle, ...(filedIn === undefined ? [] : [filedIn])];
  const most = namings.counts.slice(0, MOST_CANDIDATES).map(([code]) => code);
  return [...new Set([...most, ...outside])].filter((code) => code !== "UNK");
}

/** The state that a group of nobody's own is most likely of; undefined where none is likelier than some. */
export function chooseHome(group: Group, scene: HomeScene, weights: HomeWeights): string | undefined {
  let best: { readonly code: string | undefined; readonly score: number } | undefined;
  for (const { code, features } of candidatesOf(group, scene)) {
    const score = scoreHome(features, weights);
    if (best === undefined || score > best.score) best = { code, score };
  }
  // Of a person without a title one word on the page tells nothing: whoever speaks of Norway need not be of it.
  const isDoubtful = best?.code !== undefined && isByNameAlone(group) && isNamedOnce(best.code, scene);
  return isDoubtful ? undefined : best?.code;
}

const isNamedOnce = (code: string, scene: HomeScene): boolean =>
  countOf(code, scene) < 2 && scene.filedIn !== code && !scene.inTitle.has(code);
