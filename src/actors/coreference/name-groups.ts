import type { Markable } from "./markable.ts";

/**
 * Which names, by their words alone, are of one bearer: each name's place in the list gets the place of the first name
 * of its group. A single word goes to the last person before it who bears it as last, else as first name; where none
 * went before, to the only one behind it.
 */
export function groupNames(names: readonly Markable[]): ReadonlyMap<number, number> {
  const first = new Map(names.map(({ at }) => [at, at]));
  const rootOf = (at: number): number => {
    let root = at;
    for (let up = first.get(root) ?? root; up !== root; up = first.get(root) ?? root) root = up;
    first.set(at, root);
    return root;
  };
  const whole = new Map<string, Markable>();
  const byWord = new Map<string, Markable[]>();
  for (const name of names) {
    const same = findSame(name, whole, byWord);
    if (same) first.set(name.at, rootOf(same.at));
    const key = keyOf(name);
    if (!whole.has(key)) whole.set(key, name);
    if (!same || name.words.length > 1) file(name, byWord);
  }
  for (const name of names) {
    if (rootOf(name.at) !== name.at || name.words.length > 1) continue;
    const behind = bearersOf(name, byWord).filter(
      (other) =>
        other.words.length > 1 &&
        other.at > name.at &&
        areKindsAlike(other, name) &&
        isFullerName(other, name),
    );
    const roots = new Set(behind.map(({ at }) => rootOf(at)));
    const [root] = roots;
    if (root !== undefined && roots.size === 1) first.set(root, name.at);
  }
  return new Map(names.map(({ at }) => [at, rootOf(at)]));
}

const isFullerName = (other: Markable, name: Markable): boolean =>
  isPersonal(name) ? isPersonal(other) && isOnePerson(other, name) : isShortened(name, other);

const isPersonal = ({ kind }: Markable): boolean => kind === "PER" || kind === "";
const lastOf = ({ words }: Markable): string => fold(words.at(-1));
const fold = (word: string | undefined): string => (word ?? "").toLowerCase().replace(/['’]s$/u, "");
const keyOf = ({ words }: Markable): string => words.map(fold).join(" ");

/** Names are filed by their first and last word, and bodies by their initials: WHO. */
function file(name: Markable, byWord: Map<string, Markable[]>): void {
  const keys = new Set([fold(name.words[0]), lastOf(name)]);
  if (!isPersonal(name) && name.words.length > 1) keys.add(initialsOf(name));
  for (const key of keys) {
    const list = byWord.get(key);
    if (list) list.push(name);
    else byWord.set(key, [name]);
  }
}

const initialsOf = ({ words }: Markable): string =>
  words
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => word.charAt(0))
    .join("")
    .toLowerCase();

const MOST_NAMESAKES = 30;

/** Names that share its last word with it, or its first where it is of a body, the nearest first. */
const bearersOf = (name: Markable, byWord: ReadonlyMap<string, readonly Markable[]>): readonly Markable[] =>
  [...new Set([lastOf(name), ...(isPersonal(name) ? [] : [fold(name.words[0])])])]
    .flatMap((word) => (byWord.get(word) ?? []).slice(-MOST_NAMESAKES))
    .sort((a, b) => b.at - a.at);

/** The name before it that is of the same bearer: the same words whatever they are taken for, else a fuller or shorter one. */
function findSame(
  name: Markable,
  whole: ReadonlyMap<string, Markable>,
  byWord: ReadonlyMap<string, readonly Markable[]>,
): Markable | undefined {
  const exact = whole.get(keyOf(name));
  if (exact && name.words.length > 1) return exact;
  const bearers = bearersOf(name, byWord).filter(
    (other) => areKindsAlike(other, name) && isGenderAlike(other, name),
  );
  const person = isPersonal(name) ? bearers.find((other) => isByLastName(other, name)) : undefined;
  return (
    person ??
    exact ??
    bearers.find((other) => (isPersonal(name) ? isByFirstName(other, name) : isShortened(other, name)))
  );
}

const areKindsAlike = (a: Markable, b: Markable): boolean =>
  a.kind === b.kind || a.kind === "" || b.kind === "";

const isByLastName = (other: Markable, name: Markable): boolean =>
  isPersonal(other) && lastOf(other) === lastOf(name) && isOnePerson(other, name);

const isByFirstName = (other: Markable, name: Markable): boolean =>
  name.words.length === 1 &&
  other.words.length > 1 &&
  isPersonal(other) &&
  fold(other.words[0]) === lastOf(name);

/** WHO and World Health Organization; the Mori Foundation and the Mori Foundation for Peace; Airbus and Airbus Group. */
function isShortened(a: Markable, b: Markable): boolean {
  const [short, long] = a.words.length <= b.words.length ? [a, b] : [b, a];
  if (isPersonal(long)) return false;
  if (
    short.words.length === 1 &&
    initialsOf(long) === lastOf(short) &&
    /^\p{Lu}+$/u.test(short.words[0] ?? "")
  )
    return true;
  return (
    short.kind === "ORG" &&
    long.words.length > short.words.length &&
    short.words.every((word, at) => fold(word) === fold(long.words[at]))
  );
}

const isGenderAlike = (a: Markable, b: Markable): boolean =>
  a.gender === undefined || b.gender === undefined || a.gender === b.gender;

/** Aiko Mori and Aiko B. Mori, Mori and Aiko Mori; not Aiko Mori and Taro Mori. */
function isOnePerson(a: Markable, b: Markable): boolean {
  const [short, long] = a.words.length <= b.words.length ? [a.words, b.words] : [b.words, a.words];
  const folded = long.map(fold);
  return short.every(
    (word) =>
      folded.includes(fold(word)) || folded.some((other) => isInitial(word, other) || isInitial(other, word)),
  );
}

const isInitial = (short: string, word: string): boolean =>
  /^\p{Lu}\.?$/u.test(short) && fold(word).startsWith(fold(short).charAt(0));
