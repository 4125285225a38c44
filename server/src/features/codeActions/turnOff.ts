import { analyseConfig } from '../../analysis/config';
import { lineAt } from '../../model/comments';
import { entryOf, type MapNode, resolve, type Span } from '../../model/syntax';
import { newlineOf } from './suppress';

export interface ConfigEdit {
  readonly span: Span;
  readonly newText: string;
}

/**
 * The change that turns a rule off in a `.career-ladder.yaml`, with all else as it was, comments and layout too.
 * Undefined where the text is broken, or laid out in a way that this does not understand.
 */
export function turnOff(text: string, rule: string): ConfigEdit | undefined {
  const before = analyseConfig(text);
  if (!before.config) return undefined;
  const edit = editFor(text, before.document.root, rule);
  if (!edit) return undefined;
  const after = text.slice(0, edit.span.start) + edit.newText + text.slice(edit.span.end);
  const { config } = analyseConfig(after);
  const wanted = new Map(before.config.rules).set(rule, { severity: 'off', options: {} });
  const kept = [...wanted].every(
    ([id, { severity, options }]) =>
      config?.rules.get(id)?.severity === severity &&
      (id === rule || JSON.stringify(config?.rules.get(id)?.options) === JSON.stringify(options)),
  );
  return kept && config?.rules.size === wanted.size ? edit : undefined;
}

function editFor(
  text: string,
  root: ReturnType<typeof analyseConfig>['document']['root'],
  rule: string,
): ConfigEdit | undefined {
  const newline = newlineOf(text);
  const map = root && resolve(root);
  if (map && map.kind !== 'map' && map.span.end > map.span.start) return undefined;
  if (map?.kind === 'map' && map.flow) return undefined;
  const rules = map?.kind === 'map' ? entryOf(map, 'rules') : undefined;
  if (!rules) {
    const gap = text === '' || /[\r\n]$/.test(text) ? '' : newline;
    return insert(text.length, `${gap}rules:${newline}  ${rule}: off${newline}`);
  }
  const { value } = rules;
  if (isBlank(value)) {
    return insert(lineAt(text, rules.key.span.end).end, `${newline}  ${rule}: off`);
  }
  if (value.kind !== 'map') return undefined;
  const entry = entryOf(value, rule);
  if (entry) return silence(text, entry.value, newline);
  const last = value.entries.at(-1);
  if (!last) return { span: value.span, newText: `{ ${rule}: off }` };
  if (value.flow) return insert(last.span.end, `, ${rule}: off`);
  const end = lineAt(text, last.span.end).end;
  return insert(end, `${newline}${indentOf(text, value)}${rule}: off`);
}

/** Turns off what is set already, and leaves its options for the day when it is turned on again. */
function silence(
  text: string,
  value: MapNode['entries'][number]['value'],
  newline: string,
): ConfigEdit | undefined {
  if (value.kind === 'scalar') {
    return isBlank(value) ? insert(value.span.start, ' off') : { span: value.span, newText: 'off' };
  }
  if (value.kind !== 'map') return undefined;
  const severity = entryOf(value, 'severity');
  if (severity) return silence(text, severity.value, newline);
  const [first] = value.entries;
  if (!first) return { span: value.span, newText: 'off' };
  const gap = value.flow ? ', ' : `${newline}${indentOf(text, value)}`;
  return insert(first.span.start, `severity: off${gap}`);
}

function isBlank(node: MapNode['entries'][number]['value']): boolean {
  return node.kind === 'scalar' && node.span.end === node.span.start;
}

function insert(offset: number, newText: string): ConfigEdit {
  return { span: { start: offset, end: offset }, newText };
}

/** The blanks in front of the keys of a block map. */
function indentOf(text: string, map: MapNode): string {
  const start = map.entries[0]?.span.start ?? map.span.start;
  return text.slice(lineAt(text, start).start, start);
}
