import type { ErrorObject } from 'ajv';
import { t } from '../../l10n';
import { lineAt, nextLine } from '../../model/comments';
import type { LadderDocument } from '../../model/ladder';
import { parseLadder } from '../../model/parse';
import { quoted } from '../../model/scalar';
import { type Entry, type MapNode, resolve, type SyntaxNode } from '../../model/syntax';
import { atPointer } from '../../model/value';
import type { Fix } from '../finding';
import { edited } from './textEdit';

/** Lists at the top whose entries have an id. */
const withIds = /^\/(levels|values|competencies)(\/\d+)?$/;

/** What mends a fault of shape, where it is plain what was meant. */
export function schemaFixes(document: LadderDocument, error: ErrorObject): readonly Fix[] {
  const { root, text } = document;
  const node = root && atPointer(root, error.instancePath)?.node;
  if (!node) return [];
  return shaped(text, node, error).filter(
    ({ edits }) => parseLadder(edited(text, edits)).problems.length === 0,
  );
}

function shaped(text: string, node: SyntaxNode, { keyword, params, instancePath }: ErrorObject): Fix[] {
  if (keyword === 'required' && params['missingProperty'] === 'behavior' && node.kind === 'map') {
    return asStatement(text, node);
  }
  const [, list, item] = withIds.exec(instancePath) ?? [];
  if (keyword !== 'type' || !list) return [];
  if (item && node.kind === 'scalar') {
    const { start } = node.span;
    if (!/^[ \t-]*$/.test(text.slice(lineAt(text, start).start, start))) return [];
    const title = t('Write `id:` in front of “{0}”', node.text);
    return [{ title, edits: [{ span: { start, end: start }, newText: 'id: ' }], preferred: true }];
  }
  return !item && list !== 'competencies' && node.kind === 'map' ? asList(text, node) : [];
}

/** `- Owns: the release` was meant as a sentence. */
function asStatement(text: string, node: MapNode): Fix[] {
  const [entry] = node.entries;
  if (!entry || node.flow || node.entries.length !== 1 || resolve(entry.value)?.kind !== 'scalar') return [];
  const { start, end } = node.span;
  if (end > lineAt(text, start).end) return [];
  const words = text.slice(start, end);
  const newText = quoted(words, words.includes('"') ? "'" : '"');
  return [{ title: t('Put the text in quotes'), edits: [{ span: { start, end }, newText }] }];
}

/** `L1: Junior` below `levels` was meant as a level with its name. */
function asList(text: string, node: MapNode): Fix[] {
  const named = ({ key, value }: Entry) => key.span.start < key.span.end && value.kind === 'scalar';
  if (node.flow || node.entries.length === 0 || !node.entries.every(named)) return [];
  const edits = node.entries.map(({ key, value, span }) => {
    const line = lineAt(text, span.start);
    const next = nextLine(text, line);
    const newline = next === undefined ? '\n' : text.slice(line.end, next);
    const column = ' '.repeat(span.start - line.start);
    const name = text.slice(value.span.start, value.span.end);
    const id = `- id: ${text.slice(key.span.start, key.span.end)}`;
    return { span, newText: name ? `${id}${newline}${column}  name: ${name}` : id };
  });
  return [{ title: t('Write this as a list'), edits }];
}
