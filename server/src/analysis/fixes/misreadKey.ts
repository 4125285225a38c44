import { t } from '../../l10n';
import { lineAt } from '../../model/comments';
import type { Ladder, LadderDocument } from '../../model/ladder';
import { quoted } from '../../model/scalar';
import { type Entry, entryOf, type MapNode, resolve } from '../../model/syntax';
import type { Fix } from '../finding';
import { blockEnd, readLine } from './syntax/line';

/** A key that is none: what it was meant as, and how to write that. */
interface Misread {
  readonly message: string;
  fixes(): readonly Fix[];
}

/** Blanks that YAML takes for letters; documents and chats are full of them. */
const otherBlanks = /^[\s\u200b\u2060]+/;

/** `path`: of the map, as a JSON pointer. Undefined for what is just an unknown key. */
export function misreadKey(
  { text }: LadderDocument,
  ladder: Ladder,
  map: MapNode,
  entry: Entry,
  path: string,
): Misread | undefined {
  const { key } = entry;
  const blanks = otherBlanks.exec(key.text)?.[0];
  if (blanks && key.style === 'plain') {
    const { start } = key.span;
    return {
      message: t('In front of “{0}” are blanks that YAML takes for letters. Write spaces.', key.text.trim()),
      fixes: () => [
        {
          title: t('Write spaces in place of other blanks'),
          edits: [{ span: { start, end: start + blanks.length }, newText: ' '.repeat(blanks.length) }],
          preferred: true,
        },
      ],
    };
  }
  if (
    /^\/competencies\/\d+$/.test(path) &&
    !map.flow &&
    ladder.levels.some(({ id }) => id.value === key.text)
  ) {
    return {
      message: t('“{0}” is a level: its cell stands under `cells`, further to the right.', key.text),
      fixes: () => underCells(text, ladder, map),
    };
  }
  return map.flow ? behindComma(text, map, entry) : undefined;
}

/** All levels of a competency moved under its `cells`, which is written where it is missing. */
function underCells(text: string, ladder: Ladder, map: MapNode): readonly Fix[] {
  const cells = entryOf(map, 'cells');
  if (cells && cells.value.span.start < cells.value.span.end) return [];
  const levels = map.entries.filter(({ key }) => ladder.levels.some(({ id }) => id.value === key.text));
  const [first] = levels;
  // One block, right below `cells` or in one piece: else the order of lines would have to change.
  const at = first ? map.entries.indexOf(first) : -1;
  if (!first || levels.some((entry, index) => map.entries[at + index] !== entry)) return [];
  if (cells && map.entries[at - 1] !== cells) return [];
  const line = readLine(text, first.key.span.start);
  if (line.inner !== line.column) return [];
  const last = blockEnd(text, readLine(text, levels.at(-1)?.key.span.start ?? 0), line.column);
  const edits: Fix['edits'][number][] = [];
  for (const { index } of text.slice(line.start, last.end).matchAll(/^(?=[ ]*\S)/gm)) {
    const start = line.start + index;
    const head = index === 0 && !cells ? `${' '.repeat(line.column)}cells:${newlineAt(text, line.end)}` : '';
    edits.push({ span: { start, end: start }, newText: `${head}  ` });
  }
  return [{ title: t('Move the cells under `cells`'), edits, preferred: true }];
}

function newlineAt(text: string, end: number): string {
  return text.startsWith('\r\n', end) ? '\r\n' : '\n';
}

/** `{ notExpected: Later, at L2 }`: what stands behind a comma belongs to the text before it. */
function behindComma(text: string, map: MapNode, entry: Entry): Misread | undefined {
  const before = map.entries[map.entries.indexOf(entry) - 1];
  const value = before && resolve(before.value);
  if (entry.value.span.start < entry.value.span.end || value?.kind !== 'scalar' || value.style !== 'plain') {
    return undefined;
  }
  const span = { start: value.span.start, end: entry.key.span.end };
  const words = text.slice(span.start, span.end);
  if (span.start >= span.end || lineAt(text, span.start).end < span.end) return undefined;
  return {
    message: t(
      'A comma ends the text before “{0}”. Put all of it in quotes: `"{1}"`.',
      entry.key.text,
      words,
    ),
    fixes: () => [
      { title: t('Put the text in quotes'), edits: [{ span, newText: quoted(words, '"') }], preferred: true },
    ],
  };
}
