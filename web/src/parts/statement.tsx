import type { JSX } from "preact";
import type { StatementCard } from "../api/types.ts";
import { actTie, actVerb } from "../words/labels.ts";
import { unknownSpeaker } from "../words/names.ts";
import { ActorLink, Actors } from "./actor-link.tsx";
import { Matches } from "./matches.tsx";
import { placeOf } from "./source-line.tsx";

/** Who said, and what was done by saying it. */
export function StatementHead({ statement }: { readonly statement: StatementCard }): JSX.Element {
  const { speakers, targets, addressee, via, act } = statement;
  const tie = actTie(act);
  return (
    <p class="head">
      {speakers.length > 0 ? (
        <Actors actors={speakers} isFull />
      ) : (
        <span class="unknown">{unknownSpeaker(statement)}</span>
      )}{" "}
      <span class="act">{actVerb(act)}</span>
      {targets.length > 0 && (
        <>
          {" "}
          {tie !== "" && `${tie} `}
          <Actors actors={targets} />
        </>
      )}
      {addressee !== null && (
        <>
          {" "}
          to <ActorLink actor={addressee} />
        </>
      )}
      {via.length > 0 && (
        <>
          , via <Actors actors={via} />
        </>
      )}
    </p>
  );
}

/** The words, as the page has them; they lead to their place in it. Quotation marks stand round what was quoted whole. */
export function StatementWords({
  statement,
  matches,
}: {
  readonly statement: StatementCard;
  readonly matches?: readonly string[] | undefined;
}): JSX.Element {
  const { words, form } = statement;
  return (
    <blockquote class={`words ${form}`}>
      <a href={placeOf(statement)}>
        {words.map(({ text, start }, at) => (
          <span key={start}>
            {at > 0 && " … "}
            {form === "direct" ? "“" : ""}
            <Matches text={text} matches={matches} />
            {form === "direct" ? "”" : ""}
          </span>
        ))}
      </a>
    </blockquote>
  );
}
