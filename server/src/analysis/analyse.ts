import { t } from '../l10n';
import type { LadderDocument } from '../model/ladder';
import { parseLadder } from '../model/parse';
import type { Span } from '../model/syntax';
import { isInherited, type SourcePlace } from '../workspace/address';
import { type Composition, compose } from '../workspace/compose';
import { type Files, noFiles } from '../workspace/files';
import { type Finding, type Fix, type Related, Reported, type Severity } from './finding';
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
  /** URI of the file, from which its paths lead to others. */
  readonly uri?: string;
  /** The files that it may build on. */
  readonly files?: Files;
  /** The analysis of one of them by itself, with the same settings; undefined for one that there is none of. */
  readonly judged?: (uri: string) => Analysis | undefined;
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
  {
    statements = new Statements(),
    before,
    settings = noSettings,
    uri = nowhere,
    files = noFiles,
    judged,
  }: AnalysisOptions = {},
  rules: readonly Rule[] = allRules,
): Analysis {
  statements.turn();
  const document = before?.text === text ? before : parseLadder(text, before);
  const composition = compose(document, uri, files);
  const context = new LazyContext(document, composition, statements, settings, rules);
  const conflict = document.problems.some(({ rule }) => rule === 'merge-conflict');
  const syntax = conflict || document.problems.some(({ rule }) => rule === 'yaml-syntax');
  const whole = !syntax && composition.whole;
  const english = isEnglish(context.ladder.language?.value);
  const runs = (rule: Rule) =>
    severityOf(rule, settings) !== 'off' &&
    (english || !rule.english) &&
    !(rule.ofRole && document.ladder.abstract) &&
    (conflict ? rule.id === 'merge-conflict' : !rule.needsWhole || (rule.ofFile ? !syntax : whole));
  const running = rules.filter(runs);
  const all: Finding[] = [];
  /** Those of which it is known whether they have something to say. */
  const placed = new PlacedFindings(context, all, judged);
  const spoken = running.filter((rule) => !rule.last && run(rule, context, placed));
  const findings = conflict ? all : unsuppressed(all, spoken, context);
  const suppressed = all.length - findings.length;
  for (const rule of running)
    if (rule.last) run(rule, context, new PlacedFindings(context, findings, judged));
  findings.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  const broken = whole ? undefined : brokenBy(findings, syntax, composition);
  return Object.assign(context, { findings, suppressed, broken });
}

/** A text that lies nowhere builds on nothing. */
const nowhere = 'memory:/nowhere/ladder.yaml';

const syntaxRules = new Set(['merge-conflict', 'yaml-syntax']);
const baseRules = new Set(['missing-base', 'outside-base', 'extends-cycle']);

function brokenBy(
  findings: readonly Finding[],
  syntax: boolean,
  { waiting, ladder }: Composition,
): Finding | undefined {
  const rules = syntax ? syntaxRules : baseRules;
  const found = findings.find(({ rule }) => rules.has(rule));
  const [path] = ladder.extends;
  if (found || waiting.length === 0 || !path) return found;
  return new Reported('missing-base', 'information', t('A file that it builds on is being read.'), path.span);
}

/** What is left when the author's comments have had their say. */
function unsuppressed(findings: readonly Finding[], spoken: readonly Rule[], context: Context): Finding[] {
  const { suppressions } = context;
  if (suppressions.all.length === 0) return [...findings];
  return suppressions.apply(findings, new Set(spoken.filter(isSuppressible).map(({ id }) => id)));
}

/** Runs one rule; whether it came to its end. */
function run(rule: Rule, context: Context, findings: PlacedFindings): boolean {
  const { text } = context.document;
  // Whoever runs a rule has made sure that it is not off.
  const inForce = severityOf(rule, context.settings) as Severity;
  try {
    rule.check(context, (span, message, { related = [], severity, fixes } = {}) => {
      const loud = reportedSeverity(rule, severity, inForce);
      findings.add(rule, loud, message, span, related, fixes);
    });
    return true;
  } catch (error) {
    const message = t(
      'The rule “{0}” failed on this file, so that its findings are missing: {1}',
      rule.id,
      String(error),
    );
    const span = firstLine(text, { start: 0, end: text.length });
    findings.found.push(new Reported(internalError, 'error', message, span));
    return false;
  }
}

/** Puts what rules report where the author of this file can do something about it. */
class PlacedFindings {
  readonly #bases = new Map<string, ReadonlySet<string>>();

  constructor(
    readonly context: Context,
    readonly found: Finding[],
    readonly judged: AnalysisOptions['judged'],
  ) {}

  add(
    rule: Rule,
    severity: Severity,
    message: string,
    span: Span,
    related: readonly Related[],
    fixes?: () => readonly Fix[],
  ): void {
    if (isInherited(span)) this.#addInherited(rule, severity, message, span, related);
    else {
      const links = related.map((other) => ({ message: other.message, span: this.#line(other.span) }));
      this.found.push(new Reported(rule.id, severity, message, this.#line(span), links, fixes));
    }
  }

  /**
   * What is found in a file that this one builds on is that file's own, if it finds it by itself. Else it comes of
   * putting the two together, and stands at what this file has to do with it, at least at the path that leads there.
   */
  #addInherited(
    rule: Rule,
    severity: Severity,
    message: string,
    span: Span,
    related: readonly Related[],
  ): void {
    const { composition } = this.context;
    const place = composition.sources.placeOf(span);
    // What is not whole is judged when it is.
    if (!place || !composition.whole || this.#isTheirs(rule, place)) return;
    const own = related.find((other) => !isInherited(other.span));
    const path = composition.origins[composition.sources.files.indexOf(place.file)];
    const at = own?.span ?? path?.span;
    if (!at) return;
    const there = { message: t('In {0}', place.file.name), span: this.#line(span) };
    const others = related.filter((other) => other !== own);
    const links = others.map((other) => ({ message: other.message, span: this.#line(other.span) }));
    this.found.push(new Reported(rule.id, severity, message, this.#line(at), [there, ...links]));
  }

  #isTheirs(rule: Rule, { file, span }: SourcePlace): boolean {
    const { uri } = file;
    const analysis = this.judged?.(uri);
    if (!analysis) return true;
    let known = this.#bases.get(uri);
    if (!known) {
      known = new Set(analysis.findings.map((other) => `${other.rule} ${other.span.start}`));
      this.#bases.set(uri, known);
    }
    return known.has(`${rule.id} ${span.start}`) || analysis.suppressions.covers(rule.id, span.start);
  }

  #line(span: Span): Span {
    const place = this.context.composition.sources.placeOf(span);
    if (!place) return firstLine(this.context.document.text, span);
    const { start, end } = firstLine(place.file.document.text, place.span);
    return { start: span.start, end: span.start + end - start };
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
    readonly composition: Composition,
    readonly statements: Statements,
    readonly settings: RuleSettings,
    readonly rules: readonly Rule[],
  ) {}

  get ladder() {
    return this.composition.ladder;
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
