import type { FindingCard } from "../../store/query/cards.ts";
import { type Option, UsageError } from "../command.ts";
import { formatCard } from "../format/card.ts";
import { toCommand } from "../list-command.ts";
import { listOptions, toFilter } from "../list-options.ts";

const NAME = "timeline";

const filterOptions: readonly Option[] = [
  { name: "since", value: "DAY", help: "Nothing before this day (YYYY-MM-DD)." },
  { name: "until", value: "DAY", help: "Nothing after this day." },
];

export const timelineCommand = toCommand<FindingCard>({
  name: NAME,
  summary: "Tell what two said of each other, did and agreed, day by day",
  operands: "A B",
  description: [
    "Prints statements of one about the other, events between them and agreements of both, the earliest first. A and B are codes (NOR), states, persons or bodies.",
  ],
  options: [...filterOptions, { name: "newest-first", help: "The latest first." }, ...listOptions],
  examples: [{ line: "dragoman timeline NOR CHL --since 2031-03-01", shows: "what was between two states" }],
  none: "nothing between these two",
  async ask({ inputs, options }) {
    const [a, b, ...rest] = inputs;
    if (a === undefined || b === undefined || rest.length > 0)
      throw new UsageError(
        `name two: dragoman timeline NOR CHL; a name of several words needs quotation marks`,
        NAME,
      );
    const { timeline } = await import("../../store/query/timeline.ts");
    const filter = { ...toFilter(options, filterOptions), newestFirst: options.has("newest-first") };
    return (store, paging) => timeline(store, a, b, { ...filter, ...paging });
  },
  toText: formatCard,
  columns: async () => (await import("../../export/timeline-columns.ts")).timelineColumns,
});
