import type { ActorId } from "../../record/ids.ts";
import type { RecordAgreement, RecordEvent, RecordStatement } from "../../record/record.ts";

/** A statement, event or agreement as the record has it, told apart by its kind. */
export type Finding =
  | { readonly kind: "statement"; readonly value: RecordStatement }
  | { readonly kind: "event"; readonly value: RecordEvent }
  | { readonly kind: "agreement"; readonly value: RecordAgreement };

/** The ids of all actors that a finding points at, some perhaps twice. */
export function actorIdsOf(finding: Finding): readonly ActorId[] {
  const ids = ((): readonly (ActorId | null)[] => {
    switch (finding.kind) {
      case "statement": {
        const { speaker, targets, addressee, via } = finding.value;
        return [...speaker.actors, ...speaker.alternatives, ...targets, addressee, ...via];
      }
      case "event": {
        const { actors, recipients, apart, size } = finding.value;
        return [...actors, ...recipients, ...apart, ...size.map(({ by }) => by)];
      }
      case "agreement": {
        const { parties, targets, provisions, called } = finding.value;
        return [
          ...parties,
          ...targets,
          ...provisions.flatMap(({ obliged }) => obliged),
          ...called.map(({ by }) => by),
        ];
      }
      default:
        return finding satisfies never;
    }
  })();
  return ids.filter((id) => id !== null);
}
