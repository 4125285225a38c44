/** `.career-ladder.yaml`: what is looked for in the ladders of a folder. */

import validate from 'schema-validator:config';
import type { ErrorObject } from 'ajv';
import ignore from 'ignore';
import { t } from '../l10n';
import type { LadderDocument } from '../model/ladder';
import { parseYaml } from '../model/parse';
import { resolve } from '../model/syntax';
import { atPointer, type PlainValue, toPlainValue } from '../model/value';
import { configMessage } from './configMessage';
import type { Finding } from './finding';
import { placeOf } from './schemaPlace';
import { type RuleSettings, readRules } from './settings';

/** What such a file asks for. */
export interface Config {
  readonly rules: RuleSettings;
  /** Whether nothing is to be found in a file. The path is relative to the config's folder, with slashes. */
  ignores(path: string): boolean;
}

export interface ConfigAnalysis {
  readonly document: Pick<LadderDocument, 'text' | 'root' | 'problems'>;
  /** By place. */
  readonly findings: readonly Finding[];
  /** What can be made of it; undefined while the text cannot be read as YAML. */
  readonly config: Config | undefined;
}

/** Reads a config file and says what is wrong with it. Never throws. */
export function analyseConfig(text: string): ConfigAnalysis {
  const document = parseYaml(text);
  const { root, problems } = document;
  const plain = root ? toPlainValue(root) : null;
  const findings = problems.map((problem): Finding => {
    const severity = 'error';
    return { ...problem, severity };
  });
  const broken = problems.some(({ rule }) => rule !== 'duplicate-key');
  if (!broken) findings.push(...schemaFindings(document, plain));
  findings.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  return { document, findings, config: broken ? undefined : readConfig(plain) };
}

function readConfig(plain: PlainValue): Config {
  const map = plain && typeof plain === 'object' && !Array.isArray(plain) ? plain : {};
  const patterns = Array.isArray(map['ignore']) ? map['ignore'] : [];
  const ignored = ignore().add(patterns.filter((pattern) => typeof pattern === 'string'));
  return {
    rules: readRules(map['rules']),
    // A file outside of the folder is none of the config's business, and the library throws for it.
    ignores: (path) => ignore.isPathValid(path) && ignored.ignores(path),
  };
}

function* schemaFindings(document: ConfigAnalysis['document'], plain: PlainValue): Generator<Finding> {
  if (validate(plain)) return;
  for (const error of oneEach(validate.errors ?? [])) {
    const { rule, message, guess } = configMessage(error);
    const span = placeOf(document, error);
    const place = document.root && atPointer(document.root, error.instancePath);
    const target = place && resolve(place.node);
    // The word itself, where one word in place of it mends all.
    const word = rule === 'schema' && target?.kind === 'scalar' ? target.span : span;
    const fixes = guess && [
      { title: t('Change to “{0}”', guess), edits: [{ span: word, newText: guess }], preferred: true },
    ];
    const severity = rule === 'schema' ? 'error' : 'warning';
    yield { rule, severity, message, span, related: [], ...(fixes && { fixes }) };
  }
}

/** One error for one fault: of a severity or a map, that which was meant; nothing of what is still blank. */
function oneEach(errors: readonly ErrorObject[]): readonly ErrorObject[] {
  const choices = new Set(
    errors.filter(({ keyword }) => keyword === 'anyOf').map(({ instancePath }) => instancePath),
  );
  return errors.filter(({ keyword, data, instancePath }) => {
    if (data === null || keyword === 'anyOf') return false;
    if (!choices.has(instancePath)) return true;
    const map = typeof data === 'object' && !Array.isArray(data);
    return map ? keyword === 'additionalProperties' : keyword === 'enum';
  });
}
