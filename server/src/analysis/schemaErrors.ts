import validate from 'schema-validator:ladder';
import type { ErrorObject } from 'ajv';
import type { LadderDocument } from '../model/ladder';
import { entryOf, resolve } from '../model/syntax';
import { toPlainValue } from '../model/value';
import type { Context } from './rule';
import type { Statements } from './statements';

const known = new WeakMap<LadderDocument, readonly ErrorObject[]>();
/** Those of the last analysis of a file. */
const last = new WeakMap<Statements, { readonly token: object; readonly errors: readonly ErrorObject[] }>();

/**
 * What the JSON Schema says of the ladder; `if` only repeats what its branches say. Checked once a text, and where an
 * entry of a list is all that changed, that entry alone.
 */
export function schemaErrors({
  document,
  statements,
}: Pick<Context, 'document' | 'statements'>): readonly ErrorObject[] {
  let errors = known.get(document);
  if (!errors) {
    const before = last.get(statements);
    const { change, root, token } = document;
    const again = change && change.since === before?.token ? recheck(document, before.errors) : undefined;
    errors = again ?? check(root ? toPlainValue(root) : {});
    known.set(document, errors);
    last.set(statements, { token, errors });
  }
  return errors;
}

/** How much the schema has against a text that nothing is remembered of. */
export function countSchemaErrors({ root }: LadderDocument): number {
  return check(root ? toPlainValue(root) : {}).length;
}

function check(value: unknown): readonly ErrorObject[] {
  validate(value);
  return (validate.errors ?? []).filter(({ keyword }) => keyword !== 'if');
}

/** The lists at the top, whose entries the schema judges one by one, each for itself. */
const lists = ['values', 'levels', 'competencies'];

/** Undefined where the whole must be checked to tell. */
function recheck(
  { change, map }: LadderDocument,
  before: readonly ErrorObject[],
): readonly ErrorObject[] | undefined {
  if (!change || !map || !lists.includes(change.list) || entryOf(map, '<<')) return undefined;
  const { list, item, items } = change;
  const entry = entryOf(map, list);
  const node = entry && resolve(entry.value);
  if (node?.kind !== 'list') return undefined;
  const index = new RegExp(`^/${list}/(\\d+)`);
  const shifted = (errors: readonly ErrorObject[], by: (old: number) => number | undefined) =>
    errors.flatMap((error) => {
      const old = index.exec(error.instancePath);
      if (!old) return error;
      const at = by(Number(old[1]));
      const instancePath = `/${list}/${at}${error.instancePath.slice(old[0].length)}`;
      return at === undefined ? [] : { ...error, instancePath };
    });
  const others = shifted(before, (old) => (old < item ? old : old > item ? old + items - 1 : undefined));
  const changed = node.items.slice(item, item + items).map((each) => toPlainValue(each));
  // All else that the schema asks for is there, so that only the entries can be at fault.
  const own = check({ ladder: 1, role: 'Role', [list]: changed });
  return [...others, ...shifted(own, (at) => at + item)];
}
