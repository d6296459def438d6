/** A function from a list to what is found for each of its members, in the same order. */
export type ListFunction<Item, Found> = (items: readonly Item[]) => Promise<readonly Found[]>;

interface Call<Item, Found> {
  readonly items: readonly Item[];
  resolve(found: readonly Found[]): void;
  reject(error: unknown): void;
}

/**
 * Makes calls that come while one is at work into one further call: pages that are read at the same time go through the
 * network together. At most `most` items a call, one call at a time. An error is told to all whose items were in it.
 */
export function mergeCalls<Item, Found>(
  work: ListFunction<Item, Found>,
  most: number,
): ListFunction<Item, Found> {
  const waiting: Call<Item, Found>[] = [];
  let isWorking = false;

  const workOff = async (): Promise<void> => {
    while (waiting.length > 0) {
      const calls = takeUpTo(waiting, most);
      try {
        const found = await work(calls.flatMap(({ items }) => items));
        let from = 0;
        for (const { items, resolve } of calls) {
          resolve(found.slice(from, from + items.length));
          from += items.length;
        }
      } catch (error) {
        for (const { reject } of calls) reject(error);
      }
    }
    isWorking = false;
  };

  return (items) =>
    new Promise((resolve, reject) => {
      waiting.push({ items, resolve, reject });
      if (isWorking) return;
      isWorking = true;
      void workOff();
    });
}

/** Takes calls from the front until their items are `most`; always at least one. */
function takeUpTo<Item, Found>(waiting: Call<Item, Found>[], most: number): readonly Call<Item, Found>[] {
  let count = 0;
  let calls = 0;
  for (const { items } of waiting) {
    if (calls > 0 && count + items.length > most) break;
    count += items.length;
    calls += 1;
  }
  return waiting.splice(0, calls);
}
