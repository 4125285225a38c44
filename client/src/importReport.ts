/** What an import did, in words. Knows nothing of VS Code. */
import type { Coverage, ImportResult, UnplacedText } from '../../server/src/protocol';

/** One line for the notification. `coverage` is that of the ladder, when there is only one. */
export function importSummary(result: ImportResult, source: string, coverage?: Coverage): string {
  const { ladders, unplaced } = result;
  if (ladders.length === 0) {
    return `No table and no headings of levels and competencies were found in “${source}”, so no ladder was made.`;
  }
  const what =
    ladders.length === 1 ? `the ladder “${ladders[0]?.role}”` : count(ladders.length, 'ladder', 'ladders');
  const rest =
    unplaced.length === 0
      ? ''
      : ` ${count(unplaced.length, 'piece', 'pieces')} of its text found no place in ${ladders.length === 1 ? 'it' : 'them'}.`;
  return `Imported ${what} from “${source}”${coverage ? `: ${coverageInWords(coverage)}` : ''}.${rest}`;
}

function coverageInWords({ total, answered, empty, placeholder }: Coverage): string {
  const parts = [`${answered} written`, `${empty} empty`];
  if (placeholder > 0) parts.push(count(placeholder, 'placeholder', 'placeholders'));
  return `${count(total, 'cell', 'cells')} (${parts.join(', ')})`;
}

/** The whole account, in Markdown: nothing of the source is lost unseen. */
export function importReport(result: ImportResult, source: string): string {
  const lines = [`# Import of ${source}`, ''];
  for (const { role, line } of result.ladders) lines.push(`- “${role}”, from line ${line + 1}`);
  if (result.ladders.length === 0)
    lines.push('No table and no headings of levels and competencies were found.');
  lines.push('', `## Text without a place (${result.unplaced.length})`, '');
  if (result.unplaced.length === 0) lines.push('None: all of the text is in a ladder.');
  for (const piece of result.unplaced) lines.push(...unplacedInMarkdown(piece), '');
  return `${lines.join('\n').trimEnd()}\n`;
}

function unplacedInMarkdown({ line, text, reason }: UnplacedText): string[] {
  const runs = text.match(/`+/g) ?? [];
  const fence = '`'.repeat(Math.max(3, ...runs.map((run) => run.length + 1)));
  return [`Line ${line + 1}: ${reason}`, '', `${fence}markdown`, text, fence];
}

function count(n: number, one: string, many: string): string {
  return `${n} ${n === 1 ? one : many}`;
}
