import type { Engine } from "../engine.ts";
import type { Rec } from "../record/record.ts";
import type { PageInput } from "../source/input.ts";

/** Reads pages; what it takes to read is opened by the first one. */
export interface PageReader {
  read(input: PageInput, published: string | undefined): Promise<Rec>;
  close(): Promise<void>;
}

/** A folder that has not changed needs no network, and is through in no time. */
export function lazyReader(): PageReader {
  let opening: Promise<Engine> | undefined;
  return {
    async read(input, published) {
      opening ??= import("../engine.ts").then(({ openEngine }) => openEngine());
      const { readPage } = await import("../read.ts");
      return readPage(input, await opening, published === undefined ? {} : { published });
    },
    async close() {
      if (opening !== undefined) await (await opening).close();
    },
  };
}
