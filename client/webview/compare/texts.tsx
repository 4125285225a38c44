// Texts of the sides, with the words marked that the other sides lack.

import { createContext } from 'preact';
import { useContext, useState } from 'preact/hooks';
import { number, plural, t } from '../../../server/src/l10n';
import type { ComparisonView, Marked } from '../../../server/src/protocol/comparison';
import { Hidden, More } from '../parts';
import { textOf } from './lines';

/** How words are marked that differ: of versions as taken out or put in, else as different. */
export const Kind = createContext<{ readonly kind: ComparisonView['kind']; readonly sides: number }>({
  kind: 'versions',
  sides: 2,
});

/** Longest text drawn at once, in UTF-16 units; a book in one cell must not freeze the table. */
const firstShown = 1500;
const moreShown = 20_000;

interface SideTextProps {
  readonly text: Marked;
  readonly side: number;
  /** All of it is on this side alone: the line says so, and no word needs a mark. */
  readonly whole?: boolean;
}

/** A text that leads to where it is written, by click or by Enter on its cell. */
export function SideText({ text, side, whole = false }: SideTextProps) {
  const [shown, setShown] = useState(firstShown);
  const length = text.reduce((sum, run) => sum + run.text.length, 0);
  const runs = length > shown ? cut(text, shown) : text;
  return (
    <>
      <span class="source" dir="auto">
        {runs.map((run, i) => (
          <Run key={i} text={run.text} side={run.differs && !whole ? side : undefined} />
        ))}
        {length > shown && '…'}
      </span>
      {length > shown && (
        <More left={length - shown} unit="character" onMore={() => setShown(shown + moreShown)} />
      )}
    </>
  );
}

/** `side`: where it differs, of which side it is. */
function Run({ text, side }: { text: string; side: number | undefined }) {
  const { kind, sides } = useContext(Kind);
  if (side === undefined) return text;
  if (kind !== 'versions' || sides !== 2) return <mark>{text}</mark>;
  return side === 0 ? <del>{text}</del> : <ins>{text}</ins>;
}

function cut(text: Marked, length: number): Marked {
  let room = length;
  const runs: { text: string; differs?: true }[] = [];
  for (const run of text) {
    if (room <= 0) break;
    runs.push(run.text.length <= room ? run : { ...run, text: wholeCharacters(run.text, room) });
    room -= run.text.length;
  }
  return runs;
}

/** Not between the two halves of a surrogate pair. */
function wholeCharacters(text: string, length: number): string {
  const unit = text.charCodeAt(length - 1);
  return text.slice(0, unit >= 0xd800 && unit < 0xdc00 ? length - 1 : length);
}

/** Examples, folded; open at first where they differ from the other sides'. */
export function Examples({
  examples,
  side,
  differ,
}: {
  examples: readonly Marked[];
  side: number;
  differ: boolean;
}) {
  if (examples.length === 0) return null;
  return (
    <details class="examples" open={differ}>
      <summary>
        {plural(examples.length, '{0} example', '{0} examples')}
        {differ && <Hidden>, {t('not the same on all sides')}</Hidden>}
      </summary>
      <ul>
        {examples.slice(0, 200).map((example, i) => (
          <li key={i} data-example={i}>
            <SideText text={example} side={side} />
          </li>
        ))}
        {examples.length > 200 && <li>{t('… and {0} more', number(examples.length - 200))}</li>}
      </ul>
    </details>
  );
}

/** Whether lists of texts differ between the sides that have any part in them. */
export function examplesDiffer(sides: readonly (readonly Marked[])[]): boolean {
  return new Set(sides.map((examples) => JSON.stringify(examples.map(textOf)))).size > 1;
}
