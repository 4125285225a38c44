import { t } from '../l10n';
import type { Change } from './changes';
import type { Comparison } from './comparison';
import { renamedText, renamedToo } from './entries';
import { quoted } from './lists';
import { levelNamed } from './names';
import { columnTitle, rowTitle } from './outline';

/** A change outside of cells as one line: `Level L5 (Lead) added`. */
export function outsideText(comparison: Comparison, change: Change): string {
  if (change.kind === 'ladder') return change.text;
  if (change.kind !== 'level' && change.kind !== 'competency') return '';
  const { kind, at } = change;
  const { sides, levels, competencies } = comparison;
  const entry = (kind === 'level' ? levels : competencies)[at];
  if (!entry) return '';
  const say = lines[kind];
  const name = kind === 'level' ? levelNamed(rowTitle(comparison, at)) : quoted(columnTitle(comparison, at));
  const { line, details } = entry;
  const moved = line.moved ? [t('put in another place')] : [];
  switch (entry.change) {
    case 'renamed': {
      const more = [...renamedToo(sides, kind, line), ...moved, ...details];
      return [capital(renamedText(sides, kind, line)), ...more].join('; ');
    }
    case 'moved':
      return [say.moved(name), ...details].join('; ');
    case 'changed':
      return say.changed(name, details.join('; '));
    case 'same':
      return name;
    default:
      return say[entry.change](name);
  }
}

const lines = {
  level: {
    moved: (name: string) => t('Level {0} put in another place', name),
    changed: (name: string, how: string) => t('Level {0}: {1}', name, how),
    added: (name: string) => t('Level {0} added', name),
    removed: (name: string) => t('Level {0} removed', name),
  },
  competency: {
    moved: (name: string) => t('Competency {0} put in another place', name),
    changed: (name: string, how: string) => t('Competency {0}: {1}', name, how),
    added: (name: string) => t('Competency {0} added', name),
    removed: (name: string) => t('Competency {0} removed', name),
  },
} as const;

function capital(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
