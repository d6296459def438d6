import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { Span } from "../../src/text/span.ts";
import { statementsOf } from "../support/read-text.ts";

const folder = new URL("../cases/statements/", import.meta.url);

/** The statements of a case in words: spans as the text they hold, actors by name. */
async function show(text: string) {
  const slice = ({ start, end }: Span): string => text.slice(start, end);
  return (await statementsOf(text)).map(({ speaker, cue, content, form, act, targets, via }) => ({
    speaker: speaker.actors.map(({ name, code, sector }) => ({ name, code, sector })),
    mention: speaker.mention ? slice(speaker.mention) : null,
    alternatives: speaker.alternatives.map(({ name }) => name),
    cue: cue ? slice(cue) : null,
    content: content.map(slice),
    form,
    act,
    targets: targets.map(({ code }) => code),
    via: via.map(({ name }) => name),
  }));
}

test.each(readdirSync(folder))("%s", async (name) => {
  const text = readFileSync(new URL(`${name}/page.txt`, folder), "utf8").trim();
  const file = new URL(`${name}/expected.json`, folder);
  await expect(`${JSON.stringify(await show(text), null, 2)}\n`).toMatchFileSnapshot(file.pathname);
});
