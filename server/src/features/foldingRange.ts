import { type FoldingRange, FoldingRangeKind } from 'vscode-languageserver-types';
import type { SyntaxNode } from '../model/syntax';
import type { Snapshot } from './snapshot';

/** `textDocument/foldingRange`: whatever goes over several lines, comments, and `# region` to `# endregion`. */
export function foldingRanges({ document, analysis }: Snapshot): FoldingRange[] {
  /** The last line of what begins on a line. */
  const ends = new Map<number, number>();
  const add = (start: number, end: number) => {
    const from = document.positionAt(start).line;
    const to = document.positionAt(end).line;
    if (to > from && to > (ends.get(from) ?? from)) ends.set(from, to);
  };
  const visit = (node: SyntaxNode): void => {
    if (node.kind === 'list') {
      if (node.flow) add(node.span.start, node.span.end);
      for (const item of node.items) {
        add(item.span.start, item.span.end);
        visit(item);
      }
    } else if (node.kind === 'map') {
      if (node.flow) add(node.span.start, node.span.end);
      for (const { key, value } of node.entries) {
        // An alias stands on one line, whatever it stands for.
        add(key.span.start, Math.max(key.span.end, value.span.end));
        visit(value);
      }
    }
  };
  const { root } = analysis.document;
  if (root) visit(root);
  const ranges: FoldingRange[] = [...ends].map(([startLine, endLine]) => ({ startLine, endLine }));
  return [...ranges, ...commentRanges(analysis.document.text)].sort((a, b) => a.startLine - b.startLine);
}

function commentRanges(text: string): FoldingRange[] {
  const found: FoldingRange[] = [];
  const regions: number[] = [];
  let first = -1;
  const lines = [...text.split(/\r\n?|\n/), ''];
  lines.forEach((line, number) => {
    const region = /^\s*#\s*(end)?region\b/.exec(line);
    const comment = /^\s*#/.test(line) && !region;
    if (comment && first < 0) first = number;
    if (!comment) {
      if (first >= 0 && number - first > 1) {
        found.push({ startLine: first, endLine: number - 1, kind: FoldingRangeKind.Comment });
      }
      first = -1;
    }
    if (region && !region[1]) regions.push(number);
    const opened = region?.[1] ? regions.pop() : undefined;
    if (opened !== undefined)
      found.push({ startLine: opened, endLine: number, kind: FoldingRangeKind.Region });
  });
  return found;
}
