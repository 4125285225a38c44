import { ErrorCodes, ResponseError } from 'vscode-languageserver';
import type { Analysis } from '../analysis/analyse';
import { exportLadder } from '../export';
import { inEnglish, t } from '../l10n';
import type { ExportParams, ExportResult } from '../protocol/export';

/** Prints a page of HTML; undefined where nothing can. Throws what went wrong, with a `reason` when it knows one. */
export type Print = (html: string) => Promise<Uint8Array>;

const formats: readonly ExportParams['format'][] = ['html', 'markdown', 'matrix', 'csv', 'json', 'pdf'];
const papers: readonly ExportParams['paper'][] = [undefined, 'a4', 'a3', 'letter', 'tabloid'];
const separators: readonly ExportParams['separator'][] = [undefined, ',', ';', '\t'];

function isKnown<T>(value: T, known: readonly T[]): boolean {
  return known.includes(value);
}

/**
 * Answers `careerLadder/export`.
 *
 * @throws {ResponseError} for what clients of another version may ask for
 */
export async function answerExport(
  analysis: Analysis,
  { format, paper, separator }: ExportParams,
  print: Print | undefined,
): Promise<ExportResult> {
  if (!isKnown(format, formats) || !isKnown(paper, papers) || !isKnown(separator, separators)) {
    throw new ResponseError(ErrorCodes.InvalidParams, 'unknown format, paper or separator');
  }
  const broken = analysis.broken && { broken: analysis.broken.message };
  if (format !== 'pdf') {
    return {
      kind: 'exported',
      text: inEnglish(() => exportLadder(analysis, format, { paper, separator })),
      ...broken,
    };
  }
  if (!print) {
    return {
      kind: 'failed',
      reason: 'no-browser',
      message: t('PDF is printed by a browser, and none is at hand here'),
    };
  }
  try {
    const pdf = await print(inEnglish(() => exportLadder(analysis, 'html', { paper: paper ?? 'a4' })));
    return { kind: 'exported', base64: base64Of(pdf), ...broken };
  } catch (error) {
    const reason = (error as { reason?: unknown }).reason === 'no-browser' ? 'no-browser' : 'failed';
    return { kind: 'failed', reason, message: error instanceof Error ? error.message : String(error) };
  }
}

declare function btoa(binary: string): string;

/** In pieces, since a function takes only so many arguments. */
function base64Of(bytes: Uint8Array): string {
  let binary = '';
  for (let start = 0; start < bytes.length; start += 8192) {
    binary += String.fromCharCode(...bytes.subarray(start, start + 8192));
  }
  return btoa(binary);
}
