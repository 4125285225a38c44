import { type Hover, MarkupKind, type Position } from 'vscode-languageserver-types';
import { contains, type Span } from '../model/syntax';
import { behaviorCard } from './hover/behavior';
import { cellCard } from './hover/cell';
import { competencyCard, valueCard } from './hover/competency';
import { keyCard } from './hover/key';
import { levelCard } from './hover/level';
import { paragraphs } from './hover/markdown';
import { reportCard } from './hover/report';
import { ruleCard } from './hover/rule';
import { baseCard } from './hover/source';
import { locate, type Place } from './locate';
import { rangeOf, type Snapshot } from './snapshot';

/**
 * `textDocument/hover`, in Markdown. `docs` is the URI, ending in a slash, of the folder with a page for each
 * rule. Null where nothing stands that there is more to say of.
 */
export function hover(snapshot: Snapshot, position: Position, docs?: string): Hover | null {
  const { document, analysis } = snapshot;
  const offset = document.offsetAt(position);
  const rule = ruleCard(snapshot, offset, docs);
  if (rule) return card(snapshot, rule.text, rule.span);
  const path = analysis.document.ladder.extends.find(({ span }) => contains(span, offset));
  if (path) return card(snapshot, baseCard(analysis, path), path.span);
  const place = locate(analysis, offset);
  if (place) return card(snapshot, describe(snapshot, place, docs), place.span);
  const { role } = analysis.document.ladder;
  return role && contains(role.span, offset) ? card(snapshot, reportCard(analysis, docs), role.span) : null;
}

function card({ document }: Snapshot, value: string, span: Span): Hover | null {
  if (!value) return null;
  return { contents: { kind: MarkupKind.Markdown, value }, range: rangeOf(document, span) };
}

function describe(snapshot: Snapshot, place: Place, docs: string | undefined): string {
  const { analysis } = snapshot;
  switch (place.kind) {
    case 'level':
      return levelCard(analysis, place.level);
    case 'competency':
      return competencyCard(analysis, place.competency);
    case 'value':
      return valueCard(analysis, place.value);
    case 'cell':
      return cellCard(analysis, place.competency, place.level, place.onKey);
    case 'behavior':
      return behaviorCard(snapshot, place.competency, place.cell, place.behavior, place.onExample);
    case 'key':
      return paragraphs(keyCard(place.path), isRole(place.path) && reportCard(analysis, docs));
  }
}

function isRole(path: readonly string[]): boolean {
  return path.length === 1 && path[0] === 'role';
}
