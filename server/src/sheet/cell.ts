/** What a cell of the matrix says, in lines that people can read and change; and back. */
import type { BehaviorDraft, CellDraft } from '../model/draft';
import { unescapeControls } from './escape';
import { readIds, writeIds } from './ids';

/** Before each line of a text after its first. Hard spaces, since nobody types them and nobody loses them. */
const further = '\u00a0\u00a0';

type Kind = 'behavior' | 'behaviorExample' | 'values' | 'summary' | 'example' | 'notExpected' | 'unchanged';

/** How a line of each kind begins. */
const marks: Readonly<Record<Kind, string>> = {
  behavior: '• ',
  behaviorExample: '◦ Example: ',
  values: '◦ Values: ',
  summary: 'Summary: ',
  example: 'Example: ',
  notExpected: 'Not expected: ',
  unchanged: 'Unchanged: ',
};

const readable: readonly (readonly [Kind, RegExp])[] = [
  ['behaviorExample', /^\s*[◦o] Examples?: ?/iu],
  ['values', /^\s*[◦o] Values?: ?/iu],
  ['behavior', /^\s*• ?/u],
  ['summary', /^\s*Summary: ?/iu],
  ['example', /^\s*Examples?: ?/iu],
  ['notExpected', /^\s*Not expected(?:: ?|\s*$)/iu],
  ['unchanged', /^\s*Unchanged(?:: ?|\s*$)/iu],
];

export type CellContent = Omit<CellDraft, 'level'>;

/**
 * One line of text for each line to show: `• ` before behaviors, `◦ Example: ` below the behavior that has it, and
 * the rest by its name.
 */
export function writeCellLines(cell: CellContent): string[] {
  const { summary, behaviors, examples = [], notExpected, unchanged } = cell;
  return [
    ...(summary === undefined ? [] : marked('summary', summary)),
    ...behaviors.flatMap((behavior) => [
      ...marked('behavior', behavior.text),
      ...(behavior.examples ?? []).flatMap((example) => marked('behaviorExample', example)),
      ...(behavior.values?.length ? marked('values', writeIds(behavior.values)) : []),
    ]),
    ...examples.flatMap((example) => marked('example', example)),
    ...(notExpected === undefined ? [] : marked('notExpected', notExpected)),
    ...(unchanged === undefined ? [] : marked('unchanged', unchanged)),
  ];
}

function marked(kind: Kind, text: string): string[] {
  const [first = '', ...others] = text.split('\n');
  return [text === '' ? marks[kind].trim() : marks[kind] + first, ...others.map((line) => further + line)];
}

/**
 * What such lines say, escapes undone. A line that nothing marks is a behavior of its own: people type these. Everything is kept,
 * and nothing is blank.
 */
export function readCellLines(lines: readonly string[]): CellContent {
  const reader = new Reader();
  for (const line of lines) reader.read(line);
  return reader.finish();
}

class Reader {
  readonly #behaviors: { text: string; examples: string[]; values: string[] }[] = [];
  readonly #examples: string[] = [];
  readonly #answers: { summary?: string; notExpected?: string; unchanged?: string } = {};
  #open: { readonly kind: Kind; text: string } | undefined;

  read(line: string): void {
    if (this.#open && line.startsWith(further)) {
      this.#open.text += `\n${line.slice(further.length)}`;
      return;
    }
    if (line.trim() === '') return;
    this.#close();
    for (const [kind, mark] of readable) {
      const found = mark.exec(line);
      if (!found) continue;
      this.#open = { kind, text: line.slice(found[0].length) };
      return;
    }
    const bare = line.replace(/^\s*[-*+–—·▪‣●]\s+(?=\S)/u, '');
    this.#open = { kind: 'behavior', text: bare };
  }

  finish(): CellContent {
    this.#close();
    const { summary, notExpected, unchanged } = this.#answers;
    return {
      ...(summary !== undefined && { summary }),
      behaviors: this.#behaviors.map(
        ({ text, examples, values }): BehaviorDraft => ({
          text,
          ...(examples.length > 0 && { examples }),
          ...(values.length > 0 && { values }),
        }),
      ),
      ...(this.#examples.length > 0 && { examples: this.#examples }),
      ...(notExpected !== undefined && { notExpected }),
      ...(unchanged !== undefined && { unchanged }),
    };
  }

  #close(): void {
    if (!this.#open) return;
    const { kind } = this.#open;
    const text = unescapeControls(this.#open.text).trim();
    this.#open = undefined;
    if (kind === 'notExpected' || kind === 'unchanged') {
      this.#answers[kind] = [this.#answers[kind], text].filter(Boolean).join('\n');
      return;
    }
    if (text === '') return;
    const behavior = this.#behaviors.at(-1);
    if (kind === 'summary') this.#answers.summary = [this.#answers.summary, text].filter(Boolean).join('\n');
    else if (kind === 'behaviorExample' && behavior) behavior.examples.push(text);
    else if (kind === 'values' && behavior) {
      for (const id of readIds(text) ?? []) behavior.values.push(id);
    } else if (kind === 'behavior') this.#behaviors.push({ text, examples: [], values: [] });
    else this.#examples.push(text);
  }
}
