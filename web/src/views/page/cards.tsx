import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { FindingCard } from "../../api/types.ts";
import { CopyButton } from "../../parts/copy-button.tsx";
import { FindingHead } from "../../parts/finding.tsx";
import { addressOf } from "../../place/place.ts";
import { citationOf } from "../../words/citation.ts";
import { countOf } from "../../words/labels.ts";
import { Details } from "./details.tsx";
import type { Light } from "./use-light.ts";

const KINDS = ["statement", "event", "agreement"] as const;
type Kind = (typeof KINDS)[number];

/** A card for each finding, in the order of the page. */
export function Cards({
  findings,
  light,
}: {
  readonly findings: readonly FindingCard[];
  readonly light: Light;
}): JSX.Element {
  const [hidden, setHidden] = useState<readonly Kind[]>([]);
  const shown = findings.filter(({ kind }) => !hidden.includes(kind));
  const toggle = (kind: Kind): void =>
    setHidden(hidden.includes(kind) ? hidden.filter((each) => each !== kind) : [...hidden, kind]);
  return (
    <aside class="beside-text" aria-label="What was found">
      <fieldset class="legend">
        <legend class="unseen">Kinds of findings</legend>
        {KINDS.map((kind) => {
          const count = findings.filter((finding) => finding.kind === kind).length;
          return (
            <button
              key={kind}
              type="button"
              class={`quiet key ${kind}`}
              aria-pressed={!hidden.includes(kind)}
              disabled={count === 0}
              onClick={() => toggle(kind)}
            >
              {countOf(count, kind)}
            </button>
          );
        })}
      </fieldset>
      <ol class="cards" onMouseLeave={light.leave} aria-label="Findings in the order of the page">
        {shown.map((finding) => (
          <Card key={finding.id} finding={finding} findings={findings} light={light} />
        ))}
      </ol>
      {findings.length === 0 && (
        <p class="nothing">Nobody says or does anything here that the reader can tell.</p>
      )}
    </aside>
  );
}

interface CardProps {
  readonly finding: FindingCard;
  readonly findings: readonly FindingCard[];
  readonly light: Light;
}

function Card({ finding, findings, light }: CardProps): JSX.Element {
  const { id, kind } = finding;
  const isChosen = light.chosen === id;
  const isLit = light.lit === id;
  return (
    <li
      class={["card", kind, ...(isLit ? ["lit"] : []), ...(isChosen ? ["chosen"] : [])].join(" ")}
      data-card={id}
      onMouseEnter={() => light.point(id)}
      onFocusIn={() => light.point(id)}
      onFocusOut={light.leave}
    >
      <FindingHead finding={finding} />
      <button type="button" class="excerpt" aria-pressed={isChosen} onClick={() => light.choose(id)}>
        {excerptOf(finding)}
      </button>
      {isChosen && <Details finding={finding} findings={findings} light={light} />}
      <p class="tools">
        <span class="confidence">
          {kind === "agreement" ? "" : `${Math.round(finding.confidence * 100)} % sure`}
        </span>
        <button type="button" class="quiet close" onClick={() => light.choose(undefined)}>
          Close
        </button>
        <CopyButton label="Cite" text={() => citationOf(finding)} />
        <CopyButton
          label="Link"
          text={() => new URL(addressOf(["page", finding.article.id, id]), location.href).href}
        />
      </p>
    </li>
  );
}

function excerptOf(finding: FindingCard): string {
  if (finding.kind !== "statement") return finding.evidence[0]?.text ?? finding.id;
  const [open, close] = finding.form === "direct" ? ["“", "”"] : ["", ""];
  return finding.words.map(({ text }) => `${open}${text}${close}`).join(" … ");
}
