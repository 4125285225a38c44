import type { Change } from './changes';
import type { Comparison } from './comparison';
import { renamedText, renamedToo } from './entries';
import { quoted } from './lists';
import { columnTitle, rowTitle } from './outline';

/** A change outside of cells as one line: `Level L5 (Lead) added`. */
export function outsideText(comparison: Comparison, change: Change): string {
  if (change.kind === 'ladder') return change.text;
  if (change.kind !== 'level' && change.kind !== 'competency') return '';
  const { kind, at } = change;
  const { sides, levels, competencies } = comparison;
  const entry = (kind === 'level' ? levels : competencies)[at];
  if (!entry) return '';
  const noun = kind === 'level' ? 'Level' : 'Competency';
  const name = kind === 'level' ? rowTitle(comparison, at) : quoted(columnTitle(comparison, at));
  const { line, details } = entry;
  const moved = line.moved ? ['put in another place'] : [];
  switch (entry.change) {
    case 'renamed': {
      const more = [...renamedToo(sides, kind, line), ...moved, ...details];
      return [`${noun} ${renamedText(sides, kind, line)}`, ...more].join('; ');
    }
    case 'moved':
      return [`${noun} ${name} put in another place`, ...details].join('; ');
    case 'changed':
      return `${noun} ${name}: ${details.join('; ')}`;
    default:
      return `${noun} ${name} ${entry.change}`;
  }
}
