import type { Store } from "../store.ts";

/** Ties a new article to the others. */
export function joinArticle(_store: Store, _article: number): void {}
