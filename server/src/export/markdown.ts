import type { LadderDraft } from '../model/draft';
import { escapeControls } from '../sheet/escape';
import type { Section, SectionKind } from '../sheet/sheet';
import { writeSheet } from '../sheet/write';
import { markdownLine } from './markdownText';

const titles: Readonly<Record<SectionKind, string>> = {
  ladder: '',
  matrix: 'Matrix',
  levels: 'Levels',
  competencies: 'Competencies',
  values: 'Values',
  others: 'Outside the matrix',
};

/**
 * The ladder as a page in GitHub's Markdown: the role, its matrix, and below it what no matrix can hold. Every text
 * reads as it was written, whatever signs it has.
 */
export function exportMarkdown(draft: LadderDraft): string {
  const sections = writeSheet(draft);
  const order: readonly SectionKind[] = ['ladder', 'matrix', 'levels', 'competencies', 'values', 'others'];
  const parts = order.flatMap((kind) => {
    const section = sections.find((one) => one.kind === kind);
    if (!section) return [];
    return [...(titles[kind] === '' ? [] : [`## ${titles[kind]}`]), table(section)];
  });
  const heading = draft.role === undefined ? [] : [`# ${headingText(draft.role)}`];
  return `${[...heading, ...parts].join('\n\n')}\n`;
}

/** The matrix alone, to paste into a page. Empty without levels. */
export function markdownMatrix(draft: LadderDraft): string {
  const matrix = writeSheet(draft).find(({ kind }) => kind === 'matrix');
  return matrix ? `${table(matrix)}\n` : '';
}

/** A heading has one line. */
function headingText(text: string): string {
  const line = markdownLine(escapeControls(text).replace(/\s+/g, ' '));
  // Signs at the end would count as the end of the heading.
  return line.replace(/#(?=#*$)/g, '\\#');
}

function table({ rows }: Section): string {
  const [head = [], ...body] = rows;
  return [
    row(head.map(cellText)),
    row(head.map(() => '---')),
    ...body.map((cells) => row(cells.map(cellText))),
  ].join('\n');
}

function row(cells: readonly string[]): string {
  return `|${cells.map((cell) => (cell === '' ? ' ' : ` ${cell} `)).join('|')}|`;
}

function cellText(cell: string): string {
  return cell.split('\n').map(markdownLine).join('<br>');
}
