import type { ErrorObject } from 'ajv';
import { english, list, sentences, t, translated } from '../l10n';
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
    const off = data === false && t('To turn it off: `off`.');
    return {
      rule: 'schema',
      message: sentences(
        t('{0} is one of {1}.', name, choice),
        guess ? t('Did you mean `{0}`?', guess) : off,
      ),
      ...(guess && { guess }),
    };
  }
  if (keyword === 'minimum' || keyword === 'maximum') {
    const limit = String(params['limit']);
    const message =
      keyword === 'minimum' ? t('{0} is at least {1}.', name, limit) : t('{0} is at most {1}.', name, limit);
    return { rule: 'schema', message };
  }
  if (keyword === 'type') return { rule: 'schema', message: wrongKind(name, path, params['type']) };
  return { rule: 'schema', message: t('{0} is not as the format wants it ({1}).', name, keyword) };
}

function unknown(word: string, path: readonly string[], known: readonly string[]): ConfigMessage {
  const guess = closest(word, known);
  const meant = guess && t('Did you mean `{0}`?', guess);
  if (path.length === 1 && path[0] === 'rules') {
    const fixed = rules.some((rule) => rule.id === word && rule.fixed);
    const message = fixed
      ? t('{0} stays as it is: while it holds, a ladder cannot be read as meant.', word)
      : sentences(t('There is no rule “{0}”.', word), meant);
    return { rule: 'unknown-rule', message, ...(guess && !fixed && { guess }) };
  }
  const possible = known.map((key) => `\`${key}\``).join(', ');
  if (word === 'extends') {
    return { rule: 'unknown-key', message: t('A settings file stands alone: there is no `extends`.') };
  }
  return {
    rule: 'unknown-key',
    message: sentences(t('Nothing reads the key “{0}”.', word), meant ?? t('Possible here: {0}.', possible)),
    ...(guess && { guess }),
  };
}

const kinds: Readonly<Record<string, string>> = {
  object: english('keys with values'),
  array: english('a list, with a dash and a space before each entry'),
  string: english('a text'),
  number: english('a number'),
  boolean: english('`true` or `false`'),
};

function wrongKind(name: string, path: readonly string[], type: unknown): string {
  if (path.length === 0) return t('Settings begin with a key: `rules:` or `ignore:`.');
  const wanted = [type].flat().flatMap((kind) => kinds[String(kind)] ?? []);
  const what = path[0] === 'ignore' && path.length > 1 ? t('A pattern') : name;
  return t('{0} should be {1}.', what, list(wanted.map(translated), 'disjunction'));
}
