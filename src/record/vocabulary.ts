/** The closed word lists of the record. Types, schema and help texts are all made from these. */

export const blockKinds = ["paragraph", "heading", "list-item", "caption", "quote", "table"] as const;
export type BlockKind = (typeof blockKinds)[number];

export const actorKinds = [
  "state",
  "government",
  "person",
  "party",
  "armed-group",
  "igo",
  "ngo",
  "company",
  "media",
  "group",
  "unnamed",
] as const;
export type ActorKind = (typeof actorKinds)[number];

export const mentionForms = ["name", "office", "pronoun", "metonym", "nominal"] as const;
export type MentionForm = (typeof mentionForms)[number];

export const forms = ["direct", "indirect", "mixed"] as const;
export type Form = (typeof forms)[number];

export const acts = [
  "state",
  "announce",
  "confirm",
  "deny",
  "accuse",
  "criticize",
  "concern",
  "support",
  "urge",
  "promise",
  "threaten",
  "warn",
  "propose",
  "reject",
] as const;
export type Act = (typeof acts)[number];

/** What is wrong with a page. A page is always readable; its issues travel with the record. */
export const issueCodes = [
  "charset-guessed",
  "broken-encoding",
  "broken-json-ld",
  "mended-json-ld",
  "nesting-cut",
  "page-cut",
  "no-publication-date",
  "no-title",
  "no-article",
  "unsupported-language",
  "paywall-marker",
  "text-cut",
  "bad-date",
] as const;
export type IssueCode = (typeof issueCodes)[number];

/** How far an agreement has come. */
export const agreementStatuses = [
  "proposed",
  "negotiating",
  "signed",
  "in-force",
  "suspended",
  "withdrawn",
  "violated",
  "unknown",
] as const;
