import type { CodeLens } from 'vscode-languageserver-types';
import { openPreviewCommand } from '../protocol';
import { coverageText } from './coverageText';
import type { Snapshot } from './snapshot';

/** `textDocument/codeLens`: over the first line, how to see the matrix and how much of it is written. */
export function codeLenses({ document, analysis }: Snapshot): CodeLens[] {
  if (!analysis.document.map) return [];
  const top = { line: 0, character: 0 };
  const command = (title: string) => ({ title, command: openPreviewCommand, arguments: [document.uri] });
  const lenses = [{ range: { start: top, end: top }, command: command('Open preview') }];
  if (analysis.grid.coverage.total > 0) {
    lenses.push({ range: { start: top, end: top }, command: command(coverageText(analysis.grid.coverage)) });
  }
  return lenses;
}
