import { CompletionItemKind } from 'vscode-languageserver-types';
import { t } from '../../l10n';
import { quoted, writeId } from '../../model/scalar';
import { type SchemaNode, schemaAt } from '../schema';
import { basePathOffers, isPath } from './basePaths';
import { cellOffers, cellsValueOffers, cellValueOffers, wholeCellsOffer } from './cells';
import type { Trail } from './frames';
import type { Offer } from './item';
import { documentation, keyOffers } from './keys';
import type { Known } from './known';
import { pathOf, shapes } from './path';
import { referenceOffers, referenceTo } from './references';
import type { EntrySlot, ItemSlot, Slot, ValueSlot } from './slots';
import { literal, type Template } from './template';
import {
  behaviorTemplate,
  competencyTemplate,
  ladderTemplate,
  levelTemplate,
  valueTemplate,
} from './templates';

/** What can stand in a slot, the likeliest first. */
export function offersFor(slot: Slot, known: Known): Offer[] {
  switch (slot.kind) {
    case 'entry':
      return entryOffers(slot, known);
    case 'item':
      return itemOffers(slot, known);
    case 'value':
      return valueOffers(slot, known);
  }
}

function entryOffers(slot: EntrySlot, known: Known): Offer[] {
  const path = pathOf(slot.trail);
  if (path.join('.') === 'competencies.*.cells') return cellOffers(slot, known);
  // Where the cursor's column speaks for another place, single keys of this one would only confuse.
  if (slot.rank > 0) return path.join('.') === 'competencies.*' ? wholeCellsOffer(slot, known) : [];
  const keys = keyOffers(slot, known);
  if (path.length === 0 && !slot.flow && !slot.colon && slot.entries().size === 0) keys.unshift(newLadder());
  return path.join('.') === 'competencies.*' ? [...wholeCellsOffer(slot, known), ...keys] : keys;
}

function newLadder(): Offer {
  return {
    label: t('New ladder'),
    kind: CompletionItemKind.Snippet,
    filter: 'ladder: new',
    documentation: {
      plain: t('A small ladder with three levels and one competency, to fill in and to extend.'),
    },
    group: 0,
    insert: { template: ladderTemplate() },
  };
}

function itemOffers(slot: ItemSlot, known: Known): Offer[] {
  if (isPath(slot)) return basePathOffers(slot, known);
  if (referenceTo(slot.trail.slice(0, -1))) return referenceOffers(slot, known);
  if (slot.edit.rest) return [];
  const fresh = slot.flow && shapes(slot.trail).words ? undefined : newItem(slot.trail, known);
  if (!fresh) return [];
  const { label, template, about } = fresh;
  return [
    {
      label,
      kind: CompletionItemKind.Snippet,
      ...(slot.prose && { filter: 'behavior' }),
      documentation: { plain: about },
      group: slot.rank === 0 ? 1 : 5,
      insert: { template },
    },
  ];
}

function newItem(
  trail: Trail,
  known: Known,
): { readonly label: string; readonly template: Template; readonly about: string } | undefined {
  const levels = known.list('levels');
  const path = pathOf(trail).join('.');
  if (path === 'levels.*')
    return { label: t('New level'), template: levelTemplate(levels), about: t('A row of the matrix.') };
  if (path === 'values.*') {
    return {
      label: t('New value'),
      template: valueTemplate(known.list('values')),
      about: t('Something the company values.'),
    };
  }
  if (path === 'competencies.*') {
    const template = competencyTemplate(known.list('competencies'), levels);
    return {
      label: t('New competency'),
      template,
      about: t('A column of the matrix, with a cell for every level.'),
    };
  }
  if (!/^competencies\.\*\.cells\.\*(?:\.behaviors)?\.\*$/.test(path)) return undefined;
  const about = t('A behavior with examples of what it looks like from day to day.');
  return { label: t('Behavior with examples'), template: behaviorTemplate(), about };
}

function valueOffers(slot: ValueSlot, known: Known): Offer[] {
  const { trail } = slot;
  const name = trail.at(-1) ?? '';
  const path = pathOf(trail);
  const schema = schemaAt(path);
  if (isPath(slot)) return slot.inner ? [] : basePathOffers(slot, known);
  if (referenceTo(trail)) return slot.inner ? [] : referenceOffers(slot, known);
  if (slot.inner === undefined) {
    if (schema?.const !== undefined) return [word(String(schema.const), schema, slot)];
    if (schema?.enum)
      return schema.enum.filter((value) => value !== null).map((value) => word(String(value), schema, slot));
    if (path.join('.') === 'competencies.*.group') return known.groups().map((group) => text(group, slot));
  }
  if (slot.typed !== '' || slot.quote) return [];
  if (path.join('.') === 'competencies.*.cells')
    return slot.flow ? [] : cellsValueOffers(slot, slot.inner?.entries() ?? new Map(), known);
  if (path.length === 4 && path[2] === 'cells') return slot.inner ? [] : cellValueOffers(name, slot, known);
  return slot.flow ? [] : listOffers(slot, known);
}

/** Behind `levels:` and the like: their first item. */
function listOffers(slot: ValueSlot, known: Known): Offer[] {
  if (slot.inner?.dash === false) return [];
  const fresh = newItem([...slot.trail, '*'], known);
  if (!fresh) return [];
  const { label, template, about } = fresh;
  const insert = { template: { list: [template] } };
  return [{ label, kind: CompletionItemKind.Snippet, documentation: { plain: about }, group: 1, insert }];
}

/** A word that the format fixes. */
function word(label: string, schema: SchemaNode, { quote }: ValueSlot): Offer {
  const words = quote ? quoted(label, quote) : label;
  return {
    label,
    kind: CompletionItemKind.Value,
    ...documentation(schema),
    group: 1,
    insert: { words },
  };
}

/** Words that the file has used before. */
function text(label: string, { flow, quote }: ValueSlot): Offer {
  const written = quote ? quoted(label, quote) : writeId(label, flow);
  return { label, kind: CompletionItemKind.Value, group: 1, insert: { words: literal(written) } };
}
