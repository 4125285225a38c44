import type { LadderDocument } from '../model/ladder';
import { parseLadder } from '../model/parse';
import type { Span } from '../model/syntax';
import { type Finding, Reported, type Severity } from './finding';
import { type LevelGraph, levelGraph } from './graph';
import { buildGrid, type Grid } from './grid';
import { isEnglish } from './language';
import { findOverlaps, type Overlap } from './overlap';
import type { Context, Rule } from './rule';
import { rules as allRules } from './rules';
import { type Column, saidOf } from './said';
import {
  isSuppressible,
  noSettings,
  optionOf,
  type RuleSettings,
  reportedSeverity,
  severityOf,
} from './settings';
import { Statements } from './statements';
import { Suppressions } from './suppressions';

export { isEnglish };

/** Id under which a rule that threw is reported. */
export const internalError = 'internal-error';

/** A text, read and judged. */
export interface Analysis extends Context {
  readonly document: LadderDocument;
  /** By place, then by rule. */
  readonly findings: readonly Finding[];
  /** How many more there would be without the comments that suppress them. */
  readonly suppressed: number;
  /** Why the text cannot be trusted to show the whole ladder; undefined when it can. */
  readonly broken: Finding | undefined;
}

export interface AnalysisOptions extends Remembered {
  readonly settings?: RuleSettings;
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
  { statements = new Statements(), before, settings = noSettings }: AnalysisOptions = {},
  rules: readonly Rule[] = allRules,
): Analysis {
  statements.turn();
  const document = parseLadder(text, before);
  const context = new LazyContext(document, statements, settings, rules);
  const conflict = document.problems.some(({ rule }) => rule === 'merge-conflict');
  const syntax = conflict || document.problems.some(({ rule }) => rule === 'yaml-syntax');
  const english = isEnglish(document.ladder.language?.value);
  const runs = (rule: Rule) =>
    severityOf(rule, settings) !== 'off' &&
    (english || !rule.english) &&
    (conflict ? rule.id === 'merge-conflict' : !(syntax && rule.needsWhole));
  const running = rules.filter(runs);
  const all: Finding[] = [];
  /** Those of which it is known whether they have something to say. */
  const spoken = running.filter((rule) => !rule.last && run(rule, context, all));
  const findings = conflict ? all : unsuppressed(all, spoken, context);
  const suppressed = all.length - findings.length;
  for (const rule of running) if (rule.last) run(rule, context, findings);
  findings.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  const broken = syntax
    ? findings.find(({ rule }) => rule === 'merge-conflict' || rule === 'yaml-syntax')
    : undefined;
  return Object.assign(context, { findings, suppressed, broken });
}

/** What is left when the author's comments have had their say. */
function unsuppressed(findings: readonly Finding[], spoken: readonly Rule[], context: Context): Finding[] {
  const { suppressions } = context;
  if (suppressions.all.length === 0) return [...findings];
  return suppressions.apply(findings, new Set(spoken.filter(isSuppressible).map(({ id }) => id)));
}

/** Runs one rule; whether it came to its end. */
function run(rule: Rule, context: Context, findings: Finding[]): boolean {
  const { text } = context.document;
  // Whoever runs a rule has made sure that it is not off.
  const inForce = severityOf(rule, context.settings) as Severity;
  try {
    rule.check(context, (span, message, { related = [], severity, fixes } = {}) => {
      const loud = reportedSeverity(rule, severity, inForce);
      const links = related.map((other) => ({ message: other.message, span: firstLine(text, other.span) }));
      findings.push(new Reported(rule.id, loud, message, firstLine(text, span), links, fixes));
    });
    return true;
  } catch (error) {
    const message = `The rule “${rule.id}” failed on this file, so that its findings are missing: ${String(error)}`;
    const span = firstLine(text, { start: 0, end: text.length });
    findings.push(new Reported(internalError, 'error', message, span));
    return false;
  }
}

/**
 * Editors draw a finding over many lines slowly, and nobody reads it: the first line says where. A line ends as LSP
 * has it, at a lone carriage return too.
 */
export function firstLine(text: string, { start, end }: Span): Span {
  let at = start;
  while (at < end && text.charCodeAt(at) !== 10 && text.charCodeAt(at) !== 13) at++;
  return { start, end: at };
}

/** Works the parts out when a rule first asks, so that one that throws takes only its askers along. */
class LazyContext implements Context {
  #graph: LevelGraph | undefined;
  #columns: readonly Column[] | undefined;
  #grid: Grid | undefined;
  #overlaps: readonly Overlap[] | undefined;
  #suppressions: Suppressions | undefined;

  constructor(
    readonly document: LadderDocument,
    readonly statements: Statements,
    readonly settings: RuleSettings,
    readonly rules: readonly Rule[],
  ) {}

  get ladder() {
    return this.document.ladder;
  }
  get graph(): LevelGraph {
    this.#graph ??= levelGraph(this.ladder.levels);
    return this.#graph;
  }
  get columns(): readonly Column[] {
    this.#columns ??= saidOf(this.ladder, this.statements);
    return this.#columns;
  }
  get grid(): Grid {
    this.#grid ??= buildGrid(this.ladder, this.graph, this.statements, this.columns);
    return this.#grid;
  }
  get overlaps(): readonly Overlap[] {
    this.#overlaps ??= findOverlaps(this.ladder, this.grid, this.graph, this.statements);
    return this.#overlaps;
  }
  get suppressions(): Suppressions {
    this.#suppressions ??= new Suppressions(this.document);
    return this.#suppressions;
  }
  option(rule: Rule, name: string): number | boolean {
    return optionOf(rule, name, this.settings);
  }
}
