declare module "*/states.tsv" {
  /** English names of states by their codes (web/state-names.ts). */
  export const states: Readonly<Record<string, string>>;
}
