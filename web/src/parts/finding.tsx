import type { JSX } from "preact";
import type { FindingCard } from "../api/types.ts";
import { AgreementHead, AgreementWords } from "./agreement.tsx";
import { EventHead, EventWords } from "./event.tsx";
import { SourceLine } from "./source-line.tsx";
import { StatementHead, StatementWords } from "./statement.tsx";

interface Props {
  readonly finding: FindingCard;
  /** What was looked for. */
  readonly matches?: readonly string[] | undefined;
}

/** A statement, event or agreement in a list: who, the words, where they stand. */
export function Finding({ finding, matches }: Props): JSX.Element {
  return (
    <article class={`finding ${finding.kind}`}>
      <FindingHead finding={finding} />
      <FindingWords finding={finding} matches={matches} />
      <SourceLine finding={finding} />
    </article>
  );
}

export function FindingHead({ finding }: { readonly finding: FindingCard }): JSX.Element {
  switch (finding.kind) {
    case "statement":
      return <StatementHead statement={finding} />;
    case "event":
      return <EventHead event={finding} />;
    case "agreement":
      return <AgreementHead agreement={finding} />;
    default:
      return finding satisfies never;
  }
}

function FindingWords({ finding, matches }: Props): JSX.Element {
  switch (finding.kind) {
    case "statement":
      return <StatementWords statement={finding} matches={matches} />;
    case "event":
      return <EventWords event={finding} matches={matches} />;
    case "agreement":
      return <AgreementWords agreement={finding} matches={matches} />;
    default:
      return finding satisfies never;
  }
}
