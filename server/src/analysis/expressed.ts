import { stemmer } from 'stemmer';
import type { Behavior, Text, Value } from '../model/ladder';
import type { Context } from './rule';
import type { Statement } from './statements';

/** A behavior that the company values, and the text of a cell that comes closest to it. */
export interface ValuedBehavior {
  readonly value: Value;
  readonly text: Text;
  /** Undefined when no cell shares a word of substance. */
  readonly closest: Closest | undefined;
}

export interface Closest {
  readonly text: Text;
  readonly level: number;
  readonly competency: number;
  /** How much of what is valued it says, by its words: 0 to 1. */
  readonly share: number;
}

/** From this share on, a valued behavior counts as expressed. */
export const expressedFrom = 0.6;

/** Every valued behavior of the ladder with what comes closest to it. Linear in the words of the ladder. */
export function valuedBehaviors({ ladder, grid, statements }: Context): ValuedBehavior[] {
  const valued = ladder.values.flatMap((value) =>
    value.behaviors
      .filter(({ value: words }) => !statements.of(words).placeholder)
      .map((text) => ({ value, text, meaning: meaningOf(text.value, statements.of(text.value)) })),
  );
  if (valued.length === 0) return [];
  const byStem = new Map<string, number[]>();
  valued.forEach(({ meaning }, index) => {
    for (const stem of meaning.stems) {
      const known = byStem.get(stem);
      if (known) known.push(index);
      else byStem.set(stem, [index]);
    }
  });
  const best: (Closest | undefined)[] = valued.map(() => undefined);
  const shared = new Float64Array(valued.length);
  for (const { level, competency, cell } of grid.cells) {
    if (!cell) continue;
    for (const text of textsOf(cell.behaviors, cell.summary)) {
      const meaning = meaningOf(text.value, statements.of(text.value));
      const touched: number[] = [];
      for (const stem of meaning.stems) {
        for (const index of byStem.get(stem) ?? []) {
          if (shared[index] === 0) touched.push(index);
          shared[index] = (shared[index] ?? 0) + 1;
        }
      }
      for (const index of touched) {
        const wanted = valued[index]?.meaning;
        const share = (shared[index] ?? 0) / (wanted?.stems.length || 1);
        shared[index] = 0;
        if (wanted?.negative !== meaning.negative) continue;
        if (share > (best[index]?.share ?? 0)) best[index] = { text, level, competency, share };
      }
    }
  }
  return valued.map(({ value, text }, index) => ({ value, text, closest: best[index] }));
}

function* textsOf(behaviors: readonly Behavior[], summary: Text | undefined): Generator<Text> {
  if (summary) yield summary;
  for (const { text, examples } of behaviors) {
    yield text;
    yield* examples;
  }
}

interface Meaning {
  /** Of the words that carry meaning, each once. */
  readonly stems: readonly string[];
  readonly negative: boolean;
}

const functionWords = new Set(
  'a an the and or of to in on at for with by as into is are be been being was were you your they their them his her she he we our us them it its this that these those who which what how when while so if not no never without own can will do does has have each every all any before after anyone someone everyone somebody everybody others also'.split(
    ' ',
  ),
);
const negation = /\b(?:not|never|no|without|nobody|nothing|cannot|\w+n['’]t)\b/i;

const cache = new WeakMap<Statement, Meaning>();

function meaningOf(text: string, statement: Statement): Meaning {
  let meaning = cache.get(statement);
  if (!meaning) {
    const words = statement.words.split(' ').filter((word) => word && !functionWords.has(word));
    meaning = {
      stems: [...new Set(words.map((word) => stemmer(word.replace(/['’]s?$/, ''))))],
      negative: negation.test(text),
    };
    cache.set(statement, meaning);
  }
  return meaning;
}
