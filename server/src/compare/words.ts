/** The words in which two texts differ. */
import { diffArrays } from 'diff';

/** A text in runs; those that the other text lacks are marked. Joined, they are the text. */
export type Marked = readonly Run[];

export interface Run {
  readonly text: string;
  readonly differs?: true;
}

/** Texts that differ in more words than this are marked as a whole: nobody reads such a difference word by word. */
const mostDifferences = 1500;

/** Both texts with the words marked that the other lacks. */
export function markWords(before: string, after: string): readonly [Marked, Marked] {
  if (before === after) return [plain(before), plain(after)];
  const left = tokens(before);
  const right = tokens(after);
  let head = 0;
  while (head < left.length && head < right.length && left[head] === right[head]) head++;
  let tail = 0;
  while (
    tail < left.length - head &&
    tail < right.length - head &&
    left[left.length - 1 - tail] === right[right.length - 1 - tail]
  ) {
    tail++;
  }
  const [a, b] = [new Runs(), new Runs()];
  const same = left.slice(0, head).join('');
  a.add(same, false);
  b.add(same, false);
  const changes = differences(left.slice(head, left.length - tail), right.slice(head, right.length - tail));
  for (const { value, added, removed } of changes) {
    const text = value.join('');
    if (!added) a.add(text, removed);
    if (!removed) b.add(text, added);
  }
  const end = left.slice(left.length - tail).join('');
  a.add(end, false);
  b.add(end, false);
  return [a.done(), b.done()];
}

/** One text against several, in whatever order these say it: words that none of them has are marked. */
export function markAgainst(text: string, others: readonly string[]): Marked {
  const known = new Set(others.flatMap((other) => tokens(other).map((token) => token.toLowerCase())));
  const runs = new Runs();
  for (const token of tokens(text)) runs.add(token, isWord(token) && !known.has(token.toLowerCase()));
  return runs.done();
}

export function plain(text: string): Marked {
  return text === '' ? [] : [{ text }];
}

function differences(left: string[], right: string[]) {
  const found = diffArrays(left, right, { maxEditLength: mostDifferences });
  return (
    found ?? [
      { value: left, added: false, removed: true },
      { value: right, added: true, removed: false },
    ]
  );
}

/** Words, the space between them, and each other sign alone. Scripts without spaces come letter by letter. */
function tokens(text: string): string[] {
  return (
    text.match(
      /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{N}\p{M}_]+(?:['’][\p{L}\p{N}]+)*|\s+|[\s\S]/gu,
    ) ?? []
  );
}

const isWord = (token: string) => /[\p{L}\p{N}]/u.test(token);

class Runs {
  readonly #runs: { text: string; differs: boolean }[] = [];

  add(text: string, differs: boolean): void {
    if (text === '') return;
    const last = this.#runs.at(-1);
    if (last?.differs === differs) last.text += text;
    else this.#runs.push({ text, differs });
  }

  /** A space between two words that differ belongs to them. */
  done(): Marked {
    const joined: { text: string; differs: boolean }[] = [];
    this.#runs.forEach((run, index) => {
      const bridge =
        !run.differs &&
        index > 0 &&
        index < this.#runs.length - 1 &&
        /^\s+$/.test(run.text) &&
        joined.at(-1)?.differs;
      const differs = run.differs || bridge === true;
      const last = joined.at(-1);
      if (last?.differs === differs) last.text += run.text;
      else joined.push({ text: run.text, differs });
    });
    // Space at the edge of what differs is not worth a mark, as long as there is something beside it.
    joined.forEach((run, index) => {
      const [before, after] = [joined[index - 1], joined[index + 1]];
      if (!run.differs || run.text.trim() === '') return;
      const [head = '', tail = ''] = [/^\s*/.exec(run.text)?.[0], /\s*$/.exec(run.text)?.[0]];
      if (before && head !== '') {
        before.text += head;
        run.text = run.text.slice(head.length);
      }
      if (after && tail !== '') {
        after.text = tail + after.text;
        run.text = run.text.slice(0, -tail.length);
      }
    });
    return joined.map(({ text, differs }) => (differs ? { text, differs } : { text }));
  }
}
