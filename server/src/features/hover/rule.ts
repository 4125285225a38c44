import { rules } from '../../analysis/rules';
import { resolve, type Span, type SyntaxNode } from '../../model/syntax';
import type { Snapshot } from '../snapshot';
import { paragraphs } from './markdown';

/**
 * A rule that a comment names: what it finds, and where to read on. An id that is also a plain word (`schema`)
 * counts only in a comment that is addressed to us.
 */
export function ruleCard(
  { analysis }: Snapshot,
  offset: number,
  docs: string | undefined,
): { readonly text: string; readonly span: Span } | undefined {
  const { text, root } = analysis.document;
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const lineEnd = text.indexOf('\n', offset);
  const line = text.slice(lineStart, lineEnd < 0 ? text.length : lineEnd);
  for (const match of line.matchAll(/[A-Za-z0-9$_-]+/g)) {
    const span = { start: lineStart + match.index, end: lineStart + match.index + match[0].length };
    if (offset < span.start || offset > span.end) continue;
    const rule = rules.find(({ id }) => id === match[0]);
    if (!rule) continue;
    const hash = commentStart(line, lineStart, root);
    if (hash === undefined || hash > span.start) return undefined;
    if (!rule.id.includes('-') && !/career-ladder/.test(text.slice(hash, span.start))) return undefined;
    return {
      text: paragraphs(
        `**${rule.id}** · ${rule.severity}`,
        rule.summary,
        docs && `[What it finds and how to fix it](${docs}${rule.id}.md)`,
      ),
      span,
    };
  }
  return undefined;
}

/** Where the comment of a line begins: at a `#` that no text of the file holds. */
function commentStart(line: string, lineStart: number, root: SyntaxNode | undefined): number | undefined {
  for (const match of line.matchAll(/(?<=^|\s)#/g)) {
    const offset = lineStart + match.index;
    if (!root || !holds(root, offset, lineStart)) return offset;
  }
  return undefined;
}

/** Whether a scalar holds the character; the first line of a block scalar (`|  # like this`) is not its text. */
function holds(node: SyntaxNode, offset: number, lineStart: number): boolean {
  if (offset < node.span.start || offset >= node.span.end || node.kind === 'alias') return false;
  const target = resolve(node);
  if (target?.kind === 'map') {
    return target.entries.some(
      ({ key, value }) => holds(key, offset, lineStart) || holds(value, offset, lineStart),
    );
  }
  if (target?.kind === 'list') return target.items.some((item) => holds(item, offset, lineStart));
  const block = target?.style === 'literal' || target?.style === 'folded';
  return !block || node.span.start < lineStart;
}
