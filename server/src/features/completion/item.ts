import {
  type CompletionItem,
  type CompletionItemKind,
  InsertTextFormat,
  InsertTextMode,
  MarkupKind,
} from 'vscode-languageserver-types';
import type { Layout } from './indent';
import type { Edit, Slot } from './slots';
import {
  hasTabStops,
  literal,
  type MapTemplate,
  plainText,
  renderFlow,
  renderFlowEntries,
  renderItem,
  renderList,
  renderMap,
  renderValue,
  type Template,
} from './template';

/** What the client can do with what it is sent. */
export interface ItemOptions {
  /** It knows tab stops. Without them it gets the same words. Default: true. */
  readonly snippets?: boolean;
  /** It shows Markdown. Default: true. */
  readonly markdown?: boolean;
}

/** Something to offer; where and in which form it is inserted is its slot's to say. */
export interface Offer {
  readonly label: string;
  readonly kind: CompletionItemKind;
  /** What the label is compared with, where it is not the label. */
  readonly filter?: string;
  /** Beside the label, in the list. */
  readonly description?: string;
  readonly documentation?: { readonly plain: string; readonly markdown?: string };
  /** Place in the list: first by this, then by the order of the offers. */
  readonly group: number;
  readonly insert: Insertion;
}

export type Insertion =
  /** Words in place of the word at the cursor, in snippet syntax. */
  { readonly words: string } | { readonly template: Template };

/** Turns offers for one slot into items. `index`: how many items there are already. */
export function toItem(
  offer: Offer,
  slot: Slot,
  layout: Layout,
  line: number,
  index: number,
  options: ItemOptions,
): CompletionItem {
  const { edit, text } = place(offer.insert, slot, layout);
  const { before, after, tail } = edit;
  const whole = `${before}${withTail(text, tail)}${text.includes('\n') ? '' : after}`;
  const snippet = options.snippets !== false && hasTabStops(whole);
  const { documentation: docs } = offer;
  const quote = slot.quote ?? '';
  return {
    label: offer.label,
    kind: offer.kind,
    ...(offer.description !== undefined && { labelDetails: { description: offer.description } }),
    ...(docs && {
      documentation:
        options.markdown !== false && docs.markdown !== undefined
          ? { kind: MarkupKind.Markdown, value: docs.markdown }
          : docs.plain,
    }),
    sortText: `${slot.rank}${offer.group}${String(index).padStart(5, '0')}`,
    filterText: `${edit.passed ?? ''}${edit.start < slot.edit.start || before.trim() === '' ? '' : before.trimStart()}${quote}${offer.filter ?? offer.label}`,
    insertTextFormat: snippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    // The text carries its own indentation: nobody is to add to it.
    insertTextMode: InsertTextMode.asIs,
    textEdit: {
      range: { start: { line, character: edit.start }, end: { line, character: tailEnd(edit, text) } },
      newText: snippet ? whole : plainText(whole),
    },
  };
}

/** A comment behind the cursor stays on the first of several lines, where it was. */
function withTail(text: string, tail: string): string {
  const newline = text.search(/\r?\n/);
  if (tail === '' || newline < 0) return text;
  const comment = literal(tail.startsWith('#') ? ` ${tail}` : tail);
  return text.slice(0, newline).trimEnd() + comment + text.slice(newline);
}

function tailEnd(edit: Edit, text: string): number {
  return text.includes('\n') ? edit.end + edit.tail.length : edit.end;
}

function place(
  insert: Insertion,
  slot: Slot,
  layout: Layout,
): { readonly edit: Edit; readonly text: string } {
  const { edit } = slot;
  const bare = slot.kind === 'item' && !slot.dash;
  if ('words' in insert && !bare) return { edit, text: insert.words };
  const template = 'words' in insert ? insert.words : insert.template;
  if (slot.kind === 'entry') {
    const map = template as MapTemplate;
    return { edit, text: slot.flow ? renderFlowEntries(map) : renderMap(map, slot.column, layout) };
  }
  if (slot.flow) return { edit, text: renderFlow(template) };
  if (slot.kind === 'item') {
    return {
      edit,
      text: slot.dash
        ? renderItem(template, slot.inner, layout)
        : renderList({ list: [template] }, slot.column, layout),
    };
  }
  if (typeof template === 'string' || slot.colon === undefined) return { edit, text: renderFlow(template) };
  const fitted = slot.inner
    ? { ...layout, [slot.inner.dash ? 'list' : 'step']: slot.inner.column - slot.column }
    : layout;
  return {
    edit: { ...edit, start: slot.colon, before: '' },
    text: renderValue(template, slot.column, fitted),
  };
}
