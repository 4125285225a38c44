import { english, t } from '../../l10n';
import type { Text } from '../../model/ladder';
import { quoted, writeId } from '../../model/scalar';
import type { Fix } from '../finding';
import type { Report, Rule } from '../rule';

export const duplicateId: Rule = {
  id: 'duplicate-id',
  severity: 'error',
  summary: english('Two levels, competencies or values share one id.'),
  atOnce: true,
  check({ document: { text }, ladder }, report) {
    reportTwins(anotherLevel, ladder.levels, text, report);
    reportTwins(anotherCompetency, ladder.competencies, text, report);
    reportTwins(anotherValue, ladder.values, text, report);
  },
};

interface Entry {
  readonly id: Text;
  readonly name?: Text;
}

const anotherLevel = (id: string) =>
  t('The id “{0}” already names another level. Give this one an id of its own.', id);
const anotherCompetency = (id: string) =>
  t('The id “{0}” already names another competency. Give this one an id of its own.', id);
const anotherValue = (id: string) =>
  t('The id “{0}” already names another value. Give this one an id of its own.', id);

function reportTwins(
  another: (id: string) => string,
  entries: readonly Entry[],
  text: string,
  report: Report,
): void {
  const first = new Map<string, Text>();
  for (const entry of entries) {
    const { id } = entry;
    const other = first.get(id.value);
    if (!other) first.set(id.value, id);
    else {
      report(id.span, another(id.value), {
        related: [{ span: other.span, message: t('The first “{0}”', id.value) }],
        fixes: () => rename(text, entry, entries),
      });
    }
  }
}

/** An id that is free, for this entry alone: what refers to the id goes on to mean the first. */
function rename(text: string, { id, name }: Entry, entries: readonly Entry[]): readonly Fix[] {
  // An entry without an id goes by its name, which is not ours to change.
  if (name && name.span.start === id.span.start) return [];
  const source = text.slice(id.span.start, id.span.end);
  const quote = /^(["'])[\s\S]*\1$/.exec(source)?.[1] as '"' | "'" | undefined;
  if (!quote && source.trim() !== id.value) return [];
  const taken = new Set(entries.map((entry) => entry.id.value));
  let number = 2;
  while (taken.has(`${id.value}-${number}`)) number++;
  const free = `${id.value}-${number}`;
  const newText = quote ? quoted(free, quote) : writeId(free, true);
  return [{ title: t('Rename this one to “{0}”', free), edits: [{ span: id.span, newText }] }];
}
