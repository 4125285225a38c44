import { ing, third, verbOf } from './lexicon';
import type { Part } from './tokens';

/**
 * Fixed expressions, one a line, found whatever their hyphens and capitals. In an expression `~word` stands for any
 * form of a verb, `_` for any one word, `a|b` for either, `word?` for one that may be missing, and what follows
 * ` = ` is handed back with the match.
 */
export class Phrases {
  readonly #byFirst = new Map<string, Phrase[]>();

  constructor(list: string) {
    for (const line of list.split('\n')) {
      const [said = '', note] = line.trim().split(/\s+=\s+/);
      if (!said || said.startsWith('#')) continue;
      for (const one of unhyphenated(said.split(/\s+/))) {
        this.#add({ slots: one.flatMap((slot) => slot.split('-')).map(slotOf), note });
      }
    }
  }

  #add(phrase: Phrase): void {
    const [first, ...rest] = phrase.slots;
    if (!first) return;
    for (const word of first.words) {
      const known = this.#byFirst.get(word);
      if (known) known.push(phrase);
      else this.#byFirst.set(word, [phrase]);
    }
    if (first.optional) this.#add({ slots: rest, note: phrase.note });
  }

  /** The longest match at each place, in order, none overlapping. Indexes are of tokens, `end` not included. */
  *find({ parts }: { readonly parts: readonly Part[] }): Generator<PhraseMatch> {
    for (let at = 0; at < parts.length; at++) {
      let best: PhraseMatch | undefined;
      let behind = at;
      for (const { slots, note } of this.#byFirst.get(parts[at]?.word ?? '') ?? []) {
        const end = match(parts, at, slots, 0);
        if (end === undefined || end <= behind) continue;
        behind = end;
        best = { start: parts[at]?.token ?? 0, end: (parts[end - 1]?.token ?? 0) + 1, note };
      }
      if (!best) continue;
      yield best;
      at = behind - 1;
    }
  }
}

export interface PhraseMatch {
  readonly start: number;
  readonly end: number;
  readonly note: string | undefined;
}

interface Phrase {
  readonly slots: readonly Slot[];
  readonly note: string | undefined;
}

interface Slot {
  readonly words: ReadonlySet<string>;
  readonly any: boolean;
  readonly optional: boolean;
}

/** “deep|in-depth knowledge” is two expressions, since words are matched with their hyphens taken apart. */
function unhyphenated(slots: readonly string[]): readonly (readonly string[])[] {
  const at = slots.findIndex((slot) => slot.includes('|') && slot.includes('-'));
  if (at < 0) return [slots];
  const choices = (slots[at] ?? '').split('|');
  const plain = choices.filter((choice) => !choice.includes('-'));
  return [plain.join('|'), ...choices.filter((choice) => choice.includes('-'))]
    .filter(Boolean)
    .flatMap((choice) => unhyphenated(slots.with(at, choice)));
}

function slotOf(written: string): Slot {
  const optional = written.endsWith('?');
  const bare = optional ? written.slice(0, -1) : written;
  const forms = bare.split('|').flatMap((word) => (word.startsWith('~') ? inflected(word.slice(1)) : [word]));
  return { words: new Set(forms), any: bare === '_', optional };
}

function inflected(base: string): readonly string[] {
  if (base === 'be') return ['is', 'are', 'be', 'being', 'been', 'am', 'was', 'were'];
  const past = /e$/.test(base) ? `${base}d` : `${base}ed`;
  const irregular = [
    'ran',
    'run',
    'threw',
    'thrown',
    'took',
    'taken',
    'held',
    'kept',
    'got',
    'wore',
    'worn',
    'drove',
    'driven',
  ];
  const others = irregular.filter((form) => verbOf(form)?.base === base);
  return [base, third(base), ing(base), past, ...others];
}

function match(parts: readonly Part[], at: number, slots: readonly Slot[], slot: number): number | undefined {
  const wanted = slots[slot];
  if (!wanted) return at;
  const part = parts[at];
  if (part && (wanted.any ? /^[\p{L}\p{N}]/u.test(part.word) : wanted.words.has(part.word))) {
    const end = match(parts, at + 1, slots, slot + 1);
    if (end !== undefined) return end;
  }
  return wanted.optional ? match(parts, at, slots, slot + 1) : undefined;
}
