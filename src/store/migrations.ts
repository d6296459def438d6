import { firstForm } from "./migrations/0001-first-form.ts";
import { feeds } from "./migrations/0002-feeds.ts";
import { findingsWordsAtOnce } from "./migrations/0003-findings-words-at-once.ts";
import { whoWithWhom } from "./migrations/0004-who-with-whom.ts";

/**
 * What brings a file from one form to the next, in order: the form of a file is the number of those it has been
 * through. Only ever add at the end; what stands here has been run on files of users.
 */
export const migrations: readonly string[] = [firstForm, feeds, findingsWordsAtOnce, whoWithWhom];
