import type { ErrorObject } from 'ajv';
import { closest } from './closest';

/** What a leader who has never seen a JSON Schema can act on. */
export function schemaMessage(error: ErrorObject): string {
  const { keyword, instancePath, params, data } = error;
  const name = nameOf(error);
  switch (keyword) {
    case 'required':
      return missing(String(params['missingProperty']), error);
    case 'const':
      return `Write \`ladder: ${JSON.stringify(params['allowedValue'])}\`: the only version of the format so far.`;
    case 'enum':
      return choice(name, params['allowedValues'] as unknown[], data);
    case 'type':
      return instancePath === '' ? notALadder : wrongKind(name, error);
    case 'pattern':
      return typeof data === 'string' && data.trim() === ''
        ? `${name} is blank.`
        : `“${String(data).slice(0, 60)}” is no language tag. Write a short one, such as \`en\`, \`de\` or \`pt-BR\`.`;
    case 'false schema':
      return name === '`unchanged`'
        ? 'A cell is either `notExpected` or `unchanged`. Keep the one that is meant.'
        : `${name} contradicts \`notExpected\` or \`unchanged\` beside it: those say that nothing new is expected here. Keep one of them.`;
    default:
      return `${name} is not as the format wants it (${keyword}).`;
  }
}

const notALadder =
  'A ladder begins with keys and their values: `ladder: 1`, then `role: …` on a line of its own.';

/** Kinds of entries by their title in the schema; others are just entries. */
const entries = new Set(['level', 'competency', 'value', 'behavior', 'cell', 'id']);

/** The key at fault; an item of a list is named for what it is. */
function nameOf({ instancePath, parentSchema }: ErrorObject): string {
  const key = instancePath.split('/').at(-1) ?? '';
  if (!/^\d*$/.test(key)) return `\`${key.replaceAll('~1', '/').replaceAll('~0', '~')}\``;
  const kind = titleOf(parentSchema);
  return `This ${entries.has(kind) ? kind : 'entry'}`;
}

function titleOf(schema: ErrorObject['parentSchema']): string {
  return String(schema?.['title'] ?? '').toLowerCase();
}

function missing(property: string, { instancePath, parentSchema, data }: ErrorObject): string {
  if (property === 'behavior') {
    return 'A behavior with details needs its words under `behavior`. If this is one statement with a colon in it, put it in quotes.';
  }
  if (instancePath === '') {
    if (Object.keys(Object(data)).length === 0) {
      return 'An empty ladder. Start with `ladder: 1` and `role: …`, or complete a whole one here.';
    }
    return property === 'ladder'
      ? 'Say which version of the format this is: `ladder: 1`.'
      : `The ladder has no \`${property}\`. Say whose it is: \`${property}: Software Engineer\`.`;
  }
  const kind = titleOf(parentSchema);
  return `This ${entries.has(kind) ? kind : 'entry'} has no \`${property}\`: a short name that the rest of the file refers to.`;
}

function choice(name: string, values: readonly unknown[], data: unknown): string {
  const allowed = values.filter((value) => value !== null).map(String);
  const guess = typeof data === 'string' ? closest(data, allowed) : undefined;
  return `${name} is ${allowed.map((value) => `\`${value}\``).join(' or ')}.${guess ? ` Did you mean \`${guess}\`?` : ''}`;
}

function wrongKind(name: string, { params, parentSchema, data }: ErrorObject): string {
  if (data === null || data === undefined) return `${name} is blank.`;
  const types = [params['type']].flat().map(String);
  const kind = titleOf(parentSchema);
  if (typeof data !== 'object' && types.includes('object') && entries.has(kind)) {
    return `A ${kind} is written with its keys: \`- id: ${String(data).slice(0, 60)}\`.`;
  }
  const should = `${name} should be ${kinds(types)}, not ${found(data)}.`;
  if (types.includes('array') && !Array.isArray(data))
    return `${should} Begin each entry with a dash and a space: \`- …\`.`;
  if (kind === 'cells') return `${should} Write a line for each level: \`L1: …\`, without a dash.`;
  return should;
}

const names: Readonly<Record<string, string>> = {
  array: 'a list',
  object: 'keys with values',
  string: 'a text',
};

/** The kinds a leader knows; numbers and booleans are texts to them. */
function kinds(types: readonly string[]): string {
  if (types.includes('boolean') && !types.includes('string')) return '`true` or `false`';
  const known = types.flatMap((type) => names[type] ?? []);
  return known.reverse().join(' or ');
}

function found(data: unknown): string {
  if (Array.isArray(data)) return 'a list';
  if (typeof data === 'object') return 'keys with values';
  return typeof data === 'string' ? 'a text' : typeof data === 'number' ? 'a number' : '`true` or `false`';
}
