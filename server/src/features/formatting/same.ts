import { commentOf, lineAt } from '../../model/comments';
import type { LadderDocument } from '../../model/ladder';
import type { Entry, SyntaxNode } from '../../model/syntax';

/** Whether two texts say the same, with the same comments. Cells may stand in another order. */
export function saysTheSame(a: LadderDocument, b: LadderDocument): boolean {
  if (a === b || a.text === b.text) return true;
  if (a.problems.map(({ rule }) => rule).join() !== b.problems.map(({ rule }) => rule).join()) return false;
  if (!a.root || !b.root) return a.root === b.root;
  return sameNode(a.root, b.root, 0) && commentsOf(a) === commentsOf(b);
}

function sameNode(a: SyntaxNode, b: SyntaxNode, depth: number, cells = false): boolean {
  if (a.kind === 'alias') {
    return b.kind === 'alias' && a.name === b.name && !a.target === !b.target;
  }
  if (a.kind === 'scalar') {
    if (b.kind !== 'scalar' || a.style !== b.style || a.text !== b.text) return false;
    return Object.is(a.value, b.value) || (a.value === '' && b.value === '');
  }
  if (a.kind === 'list') {
    if (b.kind !== 'list' || a.flow !== b.flow || a.items.length !== b.items.length) return false;
    return a.items.every((item, index) => {
      const other = b.items[index];
      return other !== undefined && sameNode(item, other, depth + 1);
    });
  }
  if (b.kind !== 'map' || a.flow !== b.flow || a.entries.length !== b.entries.length) return false;
  const others = cells ? sorted(b.entries) : b.entries;
  return (cells ? sorted(a.entries) : a.entries).every(({ key, value }, index) => {
    const other = others[index];
    if (!other || !sameNode(key, other.key, depth + 1)) return false;
    // The root, `competencies`, one of them, its `cells`.
    return sameNode(value, other.value, depth + 1, depth === 2 && key.text === 'cells');
  });
}

function sorted(entries: readonly Entry[]): readonly Entry[] {
  return [...entries].sort((a, b) => (a.key.text < b.key.text ? -1 : a.key.text > b.key.text ? 1 : 0));
}

/** Whatever their order: they move with the cells that they stand at. */
export function commentsOf({ text, root }: Pick<LadderDocument, 'text' | 'root'>): string {
  const found: string[] = [];
  for (let at = text.indexOf('#'); at >= 0; ) {
    const line = lineAt(text, at);
    const start = commentOf(text, line, root);
    if (start !== undefined) found.push(text.slice(start, line.end).trimEnd());
    at = text.indexOf('#', Math.max(line.end, at + 1));
  }
  return found.sort().join('\n');
}
