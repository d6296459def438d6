import type { JSX } from "preact";
import type { AgreementCard } from "../api/types.ts";
import { plain } from "../words/labels.ts";
import { Actors } from "./actor-link.tsx";
import { Matches } from "./matches.tsx";
import { placeOf } from "./source-line.tsx";

/** What was agreed, by whom, and how it stands. */
export function AgreementHead({ agreement }: { readonly agreement: AgreementCard }): JSX.Element {
  const { name, type, parties, targets, status } = agreement;
  return (
    <p class="head">
      <a class="agreement-name" href={placeOf(agreement)}>
        {name}
      </a>{" "}
      <span class="act">{plain(type)}</span>
      {status !== "unknown" && <span class="status">{plain(status)}</span>}
      <span class="parties">
        <Actors actors={parties} />
        {targets.length > 0 && (
          <>
            <span class="arrow"> → </span>
            <Actors actors={targets} />
          </>
        )}
      </span>
    </p>
  );
}

/** What it obliges to, when, and how each side calls it; the words that report it where there is nothing else. */
export function AgreementWords({
  agreement,
  matches,
}: {
  readonly agreement: AgreementCard;
  readonly matches?: readonly string[] | undefined;
}): JSX.Element {
  const { provisions, called, evidence, reason } = agreement;
  return (
    <>
      {provisions.length > 0 ? (
        <Provisions agreement={agreement} />
      ) : (
        evidence[0] !== undefined && (
          <blockquote class="words indirect">
            <a href={placeOf(agreement)}>
              <Matches text={evidence[0].text} matches={matches} />
            </a>
          </blockquote>
        )
      )}
      {called.length > 0 && <Called agreement={agreement} />}
      {reason !== null && <p class="facts">because of {reason.text}</p>}
    </>
  );
}

/** Each obligation with what sets it off and what is excepted. */
export function Provisions({ agreement }: { readonly agreement: AgreementCard }): JSX.Element | null {
  if (agreement.provisions.length === 0) return null;
  return (
    <ul class="provisions">
      {agreement.provisions.map(({ obligation, trigger, except, article, obliged }) => (
        <li key={obligation.start}>
          {article !== null && <span class="article-number">Art. {article} </span>}
          {obliged.length > 0 && (
            <>
              <Actors actors={obliged} />:{" "}
            </>
          )}
          <q>{obligation.text}</q>
          {trigger !== null && (
            <>
              , when <q>{trigger.text}</q>
            </>
          )}
          {except !== null && (
            <>
              , except <q>{except.text}</q>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

/** How each side calls it. */
export function Called({ agreement }: { readonly agreement: AgreementCard }): JSX.Element {
  return (
    <ul class="called">
      {agreement.called.map(({ by, as }) => (
        <li key={as.start}>
          {by === null ? "Called" : <Actors actors={[by]} />}
          {by === null ? " " : " calls it "}
          <q>{as.text}</q>
        </li>
      ))}
    </ul>
  );
}
