import { childOf, childrenOf, extentOf, spanOf, tokenAt } from "../../language/tree.ts";
import type { Statement } from "../../statements/statement.ts";
import { covers, type Span } from "../../text/span.ts";
import { headIn, type Page } from "../page.ts";
import type { Agreement } from "../relation.ts";
import { indexBySpan } from "../span-index.ts";
import type { Mention } from "./mention.ts";

/** What is called so: derided [the pact] as, said [it] was “…”; and by whom. */
type Called = Agreement["called"][number];

/** Characters of the longest name that is given. */
const LONGEST = 200;
const QUOTED = /[“"‘]([^“”"‘’]{2,})(?:[”"’]|$)/u;

/** A lookup of what the words of a page call the agreement at a mention. */
export function calledBy(
  page: Page,
  statements: readonly Statement[],
): (mention: Mention) => readonly Called[] {
  const words = indexBySpan(
    statements.flatMap((statement) => statement.content.map((span) => ({ statement, span }))),
    ({ span }) => [span],
  );
  return ({ scene, at }) => {
    const token = tokenAt(scene.clauses.tree, at);
    const around = words
      .lastBefore(token.start + 1)
      .filter(({ span }) => covers(span, token))
      .at(-1);
    if (around === undefined || !isSubject(page, around.span, at)) return [];
    const { statement, span } = around;
    const as = quotedBehind(page.text, token.end, span) ?? namedAs({ scene, at }, span);
    if (as === undefined || as.end - as.start > LONGEST) return [];
    const { actors } = statement.speaker;
    return actors.length === 0 ? [{ by: undefined, as }] : actors.map((by) => ({ by, as }));
  };
}

/** The words are about the noun: it is their head, or the subject of their clause. */
function isSubject(page: Page, span: Span, at: number): boolean {
  const head = headIn(page, span);
  return (
    head !== undefined &&
    (head.at === at || childrenOf(head.scene.clauses.tree, head.at, "nsubj").includes(at))
  );
}

/** The words in quotation marks behind the noun: the arrangement as “[a surrender]”. */
function quotedBehind(text: string, from: number, { end }: Span): Span | undefined {
  const found = QUOTED.exec(text.slice(from, end));
  if (found?.[1] === undefined) return undefined;
  const start = from + found.index + 1;
  return { start, end: start + found[1].length };
}

/** What the verb says it is: called the pact [theft], regards it as [binding]; the pact is [a dead letter]. */
function namedAs({ scene, at }: Pick<Mention, "scene" | "at">, span: Span): Span | undefined {
  const { tree } = scene.clauses;
  const { head, relation } = tokenAt(tree, at);
  if (head < 0) return undefined;
  if (relation === "nsubj") {
    const copula = childOf(tree, head, "cop");
    const end = extentOf(tree, head).last;
    return copula === undefined || copula > head ? undefined : within(tree, copula + 1, end, span);
  }
  const named = childrenOf(tree, head, "xcomp", "obl", "advcl").find(
    (child) => child > at && isNaming(child),
  );
  if (named === undefined) return undefined;
  const { first, last } = extentOf(tree, named);
  return within(tree, /^as$/iu.test(tokenAt(tree, first).form) ? first + 1 : first, last, span);

  function isNaming(child: number): boolean {
    return (
      relation === "obj" &&
      (tokenAt(tree, child).relation === "xcomp" ||
        /^as$/iu.test(tokenAt(tree, extentOf(tree, child).first).form))
    );
  }
}

function within(
  tree: Mention["scene"]["clauses"]["tree"],
  first: number,
  last: number,
  span: Span,
): Span | undefined {
  if (first > last) return undefined;
  const found = spanOf(tree, { first, last });
  return covers(span, found) ? found : undefined;
}
