/** A ladder in the formats that it is handed out in. */
import type { Context } from '../analysis/rule';
import { draftOf } from '../model/draft';
import { exportCsv, type Separator } from './csv';
import { exportHtml, type Paper } from './html';
import { exportJson } from './json';
import { exportMarkdown, markdownMatrix } from './markdown';

export type { Paper, Separator };

/** `matrix`: the Markdown table of the matrix alone. */
export type TextFormat = 'html' | 'markdown' | 'matrix' | 'csv' | 'json';

export interface ExportOptions {
  /** For HTML, to print on. */
  readonly paper?: Paper | undefined;
  /** For CSV. */
  readonly separator?: Separator | undefined;
}

/** The ladder of an analysis as text. Never throws, whatever the ladder. */
export function exportLadder(context: Context, format: TextFormat, options: ExportOptions = {}): string {
  switch (format) {
    case 'html':
      return exportHtml(context, options.paper);
    case 'markdown':
      return exportMarkdown(draftOf(context.ladder));
    case 'matrix':
      return markdownMatrix(draftOf(context.ladder));
    case 'csv':
      return exportCsv(draftOf(context.ladder), options.separator);
    case 'json':
      return exportJson(draftOf(context.ladder));
  }
}
