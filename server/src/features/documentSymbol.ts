import { type DocumentSymbol, SymbolKind } from 'vscode-languageserver-types';
import type { Coverage, GridCell } from '../analysis/grid';
import { isEmpty } from '../analysis/grid';
import { number, plural, t } from '../l10n';
import { type Competency, title } from '../model/ladder';
import { entryOf, type Span } from '../model/syntax';
import { isInherited } from '../workspace/address';
import { rangeOf, type Snapshot } from './snapshot';

/** `textDocument/documentSymbol`: values, levels and competencies with their cells, as they stand in the file. */
export function documentSymbols(snapshot: Snapshot): DocumentSymbol[] {
  const { ladder, grid, document } = snapshot.analysis;
  if (!document.map) return [];
  const { role, values, levels, competencies } = ladder;
  const found: [Span, DocumentSymbol][] = [];
  const section = (key: string, children: DocumentSymbol[]) => {
    const entry = document.map && entryOf(document.map, key);
    if (!entry || children.length === 0) return;
    found.push([
      entry.span,
      symbol(snapshot, key, `${children.length}`, SymbolKind.Namespace, entry.span, entry.key.span, children),
    ]);
  };
  const roleEntry = role && entryOf(document.map, 'role');
  if (role && roleEntry) {
    const { span } = roleEntry;
    const detail = coverageDetail(grid.coverage);
    found.push([span, symbol(snapshot, role.value, detail, SymbolKind.Module, span, role.span)]);
  }
  const named = (entry: { readonly id: { readonly value: string; readonly span: Span } }) => entry.id.span;
  section(
    'values',
    values
      .filter(isOwn)
      .map((value) =>
        symbol(snapshot, title(value), idDetail(value), SymbolKind.Constant, value.span, named(value)),
      ),
  );
  section(
    'levels',
    levels.flatMap((level, index) => {
      if (!isOwn(level)) return [];
      const detail = [idDetail(level), coverageDetail(grid.row(index))].filter(Boolean).join(' · ');
      return symbol(snapshot, title(level), detail, SymbolKind.EnumMember, level.span, named(level));
    }),
  );
  section(
    'competencies',
    competencies.flatMap((competency, index) => {
      if (!isOwn(competency)) return [];
      const detail = coverageDetail(grid.column(index));
      const cells = cellSymbols(snapshot, competency, index);
      return symbol(
        snapshot,
        title(competency),
        detail,
        SymbolKind.Class,
        competency.span,
        named(competency),
        cells,
      );
    }),
  );
  return found.sort(([a], [b]) => a.start - b.start).map(([, one]) => one);
}

/** Not of a file that this one builds on: that one has its own outline. */
function isOwn({ span }: { readonly span: Span }): boolean {
  return !isInherited(span);
}

function cellSymbols(snapshot: Snapshot, { cells }: Competency, competency: number): DocumentSymbol[] {
  const { grid, graph, ladder } = snapshot.analysis;
  return cells.filter(isOwn).map((cell) => {
    const level = graph.indexOf(cell.level.value);
    const entry = level === undefined ? undefined : ladder.levels[level];
    const placed = level === undefined ? undefined : grid.at(level, competency);
    const state = placed?.cell === cell ? stateDetail(placed) : '';
    const name = entry && title(entry);
    const detail = [name === cell.level.value ? '' : name, state].filter(Boolean).join(' · ');
    return symbol(snapshot, cell.level.value, detail, SymbolKind.Field, cell.span, cell.level.span);
  });
}

function symbol(
  { document }: Snapshot,
  name: string,
  detail: string,
  kind: SymbolKind,
  span: Span,
  selection: Span,
  children: DocumentSymbol[] = [],
): DocumentSymbol {
  // What an alias stands for is elsewhere; editors want the name within the whole.
  const inside = selection.start >= span.start && selection.end <= span.end;
  return {
    name,
    ...(detail && { detail }),
    kind,
    range: rangeOf(document, span),
    selectionRange: rangeOf(document, inside ? selection : { start: span.start, end: span.start }),
    ...(children.length > 0 && { children }),
  };
}

function idDetail(entry: {
  readonly id: { readonly value: string };
  readonly name?: { readonly value: string };
}): string {
  return entry.name && entry.name.value !== entry.id.value ? entry.id.value : '';
}

/** `5 of 6 cells`; blank where there are none. */
export function coverageDetail({ answered, total }: Coverage): string {
  return total === 0 ? '' : plural(total, '{1} of {0} cell', '{1} of {0} cells', number(answered));
}

function stateDetail({ state, behaviors }: GridCell): string {
  if (isEmpty(state)) return t('empty');
  if (state === 'placeholder') return t('placeholder');
  if (state === 'notExpected') return t('not expected');
  if (state === 'unchanged') return t('unchanged');
  return plural(behaviors.length, '{0} behavior', '{0} behaviors');
}
