import { type Hover, MarkupKind, type Position } from 'vscode-languageserver-types';
import { rules } from '../../analysis/rules';
import { translated } from '../../l10n';
import { contains, resolve, type Span, type SyntaxNode } from '../../model/syntax';
import { keyCard } from '../hover/key';
import { ruleText } from '../hover/rule';
import { configSchemaAt } from '../schema';
import { rangeOf } from '../snapshot';
import type { ConfigSnapshot } from './snapshot';

/** `textDocument/hover` in `.career-ladder.yaml`: what a rule finds, what a key or a severity means. */
export function configHover(
  { document, analysis }: ConfigSnapshot,
  position: Position,
  docs?: string,
): Hover | null {
  const { root } = analysis.document;
  const place = root && placeAt(root, document.offsetAt(position), []);
  if (!place) return null;
  const value = describe(place, docs);
  return value
    ? { contents: { kind: MarkupKind.Markdown, value }, range: rangeOf(document, place.span) }
    : null;
}

interface Place {
  readonly path: readonly string[];
  readonly span: Span;
  /** The words of the value that the path leads to; undefined on a key. */
  readonly word?: string;
}

function describe({ path, word }: Place, docs: string | undefined): string {
  const rule = path.length === 2 && path[0] === 'rules' ? rules.find(({ id }) => id === path[1]) : undefined;
  if (word === undefined) return rule ? ruleText(rule, docs) : keyCard(path, configSchemaAt);
  const node = configSchemaAt(path);
  const said = node?.enumDescriptions?.[node.enum?.indexOf(word) ?? -1];
  return said ? `**${word}** · ${translated(said)}` : '';
}

function placeAt(node: SyntaxNode, offset: number, path: readonly string[]): Place | undefined {
  const target = resolve(node);
  if (!target || !contains(node.span, offset)) return undefined;
  if (target.kind === 'scalar') return { path, span: node.span, word: target.text };
  if (target.kind === 'list') {
    const item = target.items.find(({ span }) => contains(span, offset));
    return item && placeAt(item, offset, [...path, '*']);
  }
  for (const { key, value } of target.entries) {
    const inner = [...path, key.text];
    if (contains(key.span, offset)) return { path: inner, span: key.span };
    const found = placeAt(value, offset, inner);
    if (found) return found;
  }
  return undefined;
}
