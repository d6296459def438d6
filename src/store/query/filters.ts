import type { Paging } from "./paging.ts";

/** What every list of findings can be narrowed by. Days are YYYY-MM-DD, both ends included. */
export interface CommonFilter extends Paging {
  readonly since?: string;
  readonly until?: string;
  /** The domain of the outlet: "kesh.example". */
  readonly outlet?: string;
  /** The id of an article. */
  readonly article?: string;
  /** Words that it must hold, as `search` takes them. */
  readonly words?: string;
  /** Also what stands in versions and articles that were replaced. */
  readonly replaced?: boolean;
  /** Each report by itself, also where several tell the same. */
  readonly each?: boolean;
}

/** Whom a filter means is a code, a name or an actor's key (src/store/query/who.ts). */
export interface StatementFilter extends CommonFilter {
  readonly by?: string;
  /** Nobody of these said it. */
  readonly notBy?: string;
  /** Whom it is aimed at, or whom its words name. */
  readonly about?: string;
  readonly to?: string;
  readonly via?: string;
  readonly act?: string;
  readonly form?: string;
}

export interface EventFilter extends CommonFilter {
  readonly actor?: string;
  readonly recipient?: string;
  readonly type?: string;
  readonly mode?: string;
  readonly status?: string;
  readonly time?: string;
  /** 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict. */
  readonly quad?: number;
  /** ISO 3166 alpha-3 of the place. */
  readonly country?: string;
}

export interface AgreementFilter extends CommonFilter {
  readonly party?: string;
  readonly kind?: string;
  readonly status?: string;
}
