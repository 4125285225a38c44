import type { Severity } from './finding';
import type { Rule } from './rule';

export type RuleSeverity = Severity | 'off';

/** What authors may write as a severity, from the loudest. */
export const severities: readonly RuleSeverity[] = ['error', 'warning', 'information', 'hint', 'off'];

/** What somebody has set for one rule; what they left out stays as it was. */
export interface RuleSetting {
  readonly severity?: RuleSeverity;
  readonly options: Readonly<Record<string, number | boolean>>;
}

/** What is set, by rule id. Ids may be unknown here: a newer version may know them. */
export type RuleSettings = ReadonlyMap<string, RuleSetting>;

export const noSettings: RuleSettings = new Map();

/**
 * Reads `careerLadder.rules` or the `rules` of a workspace file: a severity for each rule id, or a map with
 * `severity` and the rule's options. What is neither is left out; to say so is the schema's part.
 */
export function readRules(value: unknown): RuleSettings {
  const settings = new Map<string, RuleSetting>();
  if (!isRecord(value)) return settings;
  for (const [id, written] of Object.entries(value)) {
    if (isSeverity(written)) settings.set(id, { severity: written, options: {} });
    else if (isRecord(written)) {
      const { severity, ...rest } = written;
      const options = Object.entries(rest).filter(
        (entry): entry is [string, number | boolean] =>
          (typeof entry[1] === 'number' && Number.isFinite(entry[1])) || typeof entry[1] === 'boolean',
      );
      settings.set(id, { ...(isSeverity(severity) && { severity }), options: Object.fromEntries(options) });
    }
  }
  return settings;
}

/** One on top of the other: where both set something, the later counts. */
export function mergeSettings(...layers: readonly RuleSettings[]): RuleSettings {
  const merged = new Map<string, RuleSetting>();
  for (const layer of layers) {
    for (const [id, { severity, options }] of layer) {
      const below = merged.get(id);
      const inForce = severity ?? below?.severity;
      merged.set(id, {
        ...(inForce && { severity: inForce }),
        options: { ...below?.options, ...options },
      });
    }
  }
  return merged;
}

/** How loud a rule speaks, or that it does not. */
export function severityOf(rule: Rule, settings: RuleSettings): RuleSeverity {
  if (rule.fixed) return rule.severity;
  return settings.get(rule.id)?.severity ?? (rule.enabled === false ? 'off' : rule.severity);
}

/** Whether a comment can suppress what the rule finds. */
export function isSuppressible({ fixed, suppressible }: Rule): boolean {
  return !fixed && suppressible !== false;
}

/**
 * The severity of one finding. What a rule is less sure of it reports at a lower severity than its own; there it
 * stays when the rule is made louder, and with the rest it goes down.
 */
export function reportedSeverity(rule: Rule, reported: Severity | undefined, inForce: Severity): Severity {
  if (reported === undefined || reported === rule.severity) return inForce;
  return severities.indexOf(reported) > severities.indexOf(inForce) ? reported : inForce;
}

/**
 * The value in force of a rule's option: what is set, where it is of the right kind and within its bounds.
 *
 * @throws {RangeError} for a name that the rule does not have
 */
export function optionOf({ id, options }: Rule, name: string, settings: RuleSettings): number | boolean {
  const known = options && Object.hasOwn(options, name) ? options[name] : undefined;
  if (!known) throw new RangeError(`the rule ${id} has no option ${name}`);
  const { minimum = Number.NEGATIVE_INFINITY, maximum = Number.POSITIVE_INFINITY } = known;
  const set = settings.get(id)?.options[name];
  if (typeof set !== typeof known.default || set === undefined) return known.default;
  if (typeof set === 'number' && (set < minimum || set > maximum)) return known.default;
  return set;
}

function isSeverity(value: unknown): value is RuleSeverity {
  return (severities as readonly unknown[]).includes(value);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
