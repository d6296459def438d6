import { type Engine, openEngine } from "../../engine.ts";
import { readPage } from "../../read.ts";
import { answerOrders } from "./answer-orders.ts";
import type { ReadOrder } from "./page-reader.ts";

/** A process that reads pages with a model of its own, on one core. */
let opening: Promise<Engine> | undefined;

answerOrders(async ({ input, published }: ReadOrder) => {
  opening ??= openEngine({ threads: 1 });
  return readPage(input, await opening, published === undefined ? {} : { published });
});
