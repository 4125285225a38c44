/** A ladder as plain data that edits work on. Every part has a key that an edited copy keeps. */
import { stringify } from 'yaml';
import { parseLadder } from '../../../server/src/model/parse';

export interface PlainBehavior {
  readonly key: number;
  text: string;
  examples: string[];
  values: string[];
}

export interface PlainCell {
  summary?: string;
  behaviors: PlainBehavior[];
  examples: string[];
  notExpected?: string;
  unchanged?: string;
}

export interface PlainLevel {
  readonly key: number;
  id: string;
  name?: string;
  summary?: string;
  follows?: string[];
}

export interface PlainCompetency {
  readonly key: number;
  id: string;
  name?: string;
  description?: string;
  group?: string;
  values: string[];
  /** By the level's key. */
  readonly cells: Map<number, PlainCell>;
}

export interface PlainLadder {
  role: string;
  inheritance: 'cumulative' | 'standalone';
  levels: PlainLevel[];
  competencies: PlainCompetency[];
}

let keys = 0;
export const newKey = (): number => ++keys;

export const behaviorOf = (text: string, examples: string[] = []): PlainBehavior => ({
  key: newKey(),
  text,
  examples,
  values: [],
});

export const emptyCell = (): PlainCell => ({ behaviors: [], examples: [] });

/** What a ladder file says. Cells without a place in the matrix, values and comments are left out. */
export function plainOf(text: string): PlainLadder {
  const { ladder } = parseLadder(text);
  const levels = ladder.levels.map(({ id, name, summary, follows }) => ({
    key: newKey(),
    id: id.value,
    ...(name && { name: name.value }),
    ...(summary && { summary: summary.value }),
    ...(follows && { follows: follows.map(({ value }) => value) }),
  }));
  const byId = new Map(levels.toReversed().map(({ id, key }) => [id, key]));
  const competencies = ladder.competencies.map((competency) => {
    const cells = new Map<number, PlainCell>();
    for (const cell of competency.cells) {
      const key = byId.get(cell.level.value);
      if (key === undefined || cells.has(key)) continue;
      cells.set(key, {
        ...(cell.summary && { summary: cell.summary.value }),
        behaviors: cell.behaviors.map((behavior) => ({
          key: newKey(),
          text: behavior.text.value,
          examples: behavior.examples.map(({ value }) => value),
          values: behavior.values.map(({ value }) => value),
        })),
        examples: cell.examples.map(({ value }) => value),
        ...(cell.notExpected && { notExpected: cell.notExpected.reason?.value ?? 'Not at this level' }),
        ...(cell.unchanged && { unchanged: cell.unchanged.reason?.value ?? 'As below' }),
      });
    }
    const { id, name, description, group, values } = competency;
    return {
      key: newKey(),
      id: id.value,
      ...(name && { name: name.value }),
      ...(description && { description: description.value }),
      ...(group && { group: group.value }),
      values: values.map(({ value }) => value),
      cells,
    };
  });
  return { role: ladder.role?.value ?? 'Role', inheritance: ladder.inheritance, levels, competencies };
}

/** A copy that can be edited; all keys stay. */
export function copyOf(ladder: PlainLadder): PlainLadder {
  return structuredClone(ladder);
}

export function yamlOf({ role, inheritance, levels, competencies }: PlainLadder): string {
  const ids = new Map(levels.map(({ key, id }) => [key, id]));
  return stringify(
    {
      ladder: 1,
      role,
      inheritance,
      levels: levels.map(({ key: _, ...level }) => level),
      competencies: competencies.map(({ key: _, cells, values, ...competency }) => ({
        ...competency,
        ...(values.length > 0 && { values }),
        cells: new Map(
          [...cells].flatMap(([level, cell]) => {
            const id = ids.get(level);
            return id === undefined ? [] : [[id, written(cell)]];
          }),
        ),
      })),
    },
    { lineWidth: 0, aliasDuplicateObjects: false },
  );
}

function written({ behaviors, examples, ...rest }: PlainCell) {
  return {
    ...rest,
    ...(behaviors.length > 0 && {
      behaviors: behaviors.map(({ text, examples: more, values }) => ({
        behavior: text,
        ...(more.length > 0 && { examples: more }),
        ...(values.length > 0 && { values }),
      })),
    }),
    ...(examples.length > 0 && { examples }),
  };
}
