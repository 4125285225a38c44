/**
 * What package.json, package.nls.json and schemas/config.schema.json say of rules, as the registry has it. Run by update.mjs, which
 * writes it there, and by the test that fails when it is not there.
 */
import type { Rule, RuleOption } from '../../server/src/analysis/rule';
import { rules } from '../../server/src/analysis/rules';
import { severities } from '../../server/src/analysis/settings';

const meanings: Readonly<Record<(typeof severities)[number], string>> = {
  error: 'An error: the command line ends with 1.',
  warning: 'A warning: the command line ends with 1.',
  information: 'For information.',
  hint: 'A hint: a few dots under the text, and nothing in the Problems panel.',
  off: 'Not looked for.',
};

const loudness = 'How loud the rule speaks.';

type Json = Readonly<Record<string, unknown>>;

/** The schema of what may be set for each rule, by its id: whole, or with the help of `definitions`. */
export function ruleProperties(refer: boolean): Readonly<Record<string, Json>> {
  const settable = rules.filter(({ fixed }) => !fixed);
  return Object.fromEntries(settable.map((rule) => [rule.id, ruleProperty(rule, refer)]));
}

function ruleProperty(rule: Rule, refer: boolean): Json {
  const description = `${rule.summary} Without a setting: ${rule.enabled === false ? 'off' : rule.severity}.`;
  const options = Object.entries(rule.options ?? {});
  if (refer && options.length === 0) return { description, $ref: '#/$defs/rule' };
  return { description, ...severityOrMap(refer ? reference : severity, options) };
}

function severityOrMap(first: Json, options: readonly (readonly [string, RuleOption])[]): Json {
  const { enumDescriptions: _said, ...inner } = first;
  return {
    anyOf: [
      first,
      {
        type: 'object',
        additionalProperties: false,
        properties: {
          severity: { description: loudness, ...inner },
          ...Object.fromEntries(options.map(([name, option]) => [name, optionProperty(option)])),
        },
      },
    ],
  };
}

const severity: Json = {
  type: 'string',
  enum: [...severities],
  enumDescriptions: severities.map((name) => meanings[name]),
};
const reference: Json = { $ref: '#/$defs/severity' };

/** What the rules of schemas/config.schema.json refer to. */
export const definitions: Json = { severity, rule: severityOrMap(reference, []) };

function optionProperty({ default: value, description, minimum, maximum }: RuleOption): Json {
  return {
    description,
    type: typeof value,
    default: value,
    ...(minimum !== undefined && { minimum }),
    ...(maximum !== undefined && { maximum }),
  };
}

/** What of a schema is for people. */
const said = new Set(['description', 'enumDescriptions']);

/** The same with keys of package.nls.json instead of what is said, and what is said by its key. */
function keyed(json: Json, prefix: string, sayings: Record<string, string>): Json {
  const key = (name: string, text: unknown) => {
    // What is said of every rule alike is said once.
    const severity = severities.find((one) => meanings[one] === text);
    const common = severity ? `severity.${severity}` : text === loudness ? 'severity' : undefined;
    const found = common ?? `${prefix}${name}`;
    sayings[found] = String(text);
    return `%${found}%`;
  };
  return Object.fromEntries(
    Object.entries(json).map(([name, value]) => {
      if (said.has(name))
        return [name, Array.isArray(value) ? value.map((one) => key('', one)) : key('', value)];
      if (name === 'enum' || typeof value !== 'object' || value === null) return [name, value];
      if (name === 'anyOf') {
        const branches: readonly Json[] = Object.values(value);
        return [name, branches.map((branch) => keyed(branch, prefix, sayings))];
      }
      return [name, keyed(value as Json, name === 'properties' ? prefix : `${prefix}.${name}`, sayings)];
    }),
  );
}

/** What package.json has of the rules, and what package.nls.json says of them. */
function contributed(): { readonly properties: Json; readonly sayings: Readonly<Record<string, string>> } {
  const sayings: Record<string, string> = {};
  return { properties: keyed(ruleProperties(false), 'rule', sayings), sayings };
}

/** Keys of package.nls.json that come from the rules alone. */
export const ofRules = /^(?:rule\.|severity(?:\.|$))/;

/** What package.nls.json says of the rules, by its keys. */
export const sayings = (): Readonly<Record<string, string>> => contributed().sayings;

/** The files that hold it, where in them, and what is to be there. */
export const places: readonly {
  readonly path: string;
  readonly keys: readonly string[];
  readonly wanted: () => Json;
}[] = [
  {
    path: 'package.json',
    keys: ['contributes', 'configuration', 'properties', 'careerLadder.rules', 'properties'],
    wanted: () => contributed().properties,
  },
  {
    path: 'schemas/config.schema.json',
    keys: ['properties', 'rules', 'properties'],
    wanted: () => ruleProperties(true),
  },
  { path: 'schemas/config.schema.json', keys: ['$defs'], wanted: () => definitions },
];
