import { CompletionItemKind } from 'vscode-languageserver-types';
import { t } from '../../l10n';
import type { Offer } from './item';
import type { Known } from './known';
import { type Named, writeName } from './names';
import type { EntrySlot, ValueSlot } from './slots';
import { literal, type Template } from './template';
import { behaviorTemplate, cellsTemplate, Stops } from './templates';

/** Forms are offered for as many levels: more would bury the levels themselves. */
const mostForms = 12;

interface Form {
  readonly label: () => string;
  readonly template: () => Template;
  /** What the form says of the cell. */
  readonly about: () => string;
  readonly flow: boolean;
}

const list: Form = {
  label: () => t('list of behaviors'),
  template: () => ({ list: ['$1'] }),
  about: () => t('Behaviors, one to a line: each a single act that others can observe.'),
  flow: false,
};
const withExamples: Form = {
  label: () => t('behavior with examples'),
  template: () => ({ list: [behaviorTemplate()] }),
  about: () => t('A behavior with examples of what it looks like from day to day.'),
  flow: false,
};
const whole: Form = {
  label: () => t('summary and behaviors'),
  template: () => ({
    map: [
      ['summary', '$1'],
      ['behaviors', { list: ['$2'] }],
    ],
  }),
  about: () => t('What is expected in one sentence, and the behaviors in detail.'),
  flow: false,
};
const notExpected: Form = {
  label: () => t('not expected'),
  template: () => '{ notExpected: $1 \\}',
  about: () => t('Blank on purpose, with the reason why nothing is expected at this level.'),
  flow: true,
};
const unchanged: Form = {
  label: () => t('unchanged'),
  template: () => '{ unchanged: $1 \\}',
  about: () => t('Nothing new on purpose, with the reason: what is expected at the level below still holds.'),
  flow: true,
};

/** What a cell can be besides a text. */
function formsOf(level: string, known: Known): readonly Form[] {
  const forms = [list, withExamples, whole, notExpected];
  return known.followsAny(level) ? [...forms, unchanged] : forms;
}

/** The levels that a competency has no cell for, in the ladder's order. */
function missingLevels(present: ReadonlyMap<string, string>, known: Known): readonly Named[] {
  return known.list('levels').filter(({ id }) => !present.has(id));
}

/** Keys of cells: the levels that have none yet, then the same with a form to fill in. */
export function cellOffers(slot: EntrySlot, known: Known): Offer[] {
  const missing = missingLevels(slot.entries(), known);
  const keys = missing.map((level): Offer => {
    const key = writeName(level, slot.flow, slot.quote);
    const insert =
      slot.colon || slot.edit.rest
        ? { words: slot.colon ? literal(key) : `${literal(key)}:` }
        : { template: { map: [[literal(key), ''] as const] } };
    return { label: level.id, kind: CompletionItemKind.EnumMember, ...shown(level), group: 1, insert };
  });
  if (slot.colon || slot.edit.rest) return keys;
  const forms = missing.slice(0, mostForms).flatMap((level) =>
    formsOf(level.id, known)
      .filter(({ flow }) => flow || !slot.flow)
      .map(({ label, template, about }): Offer => {
        const key = literal(writeName(level, slot.flow, slot.quote));
        return {
          label: t('{0}: {1}', level.id, label()),
          kind: CompletionItemKind.Snippet,
          ...(level.name !== undefined && { description: level.name }),
          documentation: { plain: about() },
          group: 4,
          insert: { template: { map: [[key, template()]] } },
        };
      }),
  );
  return [...allMissing(missing, slot, cellsTemplate(missing)), ...keys, ...forms];
}

/** Everything that a competency without `cells` lacks. */
export function wholeCellsOffer(slot: EntrySlot, known: Known): Offer[] {
  const present = slot.entries();
  // An item that is only begun needs its id first.
  if (slot.flow || slot.colon || slot.edit.rest || present.size === 0 || present.has('cells')) return [];
  const levels = known.list('levels');
  const cells = cellsTemplate(levels, new Stops());
  return allMissing(levels, slot, { map: [['cells', cells]] }).map((offer) => ({
    ...offer,
    filter: 'cells: all missing cells',
  }));
}

function allMissing(missing: readonly Named[], slot: EntrySlot | ValueSlot, template: Template): Offer[] {
  if (slot.flow || missing.length === 0) return [];
  const ids = missing.map(({ id }) => id).join(', ');
  return [
    {
      label: t('All missing cells'),
      kind: CompletionItemKind.Snippet,
      description: ids,
      documentation: { plain: t('A cell for each level that this competency has none for: {0}.', ids) },
      group: 0,
      insert: { template },
    },
  ];
}

/** Behind `cells:` the same as under it. */
export function cellsValueOffers(
  slot: ValueSlot,
  present: ReadonlyMap<string, string>,
  known: Known,
): Offer[] {
  const missing = missingLevels(present, known);
  return [
    ...allMissing(missing, slot, cellsTemplate(missing)),
    ...missing.map((level): Offer => {
      const template = cellsTemplate([level]);
      return {
        label: level.id,
        kind: CompletionItemKind.EnumMember,
        ...shown(level),
        group: 1,
        insert: { template },
      };
    }),
  ];
}

/** Behind the colon of a cell. */
export function cellValueOffers(level: string, slot: ValueSlot, known: Known): Offer[] {
  return formsOf(level, known)
    .filter(({ flow }) => (flow || !slot.flow) && !(flow && slot.inner))
    .map(({ label, template, about }) => ({
      label: label(),
      kind: CompletionItemKind.Snippet,
      documentation: { plain: about() },
      group: 1,
      insert: { template: template() },
    }));
}

function shown({ name, about }: Named): Pick<Offer, 'description' | 'documentation'> {
  return {
    ...(name !== undefined && { description: name }),
    ...(about !== undefined && { documentation: { plain: about } }),
  };
}
