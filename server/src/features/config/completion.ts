import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type CompletionItem, CompletionItemKind, type Position } from 'vscode-languageserver-types';
import { t, translated } from '../../l10n';
import type { CompletionOptions } from '../completion';
import { slotsAt } from '../completion/context';
import { type Layout, layoutOf } from '../completion/indent';
import { type Offer, toItem } from '../completion/item';
import { documentation } from '../completion/keys';
import { Lines } from '../completion/lines';
import { configFormat } from '../completion/path';
import type { EntrySlot, Slot, ValueSlot } from '../completion/slots';
import { literal, type Template } from '../completion/template';
import { configSchemaAt, type SchemaNode } from '../schema';

/** `textDocument/completion` in `.career-ladder.yaml`: rules, severities and options, by the schema alone. */
export function configCompletion(
  document: TextDocument,
  position: Position,
  options: CompletionOptions = {},
): CompletionItem[] {
  const lines = new Lines(document);
  const layout = layoutOf(lines);
  const items: CompletionItem[] = [];
  const labels = new Set<string>();
  for (const slot of slotsAt(lines, position, layout, configFormat)) {
    // A blank is typed all the time: it counts where only a choice can follow.
    if (options.trigger === ' ' && slot.kind !== 'value' && !slot.flow) continue;
    for (const offer of offersFor(slot, layout)) {
      if (labels.has(offer.label)) continue;
      labels.add(offer.label);
      items.push(toItem(offer, slot, layout, position.line, items.length, options));
    }
  }
  return items;
}

function offersFor(slot: Slot, layout: Layout): Offer[] {
  if (slot.kind === 'entry') return slot.rank > 0 ? [] : keyOffers(slot, layout);
  return slot.kind === 'value' ? valueOffers(slot) : [];
}

function keyOffers(slot: EntrySlot, layout: Layout): Offer[] {
  const present = slot.entries();
  const names = Object.keys(configSchemaAt(slot.trail)?.properties ?? {});
  return names
    .filter((name) => !present.has(name))
    .map((name) => {
      const node = configSchemaAt([...slot.trail, name]);
      return {
        label: name,
        kind: CompletionItemKind.Property,
        ...documentation(node),
        group: 2,
        insert: slot.colon
          ? { words: literal(name) }
          : slot.edit.rest
            ? { words: `${literal(name)}:` }
            : { template: { map: [[name, continuation(node, slot.flow ? undefined : layout)]] } },
      };
    });
}

/** What is inserted behind a key. `layout`: of lines; none between brackets. */
function continuation(node: SchemaNode | undefined, layout: Layout | undefined): Template {
  if (node?.enum) return `\${1|${node.enum.map((value) => literal(String(value))).join(',')}|}`;
  if (node?.items) return { list: ['$1'] };
  // Keys follow, each on a line of its own.
  if (node?.properties && !node.anyOf && layout) {
    return { lines: (column) => `${layout.newline}${' '.repeat(column + layout.step)}$1` };
  }
  return node?.default === undefined ? '' : `\${1:${literal(String(node.default))}}`;
}

function valueOffers(slot: ValueSlot): Offer[] {
  const node = configSchemaAt(slot.trail);
  if (!node || slot.inner) return [];
  const bool = node.type === 'boolean' ? [true, false] : undefined;
  const number = typeof node.default === 'number' ? [node.default] : [];
  return (node.enum ?? bool ?? number).map((value, index) => {
    const said = node.enumDescriptions?.[index];
    return {
      label: String(value),
      kind: CompletionItemKind.EnumMember,
      ...(value === node.default && { description: t('default') }),
      ...(said !== undefined && { documentation: { plain: translated(said) } }),
      group: 1,
      insert: { words: literal(String(value)) },
    };
  });
}
