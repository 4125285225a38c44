import type { Severity } from '../../analysis/finding';
import type { CellCounts, FileReport, ReportedFinding, ReportedPlace, Summary } from '../report';
import { type Paint, printable } from '../terminal';

export interface TextOptions {
  readonly hints: boolean;
  readonly paint: Paint;
}

const colors = { error: 'red', warning: 'yellow', information: 'blue', hint: 'gray' } as const;
/** More places than this are not listed; the editor and the JSON have them all. */
const mostPlaces = 8;

/** The report for people: findings as `file:line:column` (one-based, so that terminals link them), then coverage. */
export function formatText(files: readonly FileReport[], summary: Summary, options: TextOptions): string {
  const parts = files.map((file) => formatFile(file, options));
  return `${[...parts, formatSummary(summary, options)].join('\n\n')}\n`;
}

function formatFile({ path, role, findings, counts }: FileReport, { hints, paint }: TextOptions): string {
  const shown = findings.filter(({ severity }) => hints || severity !== 'hint');
  const name = printable(role ?? path);
  const coverage = `${paint('bold', name)}: ${coverageLine(counts)}`;
  const places = shown.map((finding) => placeOf(path, finding));
  const width = Math.max(0, ...places.map((place) => place.length));
  const severityWidth = Math.max(0, ...shown.map(({ severity }) => severity.length));
  const lines = shown.flatMap((finding, index) => {
    const place = (places[index] ?? '').padEnd(width);
    const severity = paint(colors[finding.severity], finding.severity.padEnd(severityWidth));
    const line = `${place}  ${severity}  ${printable(finding.message)} ${paint('gray', `(${finding.rule})`)}`;
    return [line, ...seeAlso(path, finding).map((also) => paint('gray', `    ${also}`))];
  });
  return [...lines, lines.length > 0 ? coverage : `${printable(path)}: ${coverage}`].join('\n');
}

function placeOf(path: string, { range: { start } }: ReportedFinding | ReportedPlace): string {
  return `${printable(path)}:${start.line + 1}:${start.character + 1}`;
}

/** The other places of a finding, in one line. */
function seeAlso(path: string, { related }: ReportedFinding): string[] {
  const [only, ...others] = related;
  if (!only) return [];
  if (others.length === 0) return [`see ${placeOf(only.path, only)} ${printable(only.message)}`];
  const places = related.slice(0, mostPlaces).map((place) => {
    const { line, character } = place.range.start;
    return place.path === path ? `${line + 1}:${character + 1}` : placeOf(place.path, place);
  });
  const rest = related.length - places.length;
  return [`see ${places.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`];
}

/** `2 of 24 cells are written, 21 are empty, 1 is a placeholder.` */
export function coverageLine({
  cells,
  written,
  notExpected,
  unchanged,
  empty,
  placeholders,
}: CellCounts): string {
  if (cells === 0) return 'no cells yet.';
  const are = (count: number) => (count === 1 ? 'is' : 'are');
  const parts = [`${written} of ${count(cells, 'cell')} ${are(written)} written`];
  const onPurpose = notExpected + unchanged;
  if (onPurpose > 0) parts.push(`${onPurpose} ${are(onPurpose)} blank on purpose`);
  if (empty > 0) parts.push(`${empty} ${are(empty)} empty`);
  if (placeholders > 0) {
    parts.push(placeholders === 1 ? '1 is a placeholder' : `${placeholders} are placeholders`);
  }
  return `${parts.join(', ')}.`;
}

function formatSummary(summary: Summary, { hints, paint }: TextOptions): string {
  const amounts: readonly [Severity, string][] = [
    ['error', count(summary.errors, 'error')],
    ['warning', count(summary.warnings, 'warning')],
    ['information', `${summary.information} for information`],
    ['hint', count(summary.hints, 'hint')],
  ];
  const numbers = { error: summary.errors, warning: summary.warnings, information: summary.information };
  const found = amounts
    .filter(([severity]) => (severity === 'hint' ? hints && summary.hints > 0 : numbers[severity] > 0))
    .map(([severity, words]) => paint(colors[severity], words));
  const result = found.length > 0 ? found.join(', ') : paint('green', 'nothing to report');
  const left =
    !hints && summary.hints > 0 ? ` (${count(summary.hints, 'hint')} left out: --hints shows them)` : '';
  const suppressed = summary.suppressed > 0 ? `, ${summary.suppressed} suppressed` : '';
  const total = summary.files > 1 ? `\nIn all: ${coverageLine(summary)}` : '';
  return `${count(summary.files, 'ladder')}: ${result}${suppressed}${left}${total}`;
}

function count(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? '' : 's'}`;
}
