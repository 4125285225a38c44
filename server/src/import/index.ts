import type { ImportResult } from '../protocol';
import { importCsv } from './csv';
import { importJson } from './json';
import { importMarkdown } from './markdown';

/**
 * Ladders from a file that people have: Markdown, CSV or JSON, by the end of its name, else by what the text looks
 * like. No text is lost: what is in no ladder is in `unplaced`. Never throws.
 *
 * `name` is the file's, for a role where the text names none; `role` overrides both.
 */
export function importLadders(text: string, name: string, role?: string): ImportResult {
  const named = formatNamed(name);
  const format = named ?? formatSeen(text);
  if (format === 'json') return importJson(text, name, role);
  if (format === 'csv') {
    const result = importCsv(text, name, role);
    if (named !== undefined || result.ladders.length > 0) return result;
  }
  return importMarkdown(text, name, role);
}

type ImportFormat = 'markdown' | 'csv' | 'json';

function formatNamed(name: string): ImportFormat | undefined {
  if (/\.(?:csv|tsv|tab)$/i.test(name)) return 'csv';
  if (/\.json$/i.test(name)) return 'json';
  if (/\.(?:md|markdown|mdown|mkdn?)$/i.test(name)) return 'markdown';
  return undefined;
}

function formatSeen(text: string): ImportFormat {
  const start = text.replace(/^\ufeff/, '').trimStart();
  if (/^(?:\{\s*"|\[\s*\{)/.test(start)) return 'json';
  if (/^"?Career ladder"?[,;\t]/im.test(start)) return 'csv';
  // The line below the header of a table in Markdown.
  if (/^[ \t]*\|?[ \t]*:?-+:?[ \t]*\|[ \t:|-]*$/m.test(start)) return 'markdown';
  const [first = ''] = start.split(/\r?\n/, 1);
  // Spreadsheets quote what they export, or separate more than once; a table in Markdown has a bar in front.
  if (/^sep=.[ \t]*$/i.test(first) || /^"[^"]*"[,;\t]/.test(first) || /\t.*\t/.test(first)) return 'csv';
  return /^[^|#*>`-][^|]*[,;][^|]*[,;][^|]*$/.test(first) ? 'csv' : 'markdown';
}
