import { configSchemaAt, type SchemaNode, schemaAt } from '../schema';
import type { Trail } from './frames';

/** The schema's path of a trail: `*` for the ids of levels, too. */
export function pathOf(trail: Trail): string[] {
  return trail.map((name, index) =>
    index === 3 && trail[0] === 'competencies' && trail[2] === 'cells' ? '*' : name,
  );
}

/** What kind of file the cursor is in, as far as its schema tells. */
export interface Format {
  /** What the schema says of a trail. */
  readonly at: (trail: Trail) => SchemaNode | undefined;
}

export const ladderFormat: Format = { at: (trail) => schemaAt(pathOf(trail)) };
export const configFormat: Format = { at: configSchemaAt };

/** What may stand somewhere, as far as the schema says. */
export function shapes(
  trail: Trail,
  { at }: Format = ladderFormat,
): {
  readonly map: boolean;
  readonly list: boolean;
  readonly words: boolean;
} {
  const schema = at(trail);
  const types = [schema?.type ?? []].flat();
  return {
    map: schema?.properties !== undefined || typeof schema?.additionalProperties === 'object',
    list: schema?.items !== undefined,
    words: types.includes('string'),
  };
}
