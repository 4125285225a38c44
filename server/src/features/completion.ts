import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { CompletionItem, Position } from 'vscode-languageserver-types';
import type { Analysis } from '../analysis/analyse';
import { isPath } from './completion/basePaths';
import { slotsAt } from './completion/context';
import { layoutOf } from './completion/indent';
import { type ItemOptions, toItem } from './completion/item';
import { type BasePath, Known } from './completion/known';
import { Lines } from './completion/lines';
import { offersFor } from './completion/offers';
import { isMeant, suits } from './completion/relevance';
import { suppressionOffers } from './completion/suppression';

export interface CompletionOptions extends ItemOptions {
  /** The character that was typed, where that alone brought completion up. */
  readonly trigger?: string;
  /** Files that the ladder could build on, the likeliest first. */
  readonly bases?: () => readonly BasePath[];
}

/**
 * `textDocument/completion`. Where the cursor is, is told by the lines around it, so that a broken file is no
 * obstacle; what there is to offer, by the analysis, which is not asked for where nothing can be offered.
 */
export function completion(
  document: TextDocument,
  position: Position,
  analysis: () => Analysis,
  options: CompletionOptions = {},
): CompletionItem[] {
  const lines = new Lines(document);
  const inComment = suppressionOffers(lines, position);
  if (inComment) return inComment;
  const layout = layoutOf(lines);
  const known = new Known(analysis, lines, options.bases);
  const items: CompletionItem[] = [];
  const labels = new Set<string>();
  for (const slot of slotsAt(lines, position, layout)) {
    if (!isMeant(slot, options.trigger)) continue;
    for (const offer of offersFor(slot, known)) {
      if (labels.has(offer.label) || !suits(offer, slot)) continue;
      labels.add(offer.label);
      items.push(toItem(offer, slot, layout, position.line, items.length, options));
    }
  }
  return items;
}

/** Whether the path of another ladder belongs at a place, so that all ladders of the workspace are to be known first. */
export function completesPath(document: TextDocument, position: Position): boolean {
  const lines = new Lines(document);
  return slotsAt(lines, position, layoutOf(lines)).some(isPath);
}
