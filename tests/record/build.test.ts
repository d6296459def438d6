import { expect, test } from "vitest";
import { buildRecord } from "../../src/record/build.ts";
import { slice } from "../../src/text/span.ts";
import { added, article, findings, norway, refusal, spanOf } from "../support/findings.ts";

const record = buildRecord(findings);

test("actors stand by first mention, statements by first span", () => {
  expect(record.actors.map(({ name }) => name)).toEqual(["Norway", "Ingrid Solberg", "Chile"]);
  expect(record.statements.map(({ act }) => act)).toEqual(["reject", "state"]);
});

test("mentions of an actor stand in page order", () => {
  const forms = record.actors[1]?.mentions.map(({ form }) => form);
  expect(forms).toEqual(["name", "pronoun"]);
});

test("the words of a statement are slices of the text", () => {
  const words = record.statements[1]?.content.map((span) => slice(record.article.text, span));
  expect(words).toEqual(["We have told Chile so,", "The door stays open."]);
});

test("statements point at actors by id", () => {
  const [, solberg, chile] = record.actors;
  expect(record.statements[0]?.speaker.actors).toEqual([solberg?.id]);
  expect(record.statements[1]?.speaker).toMatchObject({ actors: [], alternatives: [solberg?.id] });
  expect(record.statements[1]?.targets).toEqual([chile?.id]);
});

test("an inner statement is pointed at by id", () => {
  const outer = { ...refusal, inner: added, content: [spanOf("Norway")], act: "confirm" as const };
  const { statements } = buildRecord({ ...findings, statements: [outer, added] });
  expect(statements[0]?.inner).toBe(statements[1]?.id);
});

test("none is null, and every array is there", () => {
  expect(record.article).toMatchObject({ canonicalUrl: null, dateline: null, outlet: { agency: null } });
  expect(record).toMatchObject({ events: [], agreements: [], reactions: [] });
  expect(JSON.parse(JSON.stringify(record))).toStrictEqual(record);
});

test("no inner field of a span slips into the record", () => {
  const token = { ...spanOf("said"), form: "said" };
  const { statements } = buildRecord({ ...findings, statements: [{ ...refusal, cue: token }] });
  expect(statements[0]?.cue).toStrictEqual(spanOf("said"));
});

test("the same findings give the same bytes", () => {
  expect(JSON.stringify(buildRecord(findings))).toBe(JSON.stringify(record));
});

test("the order in which a stage found things does not change the record", () => {
  const { actors, statements } = findings;
  const turned = { ...findings, actors: actors.toReversed(), statements: statements.toReversed() };
  expect(buildRecord(turned)).toEqual(record);
});

test("another text is another article, with other ids throughout", () => {
  const other = buildRecord({ ...findings, article: { ...article, text: `${article.text}\n` } });
  const ids = (from: typeof record) => [from.article, ...from.actors, ...from.statements].map(({ id }) => id);
  expect(ids(other).filter((id) => ids(record).includes(id))).toEqual([]);
});

test("an id is 16 characters of base64url", () => {
  for (const { id } of [record.article, ...record.actors, ...record.statements]) {
    expect(id).toMatch(/^[\w-]{16}$/);
  }
});

test("a statement by somebody who is not in the list is a bug, named", () => {
  expect(() => buildRecord({ ...findings, actors: [norway] })).toThrow(RangeError);
  expect(() => buildRecord({ ...findings, actors: [norway] })).toThrow(/Ingrid Solberg|Chile/);
});

test("a span outside the text never becomes a record", () => {
  const wrong = { ...refusal, content: [{ start: 0, end: article.text.length + 1 }] };
  expect(() => buildRecord({ ...findings, statements: [wrong] })).toThrow(
    /statements\[0\]\.content\[0\]: span 0\.\.136 lies outside the text \(article\.text has length 135\)/,
  );
});
