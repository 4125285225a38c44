import { CompletionItemKind } from 'vscode-languageserver-types';
import { translated } from '../../l10n';
import { type SchemaNode, schemaAt } from '../schema';
import type { Trail } from './frames';
import type { Offer } from './item';
import type { Known } from './known';
import { writeName } from './names';
import { pathOf } from './path';
import { referenceTo } from './references';
import type { EntrySlot } from './slots';
import { literal, type Template } from './template';
import { competencyTemplate, levelTemplate, Stops, valueTemplate } from './templates';

/** The answers that stand alone in a cell. */
const answers = ['notExpected', 'unchanged'];

/** The keys that the format has here and the map has not, those it requires first, each with what goes on behind it. */
export function keyOffers(slot: EntrySlot, known: Known): Offer[] {
  const schema = schemaAt(pathOf(slot.trail));
  if (!schema?.properties) return [];
  const present = slot.entries();
  const required = new Set([...(schema.required ?? []), ...(schema.else?.required ?? [])]);
  if (present.has('abstract')) required.delete('role');
  const names = Object.keys(schema.properties).filter(
    (name) => !present.has(name) && fits(name, slot, known),
  );
  const inOrder = slot.flow
    ? [...names].sort((a, b) => Number(answers.includes(b)) - Number(answers.includes(a)))
    : names;
  return inOrder.map((name) => {
    const node = schemaAt([...pathOf(slot.trail), name]);
    return {
      label: name,
      kind: CompletionItemKind.Property,
      ...(required.has(name) && { description: 'required' }),
      ...documentation(node),
      group: required.has(name) ? 2 : 3,
      insert: slot.colon
        ? { words: literal(name) }
        : slot.edit.rest
          ? { words: `${literal(name)}:` }
          : { template: { map: [[name, continuation([...slot.trail, name], known, slot.flow)]] } },
    };
  });
}

/** A cell holds either an answer or behaviors, and what follows nothing has nothing to leave unchanged. */
function fits(name: string, { trail, entries }: EntrySlot, known: Known): boolean {
  if (trail.length !== 4 || trail[2] !== 'cells') return true;
  const present = entries();
  if (answers.some((answer) => present.has(answer))) return false;
  if (!answers.includes(name)) return true;
  return present.size === 0 && (name !== 'unchanged' || known.followsAny(trail[3] ?? ''));
}

/** What is inserted behind a key. */
function continuation(trail: Trail, known: Known, flow: boolean): Template {
  const schema = schemaAt(pathOf(trail));
  const name = trail.at(-1);
  const stops = new Stops();
  if (schema?.const !== undefined) return String(schema.const);
  const choices = schema?.enum?.filter((value) => value !== null);
  if (choices) return `\${1|${choices.map((value) => literal(String(value))).join(',')}|}`;
  if (referenceTo(trail)) return `[${stops.next()}]`;
  if (trail.length === 1 && name === 'levels') return { list: [levelTemplate(known.list('levels'), stops)] };
  if (trail.length === 1 && name === 'values') return { list: [valueTemplate(known.list('values'), stops)] };
  if (trail.length === 1 && name === 'competencies') {
    return { list: [competencyTemplate(known.list('competencies'), known.list('levels'), stops)] };
  }
  if (name === 'cells') {
    const [first] = known.list('levels');
    return first ? { map: [[literal(writeName(first, false)), stops.next()]] } : '';
  }
  if (schema?.items) return { list: [stops.next()] };
  // At the end of a line the cursor is where it belongs without a stop.
  return flow ? stops.next() : '';
}

export function documentation(node: SchemaNode | undefined): Pick<Offer, 'documentation'> {
  if (node?.description === undefined) return {};
  const markdown = node.markdownDescription;
  return {
    documentation: {
      plain: translated(node.description),
      ...(markdown !== undefined && { markdown: translated(markdown) }),
    },
  };
}
