import { acts, forms } from "../../record/vocabulary.ts";
import type { StatementCard } from "../../store/query/cards.ts";
import type { Option } from "../command.ts";
import { formatCard } from "../format/card.ts";
import { toCommand } from "../list-command.ts";
import { commonFilterOptions, listOptions, toFilter } from "../list-options.ts";

const filterOptions: readonly Option[] = [
  { name: "by", value: "WHO", help: "Who said it: a code (NOR), a state, a person or a body." },
  { name: "about", value: "WHO", help: "Whom it is aimed at, or whom its words name." },
  { name: "to", value: "WHO", help: "Whom it was told." },
  { name: "via", value: "WHO", help: "Who relayed it." },
  { name: "act", value: "ACT", choices: acts, help: `What was done by saying it: ${acts.join(", ")}.` },
  { name: "form", value: forms.join("|"), choices: forms, help: "Whether its words were quoted." },
  ...commonFilterOptions,
];

export const statementsCommand = toCommand<StatementCard>({
  name: "statements",
  summary: "List what was said, by whom, about whom",
  operands: "",
  description: [
    "Prints statements from the database, newest first. WHO is a code (NOR, UNO), the name of a state (all who belong to it), the name of a person or body or a part of it, or the key of an actor as dragoman actors prints it.",
    "What several reports tell is shown once, with the number of the others; --json lists them.",
  ],
  options: [...filterOptions, ...listOptions],
  examples: [
    { line: "dragoman statements --by NOR --about Chile", shows: "what Norway said about Chile" },
    { line: "dragoman statements --act threaten --since 2031-03-01", shows: "threats since that day" },
  ],
  none: "no statement answers to this",
  async ask({ options }) {
    const { listStatements } = await import("../../store/query/findings.ts");
    const filter = toFilter(options, filterOptions);
    return (store, paging) => listStatements(store, { ...filter, ...paging });
  },
  toText: formatCard,
  columns: async () => (await import("../../export/finding-columns.ts")).statementColumns,
});
