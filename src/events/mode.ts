import { childrenOf, tokenAt } from "../language/tree.ts";
import type { Draft } from "./draft.ts";
import { placesOf } from "./participants.ts";
import type { EventType } from "./plover.ts";
import type { Scene } from "./scene.ts";

/** Classes of what is asked for or refused, and the mode that each makes; anything else is a change of policy. */
const KINDS: readonly (readonly [name: string, mode: string])[] = [
  ["@yielding", "yield"],
  ["@assisting", "assist"],
  ["@meeting", "meet"],
];
/** Classes of those and that by which violence is done, and the mode of each. */
const MEANS: readonly (readonly [name: string, mode: string])[] = [
  ["@suicide", "suicide-attack"],
  ["@drones", "drone"],
  ["@aircraft", "aerial"],
  ["@artillery", "heavy-weapons"],
  ["@bombs", "explosives"],
  ["@guns", "firearms"],
  ["@blades", "primitive"],
];

/** Classes of what an act is done with or to, the mode of each, and the mode of the type where none is named. */
interface Patients {
  readonly classes: readonly (readonly [name: string, mode: string])[];
  readonly otherwise: string | undefined;
}
const PATIENTS: Readonly<Partial<Record<EventType, Patients>>> = {
  COERCE: {
    classes: [
      ["@custody", "arrest"],
      ["@media", "censor"],
      ["@ship", "seize"],
      ["@goods", "seize"],
      ["@right", "restrict"],
      ["@prisoner", "arrest"],
      ["@human", "arrest"],
      ["@area", "restrict"],
    ],
    otherwise: undefined,
  },
  MOBILIZE: {
    classes: [
      ["@police", "police"],
      ["@militia", "militia"],
      ["@troops", "troops"],
      ["@weapons", "weapons"],
      ["@arms", "weapons"],
    ],
    otherwise: "troops",
  },
  RETREAT: {
    classes: [
      ["@prisoner", "release"],
      ["@arms", "disarm"],
      ["@troops", "withdraw"],
      ["@office", "resign"],
      ["@right", "access"],
      ["@area", "access"],
    ],
    otherwise: undefined,
  },
  PROTEST: { classes: [["@protestsite", "obstruct"]], otherwise: "demo" },
  SANCTION: {
    classes: [
      ["@sentence", "convict"],
      ["@diplomat", "expel"],
      ["@relations", "withdraw"],
    ],
    otherwise: "discontinue",
  },
  THREATEN: { classes: [], otherwise: "restrict" },
};

/** The draft with the mode that the words beside its trigger tell, where the trigger alone tells none. */
export function withMode(draft: Draft): Draft {
  const { type, scene, at, mode } = draft;
  if (type === "MOBILIZE" && mode !== "militia") return { ...draft, mode: modeOfPatient(draft, mode) };
  if (mode !== undefined) return draft;
  if (type === "REQUEST" || type === "REJECT") return { ...draft, mode: modeOfContent(draft) };
  if (type === "ASSAULT") return { ...draft, mode: modeOfAssault(draft) };
  if (type === "CONSULT") return { ...draft, mode: isOfMany(draft) ? "multilateral" : undefined };
  if (type === "ACCUSE") return { ...draft, mode: isToldAsFact(scene, at) ? "allege" : "disapprove" };
  return { ...draft, mode: modeOfPatient(draft, undefined) };
}

/** Settled once it is known what the act is: a strike that is threatened is no threat of a kind. */
function modeOfPatient({ type, scene, at, trigger }: Draft, known: string | undefined): string | undefined {
  const patients = PATIENTS[type];
  if (patients === undefined) return known;
  const roles = trigger.tag === "NOUN" ? ["noun", "of", "mod", "on"] : ["noun", "obj", "from", "into", "in"];
  const places = roles.flatMap((role) => placesOf(scene, at, role));
  const own = firstClass(scene, places, patients.classes);
  const closer = places.flatMap((place) => childrenOf(scene.clauses.tree, place, "compound", "amod"));
  const isPolice = type === "MOBILIZE" && firstClass(scene, closer, patients.classes) === "police";
  return (isPolice ? "police" : own) ?? known ?? patients.otherwise;
}

/** Fought each other: both sides do it. */
const FIGHTING = /^(?:fight|battle|clash|skirmish|fighting|combat)$/u;

function modeOfAssault({ scene, at, trigger, recipients }: Draft): string | undefined {
  const means = firstClass(scene, meansOf(scene, at), MEANS);
  return means ?? (recipients.length === 0 && FIGHTING.test(trigger.lemma) ? "sideAB" : undefined);
}

/** Talks of three and more, or of a body of states. */
const MANY = 3;
const isOfMany = ({ actors }: Draft): boolean => {
  const names = actors.flatMap((each) => each.actors);
  return new Set(names).size >= MANY || names.some(({ kind }) => kind === "igo");
};

/** Said that they had fired: what is told as a fact is alleged, what is judged is disapproved of. */
const isToldAsFact = ({ clauses: { tree } }: Scene, at: number): boolean =>
  childrenOf(tree, at, "ccomp").length > 0;

/** Issued a demand: the noun that asks is not what is asked for. */
const ASKING = /^(?:demand|request|call|appeal|plea|ultimatum)$/u;

/** What is asked for or refused: the verb or the noun that stands as its content. */
function modeOfContent({ scene, at, type }: Draft): string | undefined {
  const { tree } = scene.clauses;
  const isAsking = (place: number): boolean => type === "REQUEST" && ASKING.test(tokenAt(tree, place).lemma);
  const clauses = childrenOf(tree, at, "xcomp", "ccomp", "acl", "advcl").filter((child) =>
    isContent(scene, child),
  );
  const nouns = [...placesOf(scene, at, "for"), ...placesOf(scene, at, "obj"), ...placesOf(scene, at, "of")];
  const content = [...clauses, ...nouns].filter((place) => !isAsking(place));
  const known = firstClass(scene, content, KINDS);
  if (known !== undefined || type === "REJECT") return known ?? (clauses.length > 0 ? "change" : undefined);
  return clauses.length > 0 ? "change" : content.length > 0 ? "yield" : undefined;
}

/** to withdraw, that it withdraw; no clause of time or cause. */
const isContent = ({ clauses: { tree } }: Scene, at: number): boolean =>
  childrenOf(tree, at, "mark").every((mark) => /^(?:to|that)$/u.test(tokenAt(tree, mark).form.toLowerCase()));

/** Those and that by which it is done: subject, "by", "with", "in", and what names the act closer. */
function meansOf(scene: Scene, at: number): readonly number[] {
  const { tree } = scene.clauses;
  const roles = ["subj", "by", "with", "in", "mod", "from"];
  const own = roles.flatMap((role) => placesOf(scene, at, role));
  const inner = own.flatMap((place) => childrenOf(tree, place, "compound", "amod"));
  return [...own, ...inner];
}

function firstClass(
  scene: Scene,
  places: readonly number[],
  classes: readonly (readonly [name: string, mode: string])[],
): string | undefined {
  const lemmas = places.map((place) => tokenAt(scene.clauses.tree, place).lemma.toLowerCase());
  return classes.find(([name]) => lemmas.some((lemma) => scene.lexicon.classes.get(name)?.has(lemma)))?.[1];
}
