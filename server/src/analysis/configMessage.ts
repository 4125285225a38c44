import type { ErrorObject } from 'ajv';
import { closest } from './closest';
import { rules } from './rules';

/** What to say of an error in `.career-ladder.yaml`. */
export interface ConfigMessage {
  readonly rule: 'schema' | 'unknown-key' | 'unknown-rule';
  readonly message: string;
  /** The word that was most likely meant. */
  readonly guess?: string;
}

export function configMessage({
  keyword,
  instancePath,
  params,
  data,
  parentSchema,
}: ErrorObject): ConfigMessage {
  const path = instancePath.split('/').slice(1);
  const name = `\`${path.at(-1) ?? ''}\``;
  if (keyword === 'additionalProperties') {
    const known = Object.keys((parentSchema?.['properties'] as object | undefined) ?? {});
    return unknown(String(params['additionalProperty']), path, known);
  }
  if (keyword === 'enum') {
    const allowed = (params['allowedValues'] as readonly unknown[]).map(String);
    const guess = typeof data === 'string' ? closest(data, allowed) : undefined;
    const choice = allowed.map((value) => `\`${value}\``).join(', ');
    const off = data === false ? ' To turn it off: `off`.' : '';
    return {
      rule: 'schema',
      message: `${name} is one of ${choice}.${guess ? ` Did you mean \`${guess}\`?` : off}`,
      ...(guess && { guess }),
    };
  }
  if (keyword === 'minimum' || keyword === 'maximum') {
    const bound = `at ${keyword === 'minimum' ? 'least' : 'most'} ${String(params['limit'])}`;
    return { rule: 'schema', message: `${name} is ${bound}.` };
  }
  if (keyword === 'type') return { rule: 'schema', message: wrongKind(name, path, params['type']) };
  return { rule: 'schema', message: `${name} is not as the format wants it (${keyword}).` };
}

function unknown(word: string, path: readonly string[], known: readonly string[]): ConfigMessage {
  const guess = closest(word, known);
  const meant = guess ? ` Did you mean \`${guess}\`?` : '';
  if (path.length === 1 && path[0] === 'rules') {
    const fixed = rules.some((rule) => rule.id === word && rule.fixed);
    const message = fixed
      ? `${word} stays as it is: while it holds, a ladder cannot be read as meant.`
      : `There is no rule “${word}”.${meant}`;
    return { rule: 'unknown-rule', message, ...(guess && !fixed && { guess }) };
  }
  const possible = known.map((key) => `\`${key}\``).join(', ');
  if (word === 'extends') {
    return { rule: 'unknown-key', message: 'A settings file stands alone: there is no `extends`.' };
  }
  return {
    rule: 'unknown-key',
    message: `Nothing reads the key “${word}”.${meant || ` Possible here: ${possible}.`}`,
    ...(guess && { guess }),
  };
}

const kinds: Readonly<Record<string, string>> = {
  object: 'keys with values',
  array: 'a list, with a dash and a space before each entry',
  string: 'a text',
  number: 'a number',
  boolean: '`true` or `false`',
};

function wrongKind(name: string, path: readonly string[], type: unknown): string {
  if (path.length === 0) return 'Settings begin with a key: `rules:` or `ignore:`.';
  const wanted = [type].flat().flatMap((kind) => kinds[String(kind)] ?? []);
  const what = path[0] === 'ignore' && path.length > 1 ? 'A pattern' : name;
  return `${what} should be ${wanted.join(' or ')}.`;
}
