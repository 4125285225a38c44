// What the reader has chosen to see, and how. Kept across a reload.
import { type Filter, noFilter, readFilter } from './reading/filter';

export interface Options {
  /** The whole matrix, or one level of it for a reader on the way there. */
  readonly view: 'matrix' | 'level';
  readonly transposed: boolean;
  /** Small cells that show the beginning of each text. */
  readonly compact: boolean;
  /** Cells are shaded by how much they say. */
  readonly heat: boolean;
  /** Findings are shown where they are. */
  readonly findings: boolean;
  readonly filter: Filter;
  /** What is searched for. */
  readonly query: string;
  /** Id of the level that is read; without it the server chooses. */
  readonly level?: string;
  /** Id of the level that the reader is at; null: at none; without it the one that `level` follows. */
  readonly from?: string | null;
  /** All that is expected at the level, not only what is added. */
  readonly everything: boolean;
}

export const firstOptions: Options = {
  view: 'matrix',
  transposed: false,
  compact: false,
  heat: false,
  findings: true,
  filter: noFilter,
  query: '',
  everything: false,
};

/** Options that were saved, perhaps by another version of ours: what is not as it should be is as at first. */
export function readOptions(value: unknown): Options {
  const saved = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>;
  const flag = (name: 'transposed' | 'compact' | 'heat' | 'findings' | 'everything') =>
    typeof saved[name] === 'boolean' ? saved[name] : firstOptions[name];
  const { view, query, level, from } = saved;
  return {
    view: view === 'level' ? 'level' : 'matrix',
    transposed: flag('transposed'),
    compact: flag('compact'),
    heat: flag('heat'),
    findings: flag('findings'),
    everything: flag('everything'),
    filter: readFilter(saved['filter']),
    query: typeof query === 'string' ? query : '',
    ...(typeof level === 'string' && { level }),
    ...((typeof from === 'string' || from === null) && { from }),
  };
}
