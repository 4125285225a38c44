import type { LadderDocument } from '../model/ladder';
import { parseLadder } from '../model/parse';
import type { Span } from '../model/syntax';
import type { Finding } from './finding';
import { type LevelGraph, levelGraph } from './graph';
import { buildGrid, type Grid } from './grid';
import { findOverlaps, type Overlap } from './overlap';
import type { Context, Rule } from './rule';
import { rules as allRules } from './rules';
import { Statements } from './statements';

/** Id under which a rule that threw is reported. */
export const internalError = 'internal-error';

/** A text, read and judged. */
export interface Analysis extends Context {
  readonly document: LadderDocument;
  /** By place, then by rule. */
  readonly findings: readonly Finding[];
  /** Why the text cannot be trusted to show the whole ladder; undefined when it can. */
  readonly broken: Finding | undefined;
}

/** What saves an analysis time when it is not the first of its file, and changes nothing else. */
export interface Remembered {
  /** What is known of texts that have not changed. */
  readonly statements?: Statements;
  /** What an earlier version of the text was read as. */
  readonly before?: LadderDocument | undefined;
}

/**
 * Reads a ladder and runs every rule on it. Never throws: a rule that does becomes one finding that names it, and
 * the others still run.
 */
export function analyse(
  text: string,
  { statements = new Statements(), before }: Remembered = {},
  rules: readonly Rule[] = allRules,
): Analysis {
  statements.turn();
  const document = parseLadder(text, before);
  const context = new LazyContext(document, statements);
  const findings: Finding[] = [];
  const conflict = document.problems.some(({ rule }) => rule === 'merge-conflict');
  const syntax = conflict || document.problems.some(({ rule }) => rule === 'yaml-syntax');
  const english = isEnglish(document.ladder.language?.value);
  for (const rule of rules) {
    if (rule.enabled === false || (rule.english && !english)) continue;
    if (conflict ? rule.id === 'merge-conflict' : !(syntax && rule.needsWhole)) run(rule, context, findings);
  }
  findings.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  const broken = syntax
    ? findings.find(({ rule }) => rule === 'merge-conflict' || rule === 'yaml-syntax')
    : undefined;
  return Object.assign(context, { findings, broken });
}

function run(rule: Rule, context: Context, findings: Finding[]): void {
  const { text } = context.document;
  try {
    rule.check(context, (span, message, { related = [], severity = rule.severity, fixes } = {}) => {
      findings.push({
        rule: rule.id,
        severity,
        message,
        span: firstLine(text, span),
        related: related.map((other) => ({ ...other, span: firstLine(text, other.span) })),
        ...(fixes && { fixes }),
      });
    });
  } catch (error) {
    findings.push({
      rule: internalError,
      severity: 'error',
      message: `The rule “${rule.id}” failed on this file, so that its findings are missing: ${String(error)}`,
      span: firstLine(text, { start: 0, end: text.length }),
      related: [],
    });
  }
}

/** Whether a ladder of this language tag is read as English; one without a tag is. */
export function isEnglish(tag: string | undefined): boolean {
  return tag === undefined || /^en(?:[-_]|$)/i.test(tag);
}

/**
 * Editors draw a finding over many lines slowly, and nobody reads it: the first line says where. A line ends as LSP
 * has it, at a lone carriage return too.
 */
export function firstLine(text: string, { start, end }: Span): Span {
  const length = text.slice(start, end).search(/[\r\n]/);
  return length < 0 ? { start, end } : { start, end: start + length };
}

/** Works the parts out when a rule first asks, so that one that throws takes only its askers along. */
class LazyContext implements Context {
  #graph: LevelGraph | undefined;
  #grid: Grid | undefined;
  #overlaps: readonly Overlap[] | undefined;

  constructor(
    readonly document: LadderDocument,
    readonly statements: Statements,
  ) {}

  get ladder() {
    return this.document.ladder;
  }
  get graph(): LevelGraph {
    this.#graph ??= levelGraph(this.ladder.levels);
    return this.#graph;
  }
  get grid(): Grid {
    this.#grid ??= buildGrid(this.ladder, this.graph, this.statements);
    return this.#grid;
  }
  get overlaps(): readonly Overlap[] {
    this.#overlaps ??= findOverlaps(this.ladder, this.grid, this.graph, this.statements);
    return this.#overlaps;
  }
  option({ id, options }: Rule, name: string): number | boolean {
    const known = options?.[name];
    if (!known) throw new RangeError(`the rule ${id} has no option ${name}`);
    return known.default;
  }
}
