import { flowPlace } from './flow';
import type { Trail } from './frames';
import { type Line, type Lines, unquote } from './lines';
import { entriesAround } from './siblings';
import type { Quote, Slot } from './slots';

/** Lines that a collection in brackets is followed down: one that is never closed ends somewhere, too. */
const mostLines = 200;

/** What can be inserted inside brackets. `open`: offset of the outermost one; `trail`: where its collection is. */
export function flowSlot(lines: Lines, line: Line, cursor: number, open: number, trail: Trail): Slot[] {
  const lineStart = lines.start(line.index);
  const text = lines.document.getText().slice(open, collectionEnd(lines, line, open));
  const place = flowPlace(text, lineStart + cursor - open);
  const bracket = place?.brackets.at(-1);
  if (!place || !bracket) return [];
  const start = place.word.start + open - lineStart;
  const end = place.word.end + open - lineStart;
  if (start < 0 || end > line.text.length) return [];
  let inner: Trail = trail;
  for (const { kind, key } of place.brackets) {
    if (kind === 'list') inner = [...inner, '*'];
    else if (key !== undefined) inner = [...inner, key];
  }
  const first = line.text[start];
  const quote: Quote | undefined = first === '"' || first === "'" ? first : undefined;
  if (quote && cursor === start) return [];
  const written = line.text.slice(start, cursor);
  // `{|}` and `a:|` want a blank; `[|]` does not.
  const left = line.text[start - 1] ?? ' ';
  const empty = start === end;
  const next = /^(?:\s+(?:#.*)?)*(.?)/.exec(text.slice(place.word.end))?.[1] ?? '';
  const more = empty && next !== '' && !/[,\]}]/.test(next);
  if (more && bracket.key !== undefined) return [];
  const base = {
    edit: {
      start,
      end,
      before: left === '{' || left === ',' || left === ':' ? ' ' : '',
      after: more ? ',' : left === '{' && empty && line.text[end] === '}' ? ' ' : '',
      tail: '',
      rest: false,
    },
    typed: quote ? unquote(written) : written,
    ...(quote && { quote }),
    flow: true,
    rank: 0,
    column: start,
  };
  if (bracket.kind === 'list') {
    const holder = place.brackets.at(-2);
    const { index, key } = lines.at(lines.document.positionAt(open).line);
    const owner = () =>
      holder?.entries ?? (key ? entriesAround(lines, index, key.start) : new Map<string, string>());
    return [
      {
        kind: 'item',
        trail: inner,
        dash: true,
        inner: start,
        items: () => bracket.items,
        owner,
        prose: false,
        ...base,
      },
    ];
  }
  const entries = () => bracket.entries;
  if (bracket.key === undefined) {
    return [{ kind: 'entry', trail: inner, colon: place.colon, entries, prose: false, ...base }];
  }
  return [{ kind: 'value', trail: inner, colon: undefined, owner: entries, prose: true, ...base }];
}

/** Where the collection ends at the latest: at a line indented no more than the one it opened on. */
function collectionEnd(lines: Lines, line: Line, open: number): number {
  const opener = lines.document.positionAt(open).line;
  const indent = lines.indent(opener) ?? 0;
  let last = line.index;
  for (let index = last + 1; index < Math.min(lines.count, line.index + mostLines); index++) {
    const inner = lines.indent(index);
    if (inner === undefined) continue;
    if (inner <= indent && !/^[\]}]/.test(lines.at(index).text.slice(inner))) break;
    last = index;
  }
  return lines.start(last + 1);
}
