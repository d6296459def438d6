import { agreementStatuses } from "../../record/vocabulary.ts";
import type { AgreementCard } from "../../store/query/cards.ts";
import type { Option } from "../command.ts";
import { formatCard } from "../format/card.ts";
import { toCommand } from "../list-command.ts";
import { commonFilterOptions, listOptions, toFilter } from "../list-options.ts";

const KINDS = ["treaty", "alliance", "ceasefire", "accord", "resolution", "sanctions", "other"] as const;

const filterOptions: readonly Option[] = [
  { name: "party", value: "WHO", help: "Who is bound by it: a code (NOR), a state, a person or a body." },
  { name: "kind", value: "KIND", choices: KINDS, help: `What it is: ${KINDS.join(", ")}.` },
  {
    name: "status",
    value: "STATUS",
    choices: agreementStatuses,
    help: `How far it has come: ${agreementStatuses.join(", ")}.`,
  },
  ...commonFilterOptions,
];

export const agreementsCommand = toCommand<AgreementCard>({
  name: "agreements",
  summary: "List who promised what to whom, and when it binds",
  operands: "",
  description: [
    "Prints agreements from the database, newest first: treaties, alliances, ceasefires, sanctions, with what they oblige, the condition under which it binds, and how each party calls them.",
  ],
  options: [...filterOptions, ...listOptions],
  examples: [{ line: "dragoman agreements --party NOR", shows: "what Norway is bound by" }],
  none: "no agreement answers to this",
  async ask({ options }) {
    const { listAgreements } = await import("../../store/query/findings.ts");
    const filter = toFilter(options, filterOptions);
    return (store, paging) => listAgreements(store, { ...filter, ...paging });
  },
  toText: formatCard,
  columns: async () => (await import("../../export/finding-columns.ts")).agreementColumns,
});
