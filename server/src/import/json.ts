import { t } from '../l10n';
import { buildLadder } from '../model/build';
import { draftOf } from '../model/draft';
import { parseYaml } from '../model/parse';
import { type MapNode, resolve, type ScalarNode, type SyntaxNode } from '../model/syntax';
import { writeLadder } from '../model/write';
import type { ImportedLadder, ImportResult, UnplacedText } from '../protocol';
import { roleInFileName } from './names';

/**
 * Ladders from JSON of the shape of ladder files, one or a list of them. Keys that ladders do not have are in
 * `unplaced` with what they hold. `name` and `role` are as for Markdown. Never throws.
 */
export function importJson(original: string, name: string, role?: string): ImportResult {
  const text = original.replace(/^\ufeff/, '');
  const problem = problemOf(text);
  if (problem !== undefined) {
    return { ladders: [], unplaced: [{ line: problem.line, text: '', reason: problem.reason }] };
  }
  // Read as YAML, of which JSON is a part: keys keep their order, and those written twice are seen.
  const { root } = parseYaml(withoutTabs(text));
  const top = root && resolve(root);
  const lines = new Lines(text);
  const ladders: ImportedLadder[] = [];
  const unplaced: UnplacedText[] = [];
  const isLone = top?.kind === 'map';
  for (const item of isLone ? [top] : top?.kind === 'list' ? top.items : []) {
    const map = resolve(item);
    const ladder = map?.kind === 'map' && isLadder(map) ? buildLadder(map, text) : undefined;
    if (map?.kind !== 'map' || !ladder) {
      report(item, t('This is no ladder: one has “role”, “levels” and “competencies”.'), lines, unplaced);
      continue;
    }
    const draft = draftOf(ladder);
    const named = role ?? draft.role;
    ladders.push({
      role: named ?? roleInFileName(name),
      yaml: writeLadder({ ...draft, role: named }),
      line: lines.at(map.span.start),
    });
    reportUnknown(map, shape, lines, unplaced);
  }
  if (top && !isLone && top.kind !== 'list') report(top, t('This is no ladder.'), lines, unplaced);
  return { ladders, unplaced };
}

function problemOf(text: string): { readonly line: number; readonly reason: string } | undefined {
  try {
    JSON.parse(text);
    return undefined;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const position = Number(/position (\d+)/.exec(message)?.[1] ?? 0);
    const line = text.slice(0, position).split('\n').length - 1;
    return { line, reason: t('This is not JSON: {0}.', message) };
  }
}

/** YAML does not want tabs everywhere that JSON allows them. */
function withoutTabs(text: string): string {
  return text.replace(/"(?:[^"\\]|\\.)*"|\t/g, (found) => (found === '\t' ? ' ' : found));
}

function isLadder(map: MapNode): boolean {
  return map.entries.some(({ key }) => key.text === 'levels' || key.text === 'competencies');
}

/** Keys that hold texts are `true`; a function says what is under a key. */
interface Shape {
  readonly keys: Readonly<Record<string, Shape | true>>;
  /** What any other key holds. */
  readonly others?: Shape;
  /** What it must be to be read; anything, when left out. */
  readonly kind?: 'list' | 'map' | undefined;
}

const behavior: Shape = { keys: { behavior: true, examples: true, values: true } };
const cell: Shape = {
  keys: {
    ...behavior.keys,
    summary: true,
    behaviors: behavior,
    notExpected: true,
    unchanged: true,
  },
};
const shape: Shape = {
  keys: {
    ladder: true,
    role: true,
    family: true,
    summary: true,
    language: true,
    inheritance: true,
    values: {
      kind: 'list',
      keys: { id: true, name: true, description: true, behaviors: true, competencies: true },
    },
    levels: { kind: 'list', keys: { id: true, name: true, summary: true, follows: true } },
    competencies: {
      kind: 'list',
      keys: {
        id: true,
        name: true,
        description: true,
        group: true,
        values: true,
        cells: { kind: 'map', keys: {}, others: cell },
      },
    },
  },
};

/** What stands at places that the reader of ladders passes over. */
function reportUnknown(node: SyntaxNode, at: Shape, lines: Lines, unplaced: UnplacedText[]): void {
  const target = resolve(node);
  if (at.kind !== undefined && target?.kind !== at.kind) {
    report(
      node,
      at.kind === 'list' ? t('A ladder has a list here.') : t('A ladder has a map here.'),
      lines,
      unplaced,
    );
    return;
  }
  if (target?.kind === 'list') {
    for (const item of target.items) reportUnknown(item, { ...at, kind: undefined }, lines, unplaced);
    return;
  }
  if (target?.kind !== 'map') return;
  const seen = new Set<string>();
  for (const { key, value } of target.entries) {
    const known = Object.hasOwn(at.keys, key.text) ? at.keys[key.text] : at.others;
    const again = seen.has(key.text) && at.others === undefined;
    seen.add(key.text);
    if (known === undefined || again) {
      report(value, t('A ladder has no place for “{0}” here.', key.text), lines, unplaced);
    } else if (known === true) reportMaps(value, key.text, lines, unplaced);
    else reportUnknown(value, known, lines, unplaced);
  }
}

/** Objects where texts belong. */
function reportMaps(node: SyntaxNode, key: string, lines: Lines, unplaced: UnplacedText[]): void {
  const target = resolve(node);
  if (target?.kind === 'map') report(node, t('“{0}” holds texts, not objects.', key), lines, unplaced);
  else if (target?.kind === 'list') for (const item of target.items) reportMaps(item, key, lines, unplaced);
}

/** All texts in a node. */
function report(node: SyntaxNode, reason: string, lines: Lines, unplaced: UnplacedText[]): void {
  for (const scalar of scalarsIn(node)) {
    if (scalar.text.trim() === '' || scalar.value === null) continue;
    unplaced.push({ line: lines.at(scalar.span.start), text: scalar.text, reason });
  }
}

function scalarsIn(node: SyntaxNode): ScalarNode[] {
  const found: ScalarNode[] = [];
  const queue: SyntaxNode[] = [node];
  for (let next = queue.pop(); next; next = queue.pop()) {
    const target = resolve(next);
    if (target?.kind === 'scalar') found.push(target);
    else if (target?.kind === 'list') {
      for (const item of target.items.toReversed()) queue.push(item);
    } else if (target) {
      for (const { key, value } of target.entries.toReversed()) queue.push(value, key);
    }
  }
  return found;
}

/** Zero-based lines of offsets. */
class Lines {
  readonly #starts: number[] = [0];

  constructor(text: string) {
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1))
      this.#starts.push(end + 1);
  }

  at(offset: number): number {
    let [low, high] = [0, this.#starts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return low;
  }
}
