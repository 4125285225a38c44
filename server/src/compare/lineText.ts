import type { Change } from './changes';
import type { Comparison } from './comparison';
import { quoted } from './lists';
import { columnTitle, rowTitle } from './outline';
import { renamedText } from './summary';

/** A change outside of cells as one line: `level L5 (Lead) added`. */
export function outsideText(comparison: Comparison, change: Change): string {
  if (change.kind === 'ladder') return change.text;
  if (change.kind !== 'level' && change.kind !== 'competency') return '';
  const entry = (change.kind === 'level' ? comparison.levels : comparison.competencies)[change.at];
  const name =
    change.kind === 'level' ? rowTitle(comparison, change.at) : quoted(columnTitle(comparison, change.at));
  const notes = change.notes.length > 0 ? `: ${change.notes.join('; ')}` : '';
  const noun = change.kind === 'level' ? 'Level' : 'Competency';
  if (change.change === 'renamed' && entry) {
    const rest = change.notes.filter((note) => !note.startsWith('was ') && !note.startsWith('its id was '));
    const both = change.notes.length - rest.length > 1;
    const id = both ? change.notes.filter((note) => note.startsWith('its id was ')) : [];
    const more = [...id, ...rest];
    return `${noun} ${renamedText(comparison.sides, change.kind, entry)}${more.length > 0 ? `; ${more.join('; ')}` : ''}`;
  }
  if (change.change === 'changed') return `${noun} ${name}${notes}`;
  return `${noun} ${name} ${change.change}${change.change === 'moved' ? ` to another place${notes.replace(/(: |; )in another place/, '').replace(/^; /, ': ')}` : notes}`;
}
