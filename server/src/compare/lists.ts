import { number, plural, t } from '../l10n';
import type { Text } from '../model/ladder';

const texts = {
  example: {
    order: () => t('examples in another order'),
    changed: (to: string) => t('example changed to {0}', to),
    added: (text: string) => t('example added: {0}', text),
    removed: (text: string) => t('example removed: {0}', text),
    changes: (n: number) => plural(n, '{0} example changed', '{0} examples changed'),
    additions: (n: number) => plural(n, '{0} example added', '{0} examples added'),
    removals: (n: number) => plural(n, '{0} example removed', '{0} examples removed'),
  },
  value: {
    order: () => t('values in another order'),
    changed: (to: string) => t('value changed to {0}', to),
    added: (text: string) => t('value added: {0}', text),
    removed: (text: string) => t('value removed: {0}', text),
    changes: (n: number) => plural(n, '{0} value changed', '{0} values changed'),
    additions: (n: number) => plural(n, '{0} value added', '{0} values added'),
    removals: (n: number) => plural(n, '{0} value removed', '{0} values removed'),
  },
  behavior: {
    order: () => t('behaviors in another order'),
    changed: (to: string) => t('behavior changed to {0}', to),
    added: (text: string) => t('behavior added: {0}', text),
    removed: (text: string) => t('behavior removed: {0}', text),
    changes: (n: number) => plural(n, '{0} behavior changed', '{0} behaviors changed'),
    additions: (n: number) => plural(n, '{0} behavior added', '{0} behaviors added'),
    removals: (n: number) => plural(n, '{0} behavior removed', '{0} behaviors removed'),
  },
  competency: {
    order: () => t('competencies in another order'),
    changed: (to: string) => t('competency changed to {0}', to),
    added: (text: string) => t('competency added: {0}', text),
    removed: (text: string) => t('competency removed: {0}', text),
    changes: (n: number) => plural(n, '{0} competency changed', '{0} competencies changed'),
    additions: (n: number) => plural(n, '{0} competency added', '{0} competencies added'),
    removals: (n: number) => plural(n, '{0} competency removed', '{0} competencies removed'),
  },
} as const;

/** What differs between two lists of texts, in words: `example added: “…”`, `2 values removed`. None: the same. */
export function listChange(
  noun: keyof typeof texts,
  before: readonly Text[],
  after: readonly Text[],
): string[] {
  const left = count(before);
  const right = count(after);
  const gone = lacking(left, right);
  const come = lacking(right, left);
  const say = texts[noun];
  if (gone.length + come.length === 0) {
    const same = before.every(({ value }, index) => value === after[index]?.value);
    return same ? [] : [say.order()];
  }
  const changed = Math.min(gone.length, come.length);
  const part = (
    list: readonly string[],
    one: (text: string) => string,
    many: (n: number) => string,
  ): string[] => {
    const [only] = list;
    if (only === undefined) return [];
    return [list.length === 1 ? one(quoted(only)) : many(list.length)];
  };
  return [
    ...part(come.slice(0, changed), say.changed, say.changes),
    ...part(come.slice(changed), say.added, say.additions),
    ...part(gone.slice(changed), say.removed, say.removals),
  ];
}

const counts = {
  example: (n: number) => plural(n, '{0} example', '{0} examples'),
  behavior: (n: number) => plural(n, '{0} behavior', '{0} behaviors'),
  expectation: (n: number) => plural(n, '{0} expectation', '{0} expectations'),
  cell: (n: number) => plural(n, '{0} cell', '{0} cells'),
  level: (n: number) => plural(n, '{0} level', '{0} levels'),
  competency: (n: number) => plural(n, '{0} competency', '{0} competencies'),
} as const;

/** `1 example`, `2 examples`, `1 competency`. */
export function counted(n: number, noun: keyof typeof counts): string {
  return counts[noun](n);
}

/** “a”, “b” and “c”; of many the first and how many more. */
export function listed(words: readonly string[], most = 4): string {
  const shown =
    words.length > most
      ? [...words.slice(0, most - 1), t('{0} more', number(words.length - most + 1))]
      : words;
  const last = shown.at(-1) ?? '';
  return shown.length < 2 ? last : t('{0} and {1}', shown.slice(0, -1).join(', '), last);
}

export function quoted(text: string, most = 80): string {
  const line = text.replace(/\s+/g, ' ');
  return `“${line.length > most ? `${line.slice(0, most - 1).replace(/[\ud800-\udbff]$/, '')}…` : line}”`;
}

function count(texts: readonly Text[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const { value } of texts) found.set(value, (found.get(value) ?? 0) + 1);
  return found;
}

/** Those of the first that the second lacks, each as often as it does. */
function lacking(first: ReadonlyMap<string, number>, second: ReadonlyMap<string, number>): string[] {
  return [...first].flatMap(([value, times]) =>
    Array.from({ length: Math.max(0, times - (second.get(value) ?? 0)) }, () => value),
  );
}
