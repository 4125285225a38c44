import type { BehaviorDraft, CellDraft, LadderDraft } from '../model/draft';

type Json = string | number | null | readonly Json[] | Entries;
/**
 * An object with its keys in the order given: one of JavaScript's would put ids such as `10` first. A key may occur
 * twice, as it may in a ladder.
 */
interface Entries {
  readonly entries: readonly (readonly [string, Json | undefined])[];
}

/**
 * The ladder as the schema of ladder files describes it (schemas/ladder.schema.json), so that a JSON file is a ladder
 * file too. Always in the long form: a cell is an object, its behaviors are objects.
 */
export function exportJson(draft: LadderDraft): string {
  const { role, family, summary, language, inheritance, values = [], levels, competencies } = draft;
  const ladder = object({
    ladder: 1,
    role,
    family,
    summary,
    language,
    inheritance: inheritance ?? 'cumulative',
    values:
      values.length === 0
        ? undefined
        : values.map(({ id, name, description, behaviors, competencies: carriers }) =>
            object({ id, name, description, behaviors, competencies: carriers }),
          ),
    levels: levels.map(({ id, name, summary: about, follows }) =>
      object({ id, name, summary: about, follows }),
    ),
    competencies: competencies.map(({ id, name, description, group, values: carried, cells }) =>
      object({
        id,
        name,
        description,
        group,
        values: carried,
        cells: { entries: cells.map((cell) => [cell.level, cellJson(cell)] as const) },
      }),
    ),
  });
  return `${write(ladder, '')}\n`;
}

function cellJson({ summary, behaviors, examples, notExpected, unchanged }: CellDraft): Json {
  return object({
    summary,
    behaviors: behaviors.length === 0 ? undefined : behaviors.map(behaviorJson),
    examples,
    // Without a reason there is nothing to write but that it is so.
    notExpected: notExpected === '' ? null : notExpected,
    unchanged: unchanged === '' ? null : unchanged,
  });
}

function behaviorJson({ text, examples, values }: BehaviorDraft): Json {
  return object({ behavior: text, examples, values });
}

function object(entries: Readonly<Record<string, Json | undefined>>): Entries {
  return { entries: Object.entries(entries) };
}

function write(value: Json, indent: string): string {
  const deeper = `${indent}  `;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (!isList(value)) {
    const lines = value.entries.flatMap(([key, item]) =>
      item === undefined ? [] : [`${deeper}${JSON.stringify(key)}: ${write(item, deeper)}`],
    );
    return lines.length === 0 ? '{}' : `{\n${lines.join(',\n')}\n${indent}}`;
  }
  const items = value.map((item) => deeper + write(item, deeper));
  return items.length === 0 ? '[]' : `[\n${items.join(',\n')}\n${indent}]`;
}

function isList(value: readonly Json[] | Entries): value is readonly Json[] {
  return Array.isArray(value);
}
