import { useEffect, useRef, useState } from "preact/hooks";
import { ask } from "./ask.ts";
import type { Listed } from "./types.ts";
import { type Asking, useAnswer } from "./use-answer.ts";

/** A list that goes on: its parts so far, and how to get the next. */
export interface Listing<Item> extends Omit<Asking<unknown>, "answer"> {
  readonly items: readonly Item[] | undefined;
  /** Fetches the next part; undefined at the end. */
  readonly more: (() => void) | undefined;
}

/** Asks for a list; begins anew when the path changes. */
export function useList<Item>(path: string | undefined): Listing<Item> {
  const { answer, problem, isWaiting } = useAnswer<Listed<Item>>(path);
  const [later, setLater] = useState<Listed<Item> | undefined>();
  const [trouble, setTrouble] = useState<string | undefined>();
  const current = useRef(answer);
  current.current = answer;
  useEffect(() => {
    setLater(undefined);
    setTrouble(undefined);
  }, [answer]);
  const next = later === undefined ? answer?.next : later.next;
  const more = async (): Promise<void> => {
    if (path === undefined || !next) return;
    try {
      const part = await ask<Listed<Item>>(`${path}${path.includes("?") ? "&" : "?"}cursor=${next}`);
      if (current.current === answer)
        setLater((last) => ({ items: [...(last?.items ?? []), ...part.items], next: part.next }));
    } catch (error) {
      setTrouble((error as Error).message);
    }
  };
  return {
    items: answer === undefined ? undefined : [...answer.items, ...(later?.items ?? [])],
    problem: problem ?? trouble,
    isWaiting,
    more: next ? () => void more() : undefined,
  };
}
