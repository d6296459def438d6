import { actorKinds } from "../../record/vocabulary.ts";
import type { ActorSummary } from "../../store/query/actors.ts";
import type { Option } from "../command.ts";
import type { Style } from "../format/style.ts";
import { wrap } from "../format/wrap.ts";
import { toCommand } from "../list-command.ts";
import { listOptions, toFilter } from "../list-options.ts";

const INDENT = "    ";

const filterOptions: readonly Option[] = [
  { name: "code", value: "CODE", help: "Only those who belong to this state or body (NOR, UNO)." },
  { name: "kind", value: "KIND", choices: actorKinds, help: `Only of this kind: ${actorKinds.join(", ")}.` },
];

export const actorsCommand = toCommand<ActorSummary>({
  name: "actors",
  summary: "List who speaks and acts in the database",
  operands: "[NAME]",
  description: [
    "Prints states, persons and bodies, those who take most parts first: in how many statements, events and agreements each has a part, all names under which pages have it, and the key by which other commands can be asked for exactly this one.",
  ],
  options: [...filterOptions, ...listOptions],
  examples: [{ line: "dragoman actors --code NOR --kind person", shows: "Norwegians who speak or act" }],
  none: "no actor answers to this",
  async ask({ inputs, options }) {
    const { listActors } = await import("../../store/query/actors.ts");
    const name = inputs.join(" ");
    const filter = { ...toFilter(options, filterOptions), ...(name !== "" && { name }) };
    return (store, paging) => listActors(store, { ...filter, ...paging });
  },
  toText: formatActor,
  columns: async () => (await import("../../export/actor-columns.ts")).actorColumns,
});

function formatActor(actor: ActorSummary, style: Style, width: number): string {
  const { name, names, kind, code, sector, office, parts, key } = actor;
  const others = names.filter((each) => each !== name);
  const codes = [code, sector].filter((each) => each !== "UNK").join(" ");
  const head = `${style.bold(name)}${office === null ? "" : `, ${office}`} · ${[kind, codes].filter((each) => each !== "").join(", ")} · ${parts} ${parts === 1 ? "part" : "parts"}`;
  return [
    wrap(head, width),
    ...(others.length > 0 ? [wrap(`also: ${others.join("; ")}`, width, INDENT)] : []),
    style.dim(`${INDENT}${key}`),
    "\n",
  ].join("\n");
}
