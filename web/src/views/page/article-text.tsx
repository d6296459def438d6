import type { JSX } from "preact";
import { memo } from "preact/compat";
import type { FindingCard, WholeArticle } from "../../api/types.ts";
import { cutText, type Mark, type Piece } from "../../words/cut-text.ts";
import { marksOf } from "./marks.ts";

type Article = WholeArticle["record"]["article"];
type Block = Article["blocks"][number];

interface Props {
  readonly article: Article;
  readonly findings: readonly FindingCard[];
}

/** The text, block by block, what was found marked by lines under the words: one kind of line for each kind. */
export const ArticleText = memo(
  function ArticleText({ article, findings }: Props): JSX.Element {
    const { text, blocks, language } = article;
    const shown: readonly Block[] =
      blocks.length > 0 ? blocks : [{ kind: "paragraph", start: 0, end: text.length }];
    const pieces = cutText(shown, findings.flatMap(marksOf));
    return (
      <div class="text" lang={language}>
        {shown.map((block, at) => (
          <TextBlock key={block.start} kind={block.kind}>
            {(pieces[at] ?? []).map((piece) => (
              <TextPiece key={piece.start} piece={piece} text={text} />
            ))}
          </TextBlock>
        ))}
      </div>
    );
  },
  (last, next) => last.article === next.article,
);

function TextBlock({
  kind,
  children,
}: {
  readonly kind: Block["kind"];
  readonly children: JSX.Element[];
}): JSX.Element {
  switch (kind) {
    case "heading":
      return <h2>{children}</h2>;
    case "quote":
      return (
        <blockquote>
          <p>{children}</p>
        </blockquote>
      );
    case "list-item":
      return <p class="list-item">{children}</p>;
    case "caption":
      return <p class="caption">{children}</p>;
    case "table":
      return <p class="table">{children}</p>;
    case "paragraph":
      return <p>{children}</p>;
    default:
      return kind satisfies never;
  }
}

function TextPiece({ piece, text }: { readonly piece: Piece; readonly text: string }): JSX.Element {
  const words = text.slice(piece.start, piece.end);
  if (piece.marks.length === 0) return <>{words}</>;
  const has = (test: (mark: Mark) => boolean): boolean => piece.marks.some(test);
  const kinds = (["statement", "event", "agreement"] as const).filter((kind) =>
    has((mark) => mark.kind === kind && mark.part === "words"),
  );
  const isBeside = kinds.length === 0;
  // The longest first: what is pointed at is the innermost.
  const ids = [...piece.marks].sort((a, b) => b.end - b.start - (a.end - a.start)).map(({ id }) => id);
  return (
    <span
      class={["mark", ...kinds, ...(isBeside ? ["beside"] : [])].join(" ")}
      data-findings={[...new Set(ids)].join(" ")}
    >
      {words}
    </span>
  );
}
