import type { JSX } from "preact";
import type { EventCard, FindingCard, StatementCard } from "../../api/types.ts";
import { AgreementWords } from "../../parts/agreement.tsx";
import { EventFacts } from "../../parts/event.tsx";
import { addressOf } from "../../place/place.ts";
import { toDay } from "../../words/days.ts";
import { quadNames } from "../../words/labels.ts";
import { fullName } from "../../words/names.ts";
import type { Light } from "./use-light.ts";

interface Props {
  readonly finding: FindingCard;
  /** All of the page. */
  readonly findings: readonly FindingCard[];
  readonly light: Light;
}

/** Why it is there: what the page itself says about speaker, act, day and place; and what it answers. */
export function Details({ finding, findings, light }: Props): JSX.Element {
  return (
    <div class="details">
      {finding.kind === "statement" && <Why reasons={statementReasons(finding)} />}
      {finding.kind === "event" && (
        <>
          <EventFacts event={finding} />
          <Why reasons={eventReasons(finding)} />
        </>
      )}
      {finding.kind === "agreement" && <AgreementWords agreement={finding} />}
      <Ties label="In answer to" ids={finding.answers} findings={findings} light={light} />
      <Ties label="Answered by" ids={finding.answeredBy} findings={findings} light={light} />
      <Others finding={finding} />
    </div>
  );
}

type Reason = readonly [name: string, words: string];

function Why({ reasons }: { readonly reasons: readonly Reason[] }): JSX.Element {
  return (
    <dl class="why">
      {reasons.map(([name, words]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{words}</dd>
        </div>
      ))}
    </dl>
  );
}

const FORMS: Readonly<Record<string, string>> = {
  direct: "quoted word for word",
  mixed: "partly quoted, partly in the report’s words",
  indirect: "in the report’s own words",
};

function statementReasons(statement: StatementCard): readonly Reason[] {
  const { mention, cue, form, alternatives, date, speakers } = statement;
  return [
    ...(mention === null ? [] : [["Speaker", `here “${mention.text}”`] as const]),
    ...(speakers.length === 0 && mention === null ? [["Speaker", "the page names none"] as const] : []),
    ...(alternatives.length === 0 ? [] : [["Could also be", alternatives.map(fullName).join("; ")] as const]),
    ...(cue === null ? [] : [["Told by", `“${cue.text}”`] as const]),
    ["Words", FORMS[form] ?? form],
    ["Day", dayOf(date)],
  ];
}

function eventReasons({ trigger, quad, scale, cameo, date, contexts }: EventCard): readonly Reason[] {
  return [
    ["Told by", `“${trigger.text}”`],
    [
      "Class",
      `${quadNames[quad as 1 | 2 | 3 | 4] ?? quad}, scale ${String(scale).replace("-", "−")}${cameo === null ? "" : `, CAMEO ${cameo}`}`,
    ],
    ...(contexts.length === 0 ? [] : [["Contexts", contexts.join(", ").replaceAll("_", " ")] as const]),
    ["Day", dayOf(date)],
  ];
}

function dayOf(date: StatementCard["date"]): string {
  if (date.basis === "unknown") return "the page does not tell";
  return date.basis === "stated" ? `${toDay(date.value)}, stated` : `${toDay(date.value)}, worked out`;
}

/** Findings that answer, or are answered: a click lights them. */
function Ties({
  label,
  ids,
  findings,
  light,
}: Omit<Props, "finding"> & { readonly label: string; readonly ids: readonly string[] }): JSX.Element | null {
  const tied = ids.flatMap((id) => findings.find((finding) => finding.id === id) ?? []);
  if (tied.length === 0) return null;
  return (
    <div class="ties">
      <p class="label">{label}</p>
      {tied.map((finding) => (
        <button key={finding.id} type="button" class="excerpt" onClick={() => light.choose(finding.id)}>
          {wordsOf(finding)}
        </button>
      ))}
    </div>
  );
}

const wordsOf = (finding: FindingCard): string =>
  (finding.kind === "statement" ? finding.words : finding.evidence).map(({ text }) => text).join(" … ");

/** Other reports that tell the same, and corrections by users. */
function Others({ finding: { told, corrections } }: { readonly finding: FindingCard }): JSX.Element | null {
  if (told.length + corrections.length === 0) return null;
  return (
    <ul class="others">
      {told.map(({ id, article }) => (
        <li key={id}>
          Also in{" "}
          <a href={addressOf(["page", article.id, id])}>
            {article.outlet ?? article.domain ?? "another outlet"}
          </a>
          , {toDay(article.published)}
        </li>
      ))}
      {corrections.map(({ field, was, by, at, note }) => (
        <li key={`${field}${at}`}>
          {field} corrected by {by}, {toDay(at)}; was {JSON.stringify(was)}
          {note === null ? "" : ` (${note})`}
        </li>
      ))}
    </ul>
  );
}
