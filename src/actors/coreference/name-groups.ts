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
    if (rootOf(name.at) !== name.at || name.words.length > 1 || !isPersonal(name)) continue;
    const behind = bearersOf(name, byWord).filter(({ words, at }) => words.length > 1 && at > name.at);
    const roots = new Set(behind.map(({ at }) => rootOf(at)));
    const [root] = roots;
    if (root !== undefined && roots.size === 1) first.set(root, name.at);
  }
  return new Map(names.map(({ at }) => [at, rootOf(at)]));
}

const isPersonal = ({ kind }: Markable): boolean => kind === "PER" || kind === "";
const lastOf = ({ words }: Markable): string => fold(words.at(-1));
const fold = (word: string | undefined): string => (word ?? "").toLowerCase().replace(/['’]s$/u, "");
const keyOf = ({ words }: Markable): string => words.map(fold).join(" ");

/** Names are filed by their first and last word, and by their initials: WHO. */
function file(name: Markable, byWord: Map<string, Markable[]>): void {
  const initials = name.words
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => word.charAt(0))
    .join("");
  const keys = new Set([fold(name.words[0]), lastOf(name)]);
  if (!isPersonal(name) && initials.length > 1) keys.add(initials.toLowerCase());
  for (const key of keys) {
    const list = byWord.get(key);
    if (list) list.push(name);
    else byWord.set(key, [name]);
  }
}

const MOST_NAMESAKES = 30;

const bearersOf = (name: Markable, byWord: ReadonlyMap<string, readonly Markable[]>): readonly Markable[] =>
  (byWord.get(lastOf(name)) ?? []).slice(-MOST_NAMESAKES);

function findSame(
  name: Markable,
  whole: ReadonlyMap<string, Markable>,
  byWord: ReadonlyMap<string, readonly Markable[]>,
): Markable | undefined {
  const exact = whole.get(keyOf(name));
  if (exact && areKindsAlike(exact, name) && name.words.length > 1) return exact;
  const bearers = bearersOf(name, byWord)
    .toReversed()
    .filter((other) => areKindsAlike(other, name) && isGenderAlike(other, name));
  const byLast = bearers.find(
    (other) => lastOf(other) === lastOf(name) && isPersonal(other) && isOnePerson(other, name),
  );
  if (byLast) return byLast;
  if (exact && areKindsAlike(exact, name)) return exact;
  if (name.words.length > 1) return undefined;
  if (isPersonal(name))
    return bearers.find(
      (other) => other.words.length > 1 && isPersonal(other) && fold(other.words[0]) === lastOf(name),
    );
  return bearers.find((other) => other.words.length > 1 && !isPersonal(other) && other.kind === name.kind);
}

const areKindsAlike = (a: Markable, b: Markable): boolean =>
  a.kind === b.kind || a.kind === "" || b.kind === "";

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
