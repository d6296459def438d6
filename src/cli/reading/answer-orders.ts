import { ReadError } from "../../errors.ts";
import { keepHeapSmall } from "../heap.ts";
import type { Answer, Ask } from "./asked-process.ts";

/**
 * Makes this process one that does what it is asked (asked-process.ts). It may be ended at any time, and ends with the
 * one that started it. `answer`: does one order, and may tell of steps on the way; what it throws is thrown there.
 */
export function answerOrders<Order, Step>(
  answer: (order: Order, told: (step: Step) => void) => Promise<unknown>,
): void {
  keepHeapSmall();
  const send = (message: Answer): void => void process.send?.(message);
  process.on("message", async ({ id, order }: Ask) => {
    try {
      const result = await answer(order as Order, (step) => send({ id, kind: "step", step }));
      send({ id, kind: "done", result });
    } catch (error) {
      const code = error instanceof ReadError ? error.code : null;
      send({ id, kind: "failed", code, message: error instanceof Error ? error.message : String(error) });
    }
  });
  process.on("SIGINT", () => {}); // Ctrl-C goes to both; the other puts things away and ends this one
  process.on("disconnect", () => process.exit());
}

/** What the process was told at its start. */
export const setupOf = <Setup>(): Setup => JSON.parse(process.argv[2] ?? "null") as Setup;
