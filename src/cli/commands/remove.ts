import { type Call, type Command, EXIT, UsageError } from "../command.ts";
import { toPrintable } from "../format/printable.ts";
import type { Io } from "../io.ts";
import { databaseOption, withStore } from "../store-options.ts";

const NAME = "remove";

export const removeCommand: Command = {
  name: NAME,
  summary: "Remove articles and all that was found in them",
  operands: "ID…",
  description: [
    "An ID is that of an article, as dragoman articles and dragoman search print it. Where it was the current version of its page, the version before is current again.",
  ],
  options: [databaseOption],
  examples: [{ line: "dragoman remove pk3YKiWAOXeCoq1H", shows: "remove one article" }],
  run: remove,
};

async function remove(call: Call, io: Io): Promise<number> {
  if (call.inputs.length === 0) throw new UsageError("name the articles to remove by their ids", NAME);
  const { removeArticle } = await import("../../store/remove.ts");
  return withStore(call, io, "write", async (store) => {
    const missing = call.inputs.filter((id) => !removeArticle(store, id));
    for (const id of missing) await io.err.write(`dragoman: no article has the id ${toPrintable(id)}\n`);
    const removed = call.inputs.length - missing.length;
    await io.out.write(`${removed} ${removed === 1 ? "article" : "articles"} removed\n`);
    return missing.length === 0 ? EXIT.ok : EXIT.someFailed;
  });
}
