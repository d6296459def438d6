import { expect, test } from "vitest";
import { actorId, articleId, sha256, statementId } from "../../src/record/ids.ts";

const article = articleId("https://kesh.example/a", sha256("text"));

test("ids are made from content alone and never change between versions", () => {
  expect(article).toBe("mfUf0C3mnluCkOtk");
  expect(actorId(article, "Amara Diallo", { start: 3, end: 15 })).toBe("AwiTL1aQM6CDm8nS");
  expect(statementId(article, { content: [{ start: 0, end: 9 }], cue: undefined, act: "deny" })).toBe(
    "V6ewCTsJSsFDENRE",
  );
});

test("address and text both tell articles apart", () => {
  const ids = [article, articleId(null, sha256("text")), articleId("https://kesh.example/a", sha256("Text"))];
  expect(new Set(ids).size).toBe(3);
});

test("two actors of one name in two places are two", () => {
  const ids = [3, 40].map((start) => actorId(article, "Diallo", { start, end: start + 6 }));
  expect(new Set(ids).size).toBe(2);
});

test("two statements over the same words differ by cue or act", () => {
  const content = [{ start: 0, end: 9 }];
  const ids = [
    statementId(article, { content, cue: undefined, act: "deny" }),
    statementId(article, { content, cue: { start: 10, end: 14 }, act: "deny" }),
    statementId(article, { content, cue: undefined, act: "state" }),
  ];
  expect(new Set(ids).size).toBe(3);
});

test("the digest of a text is that of its UTF-8 bytes", () => {
  expect(sha256("")).toBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
});
