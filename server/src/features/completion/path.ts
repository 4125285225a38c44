import { schemaAt } from '../schema';
import type { Trail } from './frames';

/** The schema's path of a trail: `*` for the ids of levels, too. */
export function pathOf(trail: Trail): string[] {
  return trail.map((name, index) =>
    index === 3 && trail[0] === 'competencies' && trail[2] === 'cells' ? '*' : name,
  );
}

/** What may stand somewhere, as far as the schema says. */
export function shapes(trail: Trail): {
  readonly map: boolean;
  readonly list: boolean;
  readonly words: boolean;
} {
  const schema = schemaAt(pathOf(trail));
  const types = [schema?.type ?? []].flat();
  return {
    map: schema?.properties !== undefined || typeof schema?.additionalProperties === 'object',
    list: schema?.items !== undefined,
    words: types.includes('string'),
  };
}
