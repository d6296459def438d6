/** Work that is done a few at a time, in the order in which it came. */
export interface Queue {
  readonly waiting: number;
  /** The work must not reject. */
  add(work: () => Promise<void>): void;
}

export function openQueue(atOnce: number): Queue {
  const waiting: (() => Promise<void>)[] = [];
  let running = 0;
  const runNext = (): void => {
    const work = running < atOnce ? waiting.shift() : undefined;
    if (work === undefined) return;
    running++;
    void work().finally(() => {
      running--;
      runNext();
    });
  };
  return {
    get waiting() {
      return waiting.length;
    },
    add(work) {
      waiting.push(work);
      runNext();
    },
  };
}
