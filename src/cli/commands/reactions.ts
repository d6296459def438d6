import type { ReactionCard } from "../../store/query/reactions.ts";
import type { Option } from "../command.ts";
import { formatCard } from "../format/card.ts";
import type { Style } from "../format/style.ts";
import { toCommand } from "../list-command.ts";
import { listOptions, toFilter } from "../list-options.ts";

const filterOptions: readonly Option[] = [
  {
    name: "to",
    value: "ID|WHO",
    help: "What is answered: the id of a statement, event or agreement; or who said or did it.",
  },
  { name: "by", value: "WHO", help: "Who answers: a code (NOR), a state, a person or a body." },
  { name: "since", value: "DAY", help: "No answer before this day (YYYY-MM-DD)." },
  { name: "until", value: "DAY", help: "No answer after this day." },
];

export const reactionsCommand = toCommand<ReactionCard>({
  name: "reactions",
  summary: "List who reacted to what",
  operands: "",
  description: [
    "Prints answers from the database, newest first, each followed by what it answers. Only what a page itself ties together counts.",
  ],
  options: [...filterOptions, ...listOptions],
  examples: [{ line: "dragoman reactions --to NOR", shows: "who answered what Norway said or did" }],
  none: "no reaction answers to this",
  async ask({ options }) {
    const { listReactions } = await import("../../store/query/reactions.ts");
    const filter = toFilter(options, filterOptions);
    return (store, paging) => listReactions(store, { ...filter, ...paging });
  },
  toText: formatReaction,
  columns: async () => (await import("../../export/reaction-columns.ts")).reactionColumns,
});

function formatReaction({ answer, answered }: ReactionCard, style: Style, width: number): string {
  const indented = formatCard(answered, style, width - 2)
    .trimEnd()
    .replace(/^/gm, "  ");
  return `${formatCard(answer, style, width).trimEnd()}\n  ${style.dim("in answer to")}\n${indented}\n\n`;
}
