import type { RefObject } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";

/** What is lit: the words of one finding, and its card. Pointing lights for as long as it lasts, a click for good. */
export interface Light {
  /** What holds both, and what holds the text. */
  readonly root: RefObject<HTMLDivElement | null>;
  readonly story: RefObject<HTMLElement | null>;
  /** Id of the finding whose card was clicked, or which the address names. */
  readonly chosen: string | undefined;
  readonly lit: string | undefined;
  point(id: string | undefined): void;
  choose(id: string | undefined): void;
  leave(): void;
}

/** `told` hears what is chosen; undefined: nothing any more. */
export function useLight(first: string | undefined, told: (id: string | undefined) => void): Light {
  const root = useRef<HTMLDivElement>(null);
  const story = useRef<HTMLElement>(null);
  const tell = useRef(told);
  tell.current = told;
  const [chosen, setChosen] = useState(first);
  const [pointed, setPointed] = useState<string | undefined>();
  const lit = pointed ?? chosen;
  const choose = (id: string | undefined): void => {
    setChosen(id);
    setPointed(undefined);
    told(id);
    if (id !== undefined) bringWords(root.current, id);
  };
  useEffect(() => setChosen(first), [first]);
  useEffect(() => {
    if (first === undefined) return;
    bringWords(root.current, first);
    bringCard(root.current, first);
  }, [first]);
  useEffect(() => lightUp(root.current, lit), [lit]);
  useEffect(() => {
    const [box, text] = [root.current, story.current];
    const over = (event: Event): void => {
      const id = idAt(event);
      setPointed(id);
      if (id !== undefined) bringCard(box, id);
    };
    const click = (event: Event): void => {
      const id = idAt(event);
      if (id === undefined) return;
      setChosen(id);
      tell.current(id);
      bringCard(box, id);
    };
    const leave = (): void => setPointed(undefined);
    text?.addEventListener("mouseover", over);
    text?.addEventListener("mouseleave", leave);
    text?.addEventListener("click", click);
    return () => {
      text?.removeEventListener("mouseover", over);
      text?.removeEventListener("mouseleave", leave);
      text?.removeEventListener("click", click);
    };
  }, []);
  return { root, story, chosen, lit, point: setPointed, choose, leave: () => setPointed(undefined) };
}

/** The innermost finding to whose words something points. */
const idAt = (event: Event): string | undefined =>
  event.target instanceof Element
    ? event.target.closest<HTMLElement>("[data-findings]")?.dataset.findings?.split(" ").at(-1)
    : undefined;

const wordsOf = (root: Element | null, id: string): readonly Element[] => [
  ...(root?.querySelectorAll(`[data-findings~="${CSS.escape(id)}"]`) ?? []),
];

/** Straight in the document: a long page has thousands of marked words, and a pointer moves fast. */
function lightUp(root: Element | null, id: string | undefined): () => void {
  const words = id === undefined ? [] : wordsOf(root, id);
  for (const each of words) each.classList.add("lit");
  return () => {
    for (const each of words) each.classList.remove("lit");
  };
}

function bringWords(root: Element | null, id: string): void {
  const [first] = wordsOf(root, id);
  const box = first?.getBoundingClientRect();
  if (box === undefined || (box.top > innerHeight * 0.1 && box.bottom < innerHeight * 0.8)) return;
  first?.scrollIntoView({ block: "center", behavior: behavior() });
}

/** Only within its list: the text must not move under the pointer. */
function bringCard(root: Element | null, id: string): void {
  const card = root?.querySelector<HTMLElement>(`[data-card="${CSS.escape(id)}"]`);
  const list = card?.closest<HTMLElement>(".cards");
  if (!card || !list || list.scrollHeight <= list.clientHeight) return;
  const [top, bottom] = [card.offsetTop, card.offsetTop + card.offsetHeight];
  const isSeen = top >= list.scrollTop && bottom <= list.scrollTop + list.clientHeight;
  if (!isSeen) list.scrollTo({ top: top - list.clientHeight / 3, behavior: behavior() });
}

const behavior = (): ScrollBehavior =>
  matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth";
