/** The ladder report as the three formats print it. */
import type { LadderReport } from '../../analysis/report';
import { type Paint, printable } from '../terminal';

export interface ReportedLadder {
  readonly path: string;
  readonly role: string | undefined;
  readonly measures: LadderReport;
  /** Why only part of the file could be measured; undefined when all of it was. */
  readonly broken: string | undefined;
}

/** For people: a line for each measure, with what it was counted from. */
export function reportAsText(ladders: readonly ReportedLadder[], paint: Paint): string {
  const parts = ladders.map(({ path, role, measures }) => {
    const width = Math.max(...measures.map(({ name }) => name.length));
    const lines = measures.map(
      ({ name, percent, counts }) =>
        `  ${name.padEnd(width)}  ${share(percent).padStart(4)}  ${paint('gray', counts)}`,
    );
    return [`${printable(path)}: ${paint('bold', printable(role ?? 'no role yet'))}`, ...lines].join('\n');
  });
  return `${parts.join('\n\n')}\n`;
}

/** For a page or a pull request: a table for one ladder, a row for each of several. */
export function reportAsMarkdown(ladders: readonly ReportedLadder[]): string {
  const [only] = ladders;
  if (only && ladders.length === 1) {
    const rows = only.measures.map(({ name, percent, counts }) => [name, share(percent), counts]);
    return `## ${asMarkdown(only.role ?? only.path)}\n\n${table(['Measure', 'Share', 'Counted'], rows)}\n`;
  }
  const names = only?.measures.map(({ name }) => name) ?? [];
  const rows = ladders.map(({ path, role, measures }) => [
    asMarkdown(role ?? path),
    asMarkdown(path),
    ...measures.map(({ percent }) => share(percent)),
  ]);
  return `${table(['Role', 'File', ...names], rows)}\n`;
}

/** For programs; docs/command-line.md promises its form. */
export function reportAsJson(ladders: readonly ReportedLadder[]): string {
  const files = ladders.map(({ path, role, measures, broken }) => ({
    path,
    role: role ?? null,
    complete: broken === undefined,
    measures: Object.fromEntries(
      measures.map(({ id, part, of, percent, counts }) => [id, { percent, part, of, counts }]),
    ),
  }));
  return `${JSON.stringify({ version: 1, files }, null, 2)}\n`;
}

function share(percent: number | null): string {
  return percent === null ? '–' : `${percent}%`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** Words of a file as one line of Markdown that shows just these words. */
function asMarkdown(text: string): string {
  return printable(text.replace(/\s+/g, ' ').trim()).replace(/[\\`*_{}[\]<>|~#&$@!]/g, '\\$&');
}
