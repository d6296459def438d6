/** Half-open range of UTF-16 offsets into `article.text`: [start, end). The one offset convention of the project. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export const slice = (text: string, { start, end }: Span): string => text.slice(start, end);
export const covers = (a: Span, b: Span): boolean => a.start <= b.start && b.end <= a.end;
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;
