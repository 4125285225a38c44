import type { ErrorObject } from 'ajv';
import { english, list, sentences, t, translated } from '../l10n';
import { closest } from './closest';

/** What a leader who has never seen a JSON Schema can act on. */
export function schemaMessage(error: ErrorObject): string {
  const { keyword, instancePath, params, data } = error;
  const name = nameOf(error);
  switch (keyword) {
    case 'required':
      return missing(String(params['missingProperty']), error);
    case 'const':
      return t(
        'Write `ladder: {0}`: the only version of the format so far.',
        JSON.stringify(params['allowedValue']),
      );
    case 'enum':
      return choice(name, params['allowedValues'] as unknown[], data);
    case 'type':
      return instancePath === '' ? notALadder() : wrongKind(name, error);
    case 'pattern':
      return typeof data === 'string' && data.trim() === ''
        ? t('{0} is blank.', name)
        : t(
            '“{0}” is no language tag. Write a short one, such as `en`, `de` or `pt-BR`.',
            String(data).slice(0, 60),
          );
    case 'false schema':
      return name === '`unchanged`'
        ? t('A cell is either `notExpected` or `unchanged`. Keep the one that is meant.')
        : t(
            '{0} contradicts `notExpected` or `unchanged` beside it: those say that nothing new is expected here. Keep one of them.',
            name,
          );
    default:
      return t('{0} is not as the format wants it ({1}).', name, keyword);
  }
}

const notALadder = () =>
  t('A ladder begins with keys and their values: `ladder: 1`, then `role: …` on a line of its own.');

interface Entry {
  readonly called: () => string;
  /** It has no key of this name. */
  readonly lacks: (key: string) => string;
  /** It is one word, and ought to be a map. */
  readonly bare: (word: string) => string;
}

/** Kinds of entries by their title in the schema; others are just entries. */
const entries: Readonly<Record<string, Entry>> = {
  level: {
    called: () => t('This level'),
    lacks: (key) => t('This level has no `{0}`: a short name that the rest of the file refers to.', key),
    bare: (word) => t('A level is written with its keys: `- id: {0}`.', word),
  },
  competency: {
    called: () => t('This competency'),
    lacks: (key) => t('This competency has no `{0}`: a short name that the rest of the file refers to.', key),
    bare: (word) => t('A competency is written with its keys: `- id: {0}`.', word),
  },
  value: {
    called: () => t('This value'),
    lacks: (key) => t('This value has no `{0}`: a short name that the rest of the file refers to.', key),
    bare: (word) => t('A value is written with its keys: `- id: {0}`.', word),
  },
  behavior: {
    called: () => t('This behavior'),
    lacks: (key) => t('This behavior has no `{0}`: a short name that the rest of the file refers to.', key),
    bare: (word) => t('A behavior is written with its keys: `- id: {0}`.', word),
  },
  cell: {
    called: () => t('This cell'),
    lacks: (key) => t('This cell has no `{0}`: a short name that the rest of the file refers to.', key),
    bare: (word) => t('A cell is written with its keys: `- id: {0}`.', word),
  },
  id: {
    called: () => t('This id'),
    lacks: (key) => t('This id has no `{0}`: a short name that the rest of the file refers to.', key),
    bare: (word) => t('An id is written with its keys: `- id: {0}`.', word),
  },
};
const anyEntry: Entry = {
  called: () => t('This entry'),
  lacks: (key) => t('This entry has no `{0}`: a short name that the rest of the file refers to.', key),
  bare: (word) => t('An entry is written with its keys: `- id: {0}`.', word),
};

/** The key at fault; an item of a list is named for what it is. */
function nameOf({ instancePath, parentSchema }: ErrorObject): string {
  const key = instancePath.split('/').at(-1) ?? '';
  if (!/^\d*$/.test(key)) return `\`${key.replaceAll('~1', '/').replaceAll('~0', '~')}\``;
  return entryOf(parentSchema).called();
}

function entryOf(schema: ErrorObject['parentSchema']): Entry {
  const kind = titleOf(schema);
  return (Object.hasOwn(entries, kind) ? entries[kind] : undefined) ?? anyEntry;
}

function titleOf(schema: ErrorObject['parentSchema']): string {
  return String(schema?.['title'] ?? '').toLowerCase();
}

function missing(property: string, { instancePath, parentSchema, data }: ErrorObject): string {
  if (property === 'behavior') {
    return t(
      'A behavior with details needs its words under `behavior`. If this is one statement with a colon in it, put it in quotes.',
    );
  }
  if (instancePath === '') {
    if (Object.keys(Object(data)).length === 0) {
      return t('An empty ladder. Start with `ladder: 1` and `role: …`, or complete a whole one here.');
    }
    return property === 'ladder'
      ? t('Say which version of the format this is: `ladder: 1`.')
      : t('The ladder has no `{0}`. Say whose it is: `{0}: Software Engineer`.', property);
  }
  return entryOf(parentSchema).lacks(property);
}

function choice(name: string, values: readonly unknown[], data: unknown): string {
  const allowed = values.filter((value) => value !== null).map(String);
  const guess = typeof data === 'string' ? closest(data, allowed) : undefined;
  const choices = list(
    allowed.map((value) => `\`${value}\``),
    'disjunction',
  );
  return sentences(t('{0} is {1}.', name, choices), guess && t('Did you mean `{0}`?', guess));
}

function wrongKind(name: string, { params, parentSchema, data }: ErrorObject): string {
  if (data === null || data === undefined) return t('{0} is blank.', name);
  const types = [params['type']].flat().map(String);
  const kind = titleOf(parentSchema);
  if (typeof data !== 'object' && types.includes('object') && entryOf(parentSchema) !== anyEntry) {
    return entryOf(parentSchema).bare(String(data).slice(0, 60));
  }
  const should = t('{0} should be {1}, not {2}.', name, kinds(types), found(data));
  if (types.includes('array') && !Array.isArray(data))
    return sentences(should, t('Begin each entry with a dash and a space: `- …`.'));
  if (kind === 'cells') return sentences(should, t('Write a line for each level: `L1: …`, without a dash.'));
  return should;
}

const names: Readonly<Record<string, string>> = {
  array: english('a list'),
  object: english('keys with values'),
  string: english('a text'),
};

/** The kinds a leader knows; numbers and booleans are texts to them. */
function kinds(types: readonly string[]): string {
  if (types.includes('boolean') && !types.includes('string')) return t('`true` or `false`');
  const known = types.flatMap((type) => names[type] ?? []);
  return list(known.reverse().map(translated), 'disjunction');
}

function found(data: unknown): string {
  if (Array.isArray(data)) return t('a list');
  if (typeof data === 'object') return t('keys with values');
  return typeof data === 'string'
    ? t('a text')
    : typeof data === 'number'
      ? t('a number')
      : t('`true` or `false`');
}
