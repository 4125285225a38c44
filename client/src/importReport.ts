/** What an import did, in words. Knows nothing of VS Code. */
import { plural, sentences, t } from '../../server/src/l10n';
import type { Coverage, ImportResult, UnplacedText } from '../../server/src/protocol';

/** One line for the notification. `coverage` is that of the ladder, when there is only one. */
export function importSummary(result: ImportResult, source: string, coverage?: Coverage): string {
  const { ladders, unplaced } = result;
  if (ladders.length === 0) {
    return t(
      'No table and no headings of levels and competencies were found in “{0}”, so no ladder was made.',
      source,
    );
  }
  const [only] = ladders;
  const single = ladders.length === 1 && only ? only.role : undefined;
  return sentences(
    imported(single, ladders.length, source, coverage),
    leftOver(unplaced.length, ladders.length),
  );
}

function imported(
  role: string | undefined,
  number: number,
  source: string,
  coverage: Coverage | undefined,
): string {
  if (role === undefined) {
    return plural(number, 'Imported {0} ladder from “{1}”.', 'Imported {0} ladders from “{1}”.', source);
  }
  return coverage
    ? t('Imported the ladder “{0}” from “{1}”: {2}.', role, source, coverageInWords(coverage))
    : t('Imported the ladder “{0}” from “{1}”.', role, source);
}

function leftOver(pieces: number, ladders: number): string {
  if (pieces === 0) return '';
  return ladders === 1
    ? plural(
        pieces,
        '{0} piece of its text found no place in it.',
        '{0} pieces of its text found no place in it.',
      )
    : plural(
        pieces,
        '{0} piece of its text found no place in them.',
        '{0} pieces of its text found no place in them.',
      );
}

function coverageInWords({ total, answered, empty, placeholder }: Coverage): string {
  const parts = [plural(answered, '{0} written', '{0} written'), plural(empty, '{0} empty', '{0} empty')];
  if (placeholder > 0) parts.push(plural(placeholder, '{0} placeholder', '{0} placeholders'));
  return plural(total, '{0} cell ({1})', '{0} cells ({1})', parts.join(', '));
}

/** The whole account, in Markdown: nothing of the source is lost unseen. */
export function importReport(result: ImportResult, source: string): string {
  const lines = [`# ${t('Import of {0}', source)}`, ''];
  for (const { role, line } of result.ladders) lines.push(`- ${t('“{0}”, from line {1}', role, line + 1)}`);
  if (result.ladders.length === 0)
    lines.push(t('No table and no headings of levels and competencies were found.'));
  lines.push('', `## ${t('Text without a place ({0})', result.unplaced.length)}`, '');
  if (result.unplaced.length === 0) lines.push(t('None: all of the text is in a ladder.'));
  for (const piece of result.unplaced) lines.push(...unplacedInMarkdown(piece), '');
  return `${lines.join('\n').trimEnd()}\n`;
}

function unplacedInMarkdown({ line, text, reason }: UnplacedText): string[] {
  const runs = text.match(/`+/g) ?? [];
  const fence = '`'.repeat(Math.max(3, ...runs.map((run) => run.length + 1)));
  return [t('Line {0}: {1}', line + 1, reason), '', `${fence}markdown`, text, fence];
}
