import { type Call, type Command, EXIT } from "../command.ts";
import { toPrintable } from "../format/printable.ts";
import type { Io } from "../io.ts";
import { databaseOption, databasePath, withStore } from "../store-options.ts";

export const verifyCommand: Command = {
  name: "verify",
  summary: "Prove that every word kept in the database stands on its page",
  operands: "",
  description: [
    "Goes through the whole database: the file is whole, every record is the one that was added, every statement and every piece of evidence is cut from the saved text at its offsets, and what is searched is what is shown. A fault is a line on standard output; exit code 1 where there is one.",
  ],
  options: [databaseOption, { name: "json", help: "Print JSON: what was looked at, and the faults." }],
  examples: [{ line: "dragoman verify --db desk.db", shows: "check a database" }],
  run: verify,
};

async function verify(call: Call, io: Io): Promise<number> {
  const { verifyStore } = await import("../../store/verify.ts");
  return withStore(call, io, "read", async (store) => {
    const faults = [];
    const walk = verifyStore(store);
    let step = walk.next();
    for (; !step.done; step = walk.next()) faults.push(step.value);
    const { articles, findings } = step.value;
    if (call.options.has("json")) await io.out.write(`${JSON.stringify({ articles, findings, faults })}\n`);
    else {
      for (const { article, what } of faults)
        await io.out.write(`${toPrintable(article === null ? what : `${article}: ${what}`)}\n`);
      const verdict =
        faults.length === 0 ? "all hold" : `${faults.length} ${faults.length === 1 ? "fault" : "faults"}`;
      await io.out.write(
        `${articles} articles, ${findings} statements, events and agreements in ${toPrintable(databasePath(call.options, io))}: ${verdict}\n`,
      );
    }
    return faults.length === 0 ? EXIT.ok : EXIT.someFailed;
  });
}
