import type { Marked } from '../../protocol/comparison';

/** Words of each text that are looked at; of longer ones the rest counts as differing. */
const most = 300;

/** Two texts with the words marked that only one of them has. Blanks between marked words are marked too. */
export function differing(here: string, before: string): { readonly here: Marked; readonly before: Marked } {
  const a = here.match(pieces) ?? [];
  const b = before.match(pieces) ?? [];
  const [keptHere, keptBefore] = common(a.slice(0, most).map(plain), b.slice(0, most).map(plain));
  return { here: runs(a, keptHere), before: runs(b, keptBefore) };
}

/** A word with the blanks and signs around it. */
const pieces = /[^\p{L}\p{N}]*[\p{L}\p{N}]+(?:['’+#-][\p{L}\p{N}+#]*)*|[^\p{L}\p{N}]+/gu;

function plain(piece: string): string {
  return piece.toLowerCase().replace(/[^\p{L}\p{N}+#]+/gu, '');
}

/** The longest run of words that both have in the same order. */
function common(a: readonly string[], b: readonly string[]): [Set<number>, Set<number>] {
  const width = b.length + 1;
  const lengths = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      lengths[i * width + j] =
        a[i] === b[j]
          ? 1 + lengths[(i + 1) * width + j + 1]!
          : Math.max(lengths[(i + 1) * width + j]!, lengths[i * width + j + 1]!);
    }
  }
  const first = new Set<number>();
  const second = new Set<number>();
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) {
      first.add(i++);
      second.add(j++);
    } else if (lengths[(i + 1) * width + j]! >= lengths[i * width + j + 1]!) i++;
    else j++;
  }
  return [first, second];
}

function runs(words: readonly string[], kept: ReadonlySet<number>): Marked {
  const found: { text: string; differs?: true }[] = [];
  words.forEach((word, index) => {
    const differs = !kept.has(index) && plain(word) !== '';
    // Blanks before the first word that differs are no part of the difference.
    const [, blank = '', rest = word] =
      differs && !found.at(-1)?.differs ? (/^(\s*)(.*)$/s.exec(word) ?? []) : [];
    add(blank, false);
    add(rest, differs);
  });
  return found;

  function add(text: string, differs: boolean): void {
    const last = found.at(-1);
    if (text === '') return;
    if (last && (last.differs ?? false) === differs) last.text += text;
    else found.push(differs ? { text, differs } : { text });
  }
}
