/** What `check` found, as both formats print it. */
import { fileURLToPath, pathToFileURL } from 'node:url';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver-types';
import type { Severity } from '../analysis/finding';
import type { Grid } from '../analysis/grid';
import type { Range } from '../protocol';
import type { LadderService } from '../service';
import { type LadderPath, shownPath } from './files';

export interface FileReport {
  readonly path: string;
  readonly role: string | undefined;
  readonly findings: readonly ReportedFinding[];
  /** Findings that comments in the file suppress. */
  readonly suppressed: number;
  readonly counts: CellCounts;
}

export interface ReportedFinding {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  /** Zero-based, UTF-16. */
  readonly range: Range;
  readonly related: readonly ReportedPlace[];
}

export interface ReportedPlace {
  readonly path: string;
  readonly range: Range;
  readonly message: string;
}

/** Counts of a ladder's parts. `cells` is the sum of the five that follow it. */
export interface CellCounts {
  readonly levels: number;
  readonly competencies: number;
  readonly cells: number;
  readonly written: number;
  readonly notExpected: number;
  readonly unchanged: number;
  readonly empty: number;
  readonly placeholders: number;
}

export interface Summary extends CellCounts {
  readonly files: number;
  readonly errors: number;
  readonly warnings: number;
  readonly information: number;
  readonly hints: number;
  /** Findings that comments suppress; none of them is among the others. */
  readonly suppressed: number;
}

const severities: Readonly<Record<DiagnosticSeverity, Severity>> = {
  [DiagnosticSeverity.Error]: 'error',
  [DiagnosticSeverity.Warning]: 'warning',
  [DiagnosticSeverity.Information]: 'information',
  [DiagnosticSeverity.Hint]: 'hint',
};

/** Checks one text. `folder` is the one that paths are shown relative to. */
export function reportFile(
  service: LadderService,
  { file, path }: LadderPath,
  text: string,
  folder: string,
): FileReport {
  const uri = pathToFileURL(file).href;
  const document = TextDocument.create(uri, 'career-ladder', 1, text);
  const pathOf = (other: string) => (other === uri ? path : shownPath(fileURLToPath(other), folder));
  try {
    const { ladder, grid, suppressed } = service.snapshot(document).analysis;
    return {
      path,
      role: ladder.role?.value,
      suppressed,
      findings: service.diagnostics(document).map((diagnostic) => reportFinding(diagnostic, pathOf)),
      counts: countCells(grid, ladder.levels.length, ladder.competencies.length),
    };
  } finally {
    service.close(uri);
  }
}

function reportFinding(
  { code, severity, message, range, relatedInformation = [] }: Diagnostic,
  pathOf: (uri: string) => string,
): ReportedFinding {
  return {
    rule: String(code ?? ''),
    severity: severities[severity ?? DiagnosticSeverity.Error],
    message: typeof message === 'string' ? message : message.value,
    range,
    related: relatedInformation.map(({ location, message: words }) => ({
      path: pathOf(location.uri),
      range: location.range,
      message: words,
    })),
  };
}

function countCells({ cells }: Grid, levels: number, competencies: number): CellCounts {
  const tally = { written: 0, notExpected: 0, unchanged: 0, missing: 0, blank: 0, placeholder: 0 };
  for (const { state } of cells) tally[state]++;
  const { written, notExpected, unchanged, missing, blank, placeholder } = tally;
  const counts = { written, notExpected, unchanged, empty: missing + blank, placeholders: placeholder };
  return { levels, competencies, cells: cells.length, ...counts };
}

export function summarize(files: readonly FileReport[]): Summary {
  const findings = files.flatMap((file) => file.findings);
  const of = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
  const sum = (key: keyof CellCounts) => files.reduce((total, { counts }) => total + counts[key], 0);
  return {
    files: files.length,
    errors: of('error'),
    warnings: of('warning'),
    information: of('information'),
    hints: of('hint'),
    suppressed: files.reduce((total, { suppressed }) => total + suppressed, 0),
    levels: sum('levels'),
    competencies: sum('competencies'),
    cells: sum('cells'),
    written: sum('written'),
    notExpected: sum('notExpected'),
    unchanged: sum('unchanged'),
    empty: sum('empty'),
    placeholders: sum('placeholders'),
  };
}
