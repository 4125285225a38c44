import type { Behavior, Ladder } from '../model/ladder';

/** What carries a value, by indexes into `Ladder.competencies` and by behaviors. */
export interface Carriers {
  readonly competencies: readonly number[];
  readonly behaviors: readonly Behavior[];
}

/** For each value, in the ladder's order, what carries it: whichever of the two names the other. */
export function carriersOf({ values, competencies }: Ladder): Carriers[] {
  const byId = new Map<string, { competencies: Set<number>; behaviors: Behavior[] }>();
  for (const { id } of values) {
    if (!byId.has(id.value)) byId.set(id.value, { competencies: new Set(), behaviors: [] });
  }
  const columns = new Map(competencies.map(({ id }, index) => [id.value, index]));
  for (const { id, competencies: named } of values) {
    for (const { value } of named) {
      const column = columns.get(value);
      if (column !== undefined) byId.get(id.value)?.competencies.add(column);
    }
  }
  competencies.forEach((competency, column) => {
    for (const { value } of competency.values) byId.get(value)?.competencies.add(column);
    for (const { behaviors } of competency.cells) {
      for (const behavior of behaviors) {
        for (const { value } of behavior.values) byId.get(value)?.behaviors.push(behavior);
      }
    }
  });
  return values.map(({ id }) => {
    const found = byId.get(id.value);
    return { competencies: [...(found?.competencies ?? [])], behaviors: found?.behaviors ?? [] };
  });
}
