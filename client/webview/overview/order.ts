// Which roles are shown, and in which order.
import type { RoleView } from '../../../server/src/protocol/overview';
import type { RoleEntry } from '../../../server/src/protocol/pages';

/** What can be sorted by. */
export const columns = [
  'role',
  'family',
  'levels',
  'competencies',
  'coverage',
  'precision',
  'recall',
  'alignment',
  'actionability',
  'completeness',
  'findings',
] as const;
export type Column = (typeof columns)[number];

export interface Sorting {
  readonly column: Column;
  readonly descending: boolean;
}

export function isColumn(value: unknown): value is Column {
  return columns.some((column) => column === value);
}

/** How a file is called: by its role, else by its path. */
export function nameOf({ role, path }: RoleEntry): string {
  return (typeof role === 'object' && role.role) || path;
}

const texts = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/** In the order that was asked for; those without a value of the column come last either way. */
export function sorted(roles: readonly RoleEntry[], { column, descending }: Sorting): RoleEntry[] {
  const keyed = roles.map((entry) => ({ entry, key: keyOf(entry, column) }));
  keyed.sort((a, b) => {
    if (a.key === undefined || b.key === undefined) {
      if (a.key !== b.key) return a.key === undefined ? 1 : -1;
    } else {
      const order =
        typeof a.key === 'string' && typeof b.key === 'string'
          ? texts.compare(a.key, b.key)
          : Number(a.key) - Number(b.key);
      if (order !== 0) return descending ? -order : order;
    }
    return (
      texts.compare(spoken(nameOf(a.entry)), spoken(nameOf(b.entry))) ||
      texts.compare(a.entry.path, b.entry.path)
    );
  });
  return keyed.map(({ entry }) => entry);
}

/** A name by its words: an emoji before them is no letter to look it up by. */
function spoken(name: string): string {
  return name.replace(/^[^\p{L}\p{N}]+/u, '') || name;
}

function keyOf(entry: RoleEntry, column: Column): string | number | undefined {
  const { role } = entry;
  if (column === 'role') return spoken(nameOf(entry));
  if (typeof role === 'string') return undefined;
  switch (column) {
    case 'family':
      return role.family;
    case 'levels':
      return role.levels.length;
    case 'competencies':
      return role.competencies;
    case 'coverage':
      return role.coverage.total === 0 ? undefined : role.coverage.answered / role.coverage.total;
    case 'findings':
      return weightOf(role);
    default:
      return role.report.find(({ id }) => id === column)?.percent ?? undefined;
  }
}

/** One error comes before any number of warnings, and so on. */
function weightOf({ findings: { error, warning, information, hint } }: RoleView): number {
  const digit = (n: number) => Math.min(n, 999);
  return ((digit(error) * 1000 + digit(warning)) * 1000 + digit(information)) * 1000 + digit(hint);
}

/** What is only there for others to build on. */
export function isShared({ role }: RoleEntry): boolean {
  return typeof role === 'object' && role.abstract === true;
}

/** Those of a family (undefined: of any) whose role, family or path has all the words. */
export function filtered(
  roles: readonly RoleEntry[],
  words: string,
  family: string | undefined,
): RoleEntry[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  return roles.filter((entry) => {
    const view = typeof entry.role === 'object' ? entry.role : undefined;
    if (family !== undefined && view?.family !== family) return false;
    const text = `${view?.role ?? ''}\n${view?.family ?? ''}\n${entry.path}`.toLowerCase();
    return wanted.every((word) => text.includes(word));
  });
}

/** All families, in the order of the alphabet. */
export function familiesOf(roles: readonly RoleEntry[]): string[] {
  const found = new Set<string>();
  for (const { role } of roles) if (typeof role === 'object' && role.family) found.add(role.family);
  return [...found].sort(texts.compare);
}
