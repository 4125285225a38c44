import { TextDocument } from 'vscode-languageserver-textdocument';
import {
  type Comparison,
  compareLevels,
  compareRoles,
  compareVersions,
} from '../../../server/src/compare/comparison';
import { groupNotes } from '../../../server/src/compare/groups';
import { lineCompetency, lineLevel } from '../../../server/src/compare/names';
import { type Side, sideOf } from '../../../server/src/compare/side';
import type { Item } from '../../../server/src/compare/table';
import { parseLadder } from '../../../server/src/model/parse';
import type { ComparisonView, Marked } from '../../../server/src/protocol/comparison';
import { LadderService } from '../../../server/src/service';

export const side = (text: string): Side => sideOf(parseLadder(text));

export const versions = (before: string, after: string): Comparison =>
  compareVersions(side(before), side(after));

export const roles = (...texts: string[]): Comparison => compareRoles(texts.map(side));

/** Levels of one ladder. */
export function levels(text: string, ...ids: string[]): Comparison {
  const one = side(text);
  return compareLevels(
    ids.map(() => one),
    ids,
  );
}

/** A ladder of cells that are given as `competency`, level and YAML: two levels and two competencies at least. */
export function ladder(
  cells: Readonly<Record<string, Readonly<Record<string, string>>>>,
  head = '',
  levelIds: readonly string[] = ['L1', 'L2', 'L3'],
): string {
  const competencies = Object.entries(cells).map(([id, byLevel]) => {
    const lines = Object.entries(byLevel).map(([level, yaml]) => `      ${level}: ${yaml}`);
    return [`  - id: ${id}`, '    cells:', ...lines].join('\n');
  });
  return [
    'ladder: 1',
    'role: Engineer',
    ...(head ? [head] : []),
    'levels:',
    ...levelIds.map((id) => `  - id: ${id}`),
    'competencies:',
    ...competencies,
    '',
  ].join('\n');
}

/** Every group but those that are the same: `raised code L2: “a” → “b” (team → company)`. */
export function told(comparison: Comparison, all = false): string[] {
  const { sides, table } = comparison;
  const place = ({ row, column }: Item) =>
    `${lineCompetency(sides, table.columns[column])} ${lineLevel(sides, table.rows[row])}`;
  return comparison.groups
    .filter(({ change }) => all || change !== 'same')
    .map((group) => {
      const texts = group.sides.map(
        (items) => items.map(({ behavior }) => `“${behavior.text.value}”`).join(' + ') || '–',
      );
      const places = [...new Set(group.sides.flat().map(place))].join(' > ');
      const notes = groupNotes(group);
      return `${group.change} ${places}: ${texts.join(' → ')}${notes.length > 0 ? ` (${notes.join('; ')})` : ''}`;
    });
}

let opened = 0;

export function view(...texts: string[]): ComparisonView {
  opened++;
  return new LadderService().compare(
    texts.map((text) => ({
      document: TextDocument.create(`file:///${opened}.ladder.yaml`, 'career-ladder', 1, text),
    })),
  );
}

/** `Leads [small] projects` */
export function marks(text: Marked): string {
  return text.map((run) => (run.differs ? `[${run.text}]` : run.text)).join('');
}
