import type { Span } from '../../server/src/model/syntax';

export interface Marked {
  /** Without the marks. */
  readonly text: string;
  /** Where `¦` stood; -1 without one. */
  readonly cursor: number;
  /** What stood in `«…»`, in order of their starts. */
  readonly spans: readonly Span[];
  /** What stood in `‹…›`, in order of their starts. */
  readonly related: readonly Span[];
}

const marks = /[¦«»‹›]/;

/** Reads a text with marks in it: `¦` the cursor, `«…»` and `‹…›` stretches, which may nest. */
export function readMarks(marked: string): Marked {
  let text = '';
  let cursor = -1;
  const open: { readonly list: Span[]; readonly start: number }[] = [];
  const spans: Span[] = [];
  const related: Span[] = [];
  for (const part of marked.split(/([¦«»‹›])/)) {
    if (!marks.test(part)) text += part;
    else if (part === '¦') cursor = text.length;
    else if (part === '«') open.push({ list: spans, start: text.length });
    else if (part === '‹') open.push({ list: related, start: text.length });
    else {
      const last = open.pop();
      if (last?.list !== (part === '»' ? spans : related)) throw new Error(`unpaired ${part} in: ${marked}`);
      last.list.push({ start: last.start, end: text.length });
    }
  }
  if (open.length > 0) throw new Error(`unclosed mark in: ${marked}`);
  return { text, cursor, spans: spans.sort(byStart), related: related.sort(byStart) };
}

export function byStart(a: Span, b: Span): number {
  return a.start - b.start || a.end - b.end;
}

/** A text of several lines, without the margin that all of them and the last have. */
export function lines(parts: TemplateStringsArray, ...values: readonly unknown[]): string {
  const text = String.raw({ raw: parts }, ...values);
  const margin = /\n([ ]*)$/.exec(text)?.[1] ?? '';
  return text
    .replace(/^\n/, '')
    .replace(new RegExp(`^${margin}`, 'gm'), '')
    .replace(/ +$/, '');
}
