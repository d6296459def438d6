import { agreementObliges, type ProvisionPattern, underAgreement } from "./provisions.ts";

/** The ways in which the sentence of a mention tells what the agreement obliges to. */
export const patterns: readonly ProvisionPattern[] = [underAgreement, agreementObliges];
