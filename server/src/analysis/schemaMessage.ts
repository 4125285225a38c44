import type { ErrorObject } from 'ajv';

/** What a leader who has never seen a JSON Schema can act on. */
export function schemaMessage({ keyword, instancePath, params, parentSchema, data }: ErrorObject): string {
  const name = instancePath.split('/').at(-1) ?? '';
  const key = /^\d*$/.test(name) ? 'This entry' : `\`${name.replaceAll('~1', '/').replaceAll('~0', '~')}\``;
  switch (keyword) {
    case 'required':
      return missing(String(params['missingProperty']), instancePath, data);
    case 'additionalProperties':
      return '`extends` is kept for shared ladders, which this version does not read yet.';
    case 'const':
      return `${key} is ${JSON.stringify(params['allowedValue'])}: the only version of the format so far.`;
    case 'enum': {
      const allowed = (params['allowedValues'] as unknown[]).filter((value) => value !== null);
      return `${key} is one of: ${allowed.map((value) => `\`${String(value)}\``).join(', ')}.`;
    }
    case 'type':
      return `${key} should be ${kinds(params['type'])}${found(data)}.`;
    case 'pattern':
      return pattern(key, parentSchema, data);
    case 'false schema':
      return `${key} cannot stand beside \`notExpected\` or \`unchanged\`: those say that nothing new is written here.`;
    default:
      return `${key} is not as the format wants it (${keyword}).`;
  }
}

function missing(property: string, instancePath: string, data: unknown): string {
  if (property === 'behavior') {
    return 'A behavior with details needs its words under `behavior`. If this is one statement with a colon in it, put it in quotes.';
  }
  if (instancePath === '' && Object.keys(Object(data)).length === 0) {
    return 'An empty ladder. Start with `ladder: 1` and `role: …`, or complete a whole one here.';
  }
  if (instancePath === '') {
    return property === 'ladder'
      ? 'Say which version of the format this is: `ladder: 1`.'
      : `The ladder has no \`${property}\`.`;
  }
  return `This entry has no \`${property}\`.`;
}

function pattern(key: string, parentSchema: ErrorObject['parentSchema'], data: unknown): string {
  if (typeof data === 'string' && data.trim() === '') return `${key} is blank.`;
  const title = String(parentSchema?.['title'] ?? 'value').toLowerCase();
  return `“${String(data).slice(0, 60)}” is no ${title}. ${String(parentSchema?.['description'] ?? '')}`.trim();
}

const names: Readonly<Record<string, string>> = {
  array: 'a list',
  object: 'a mapping',
  string: 'a text',
};

/** The kinds a leader knows; numbers and booleans are texts to them. */
function kinds(types: unknown): string {
  const known = [types].flat().flatMap((type) => names[String(type)] ?? []);
  return known.length ? known.reverse().join(' or ') : String(types);
}

function found(data: unknown): string {
  if (data === null || data === undefined) return ', and is blank';
  if (Array.isArray(data)) return ', not a list';
  return typeof data === 'object' ? ', not a mapping' : ', not a text';
}
