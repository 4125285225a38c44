import { Grammar, isPeople } from './grammar';
import { oneOf } from './helpers';
import {
  be,
  conjunctions,
  determiners,
  isAdjective,
  isAdverb,
  modals,
  persons,
  prepositions,
  pronouns,
  subordinators,
  verbOf,
} from './lexicon';

/** Things that end like an engineer, and people whom no ladder measures. */
const isNoRole = oneOf(
  'number order layer server error behavior behaviour factor power computer folder header router parameter container cluster compiler trigger filter buffer cover matter paper chapter letter answer offer error color colour favor labor other another rather calendar vendor sector vector monitor editor browser register transfer user customer stakeholder consumer reader buyer list checklist',
);

/** Verbs with another verb behind what they act on: “help teams deliver”. */
const isCausing = oneOf('help let make have see watch hear assist');

/** Who or what a sentence speaks of, where its subject is a noun. */
export class SubjectGrammar extends Grammar {
  /** Where the verb of a noun subject stands; `from` when the sentence does not begin with one. */
  subjectEnd(from: number): number {
    const reports = this.lower(from) === 'direct' && this.lower(from + 1) === 'reports';
    const first = reports ? undefined : verbOf(this.lower(from));
    if (this.finiteAt(from) && !first && !reports) return from;
    if (first && !first.noun) return from;
    if (!this.tokens[from]?.word) return from;
    // “Designs follow the guide”.
    const second = /^\p{Ll}/u.test(this.tokens[from + 1]?.text ?? '')
      ? verbOf(this.lower(from + 1))
      : undefined;
    // “Helps resolve …” is none.
    if (
      first?.form === 'third' &&
      first.base !== 'help' &&
      second?.form === 'base' &&
      !isAdjective(this.lower(from + 1))
    ) {
      const runs = /^(?:run|scale|ship|fit|flow|stand|stay|land)$/.test(second.base);
      if (this.startsNoun(from + 2) || (!second.noun && this.lower(from + 2) !== '')) return from + 1;
      if (runs && prepositions.has(this.lower(from + 2))) return from + 1;
    }
    // “Aware of …”, “Well-informed about …” are no subjects.
    if (
      (isAdjective(this.lower(from)) || /-[a-z]+ed$/.test(this.lower(from))) &&
      prepositions.has(this.lower(from + 1))
    ) {
      return from;
    }
    let nouns = 0;
    // “The depth and breadth of what you know about … should be …”
    const reach = determiners.has(this.lower(from)) ? 18 : 9;
    for (let at = from; at < Math.min(from + reach, this.end); at++) {
      const word = this.lower(at);
      if (at > from && nouns > 0) {
        // “Enthusiasm for the subject, and has …”: a second demand instead.
        if (be.has(word) || modals.has(word) || /^(?:has|have|doesn't|don't)$/.test(word)) {
          return conjunctions.has(this.lower(at - 1)) ? from : at;
        }
        const verb = verbOf(word);
        const before = this.lower(this.#beforeAdverbs(at));
        const afterName =
          !prepositions.has(before) &&
          !determiners.has(before) &&
          before !== 'to' &&
          !conjunctions.has(before);
        if (verb?.form === 'third' && afterName && first?.form !== 'third') {
          if (!verb.noun) return at;
          if (!first && word === 'leads' && this.lower(at + 1) === 'to') return at;
          const opens = determiners.has(this.lower(at + 1)) && !subordinators.has(this.lower(at + 1));
          if (!first && (opens || this.isSaidOf(from, at))) return at;
        }
        // “Your knowledge as well as your network help the team”
        if (verb?.form === 'base' && !verb.noun && !first && afterName && this.#isPair(from, at)) return at;
        // “Pull requests include tests”; “Help teams deliver” is none.
        const pair = first?.form === 'base' && !isCausing(first.base) && at <= from + 3;
        if (pair && verb?.form === 'base' && !verb.noun && /[^s]s$/.test(before) && this.opensObject(at + 1))
          return at;
        // “People outside the team ask for …”
        if (verb?.form === 'base' && !verb.noun && !first && afterName && isPeople(this.lower(from)))
          return at;
        // “Team levels up”
        const team =
          at === from + 1 && /^(?:team|leadership|management|everyone|nobody)$/.test(this.lower(from));
        if (team && verb?.form === 'third' && !/^(?:of|and|)$/.test(this.lower(at + 1))) return at;
        if (
          verb?.form === 'base' &&
          (!verb.noun || this.startsNoun(at + 1) || this.isOfMany(from, at)) &&
          afterName &&
          /[^s]s$|'s$|them$|people$/.test(before) &&
          !first
        )
          return at;
      }
      if (this.tokens[at]?.aside) continue;
      if (!this.tokens[at]?.word && word !== '/') return from;
      if (subordinators.has(word) && !prepositions.has(word)) return from;
      if (word === 'to') return from;
      const apart = determiners.has(word) || prepositions.has(word) || pronouns.has(word);
      // “Scope of influence is …”; “Lead the team that is …” is none.
      if (first && at > from && apart && !(at === from + 1 && word === 'of')) {
        const helped =
          this.lower(from + 1) === 'from' &&
          /^(?:help|support|input|review|guidance)$/.test(this.lower(from));
        if (this.lower(from + 1) !== 'of' && !helped) return from;
      }
      if (!determiners.has(word) && !prepositions.has(word) && !isAdverb(word) && !conjunctions.has(word))
        nouns++;
    }
    return from;
  }

  /** “Staff engineers”, “Engineers at this level”: those whom the ladder measures, although many. */
  #isRank(from: number, to: number): boolean {
    const first = this.lower(from);
    const ranked = /^(?:junior|senior|staff|principal|lead|associate|entry-level|mid-level)$/.test(first);
    const many = (word: string) => /s$/.test(word) && persons.has(word.slice(0, -1));
    // “Staff engineers essentially act …”
    let last = to - 1;
    while (last > from + 1 && isAdverb(this.lower(last))) last--;
    if (ranked && many(this.lower(last))) return true;
    return many(first) && this.lower(from + 1) === 'at' && /^(?:this|that|each)$/.test(this.lower(from + 2));
  }

  /** Two nouns: “your knowledge as well as your network”. */
  #isPair(from: number, to: number): boolean {
    if (!determiners.has(this.lower(from))) return false;
    for (let at = from + 2; at < to - 1; at++) {
      if (this.lower(at) === 'as' && this.lower(at + 1) === 'well') return true;
      if (this.lower(at) === 'and' && determiners.has(this.lower(at + 1))) return true;
    }
    return false;
  }

  /** The last word before `at` that is no adverb: “peers *genuinely* ask”. */
  #beforeAdverbs(at: number): number {
    let before = at - 1;
    while (before > 0 && /ly$/.test(this.lower(before)) && isAdverb(this.lower(before))) before--;
    return before;
  }

  /**
   * Whether the word at `at`, a verb of he and she or a noun in the plural, is what “Your code” or “The engineer”
   * does: “Your code ships with tests”.
   */
  isSaidOf(from: number, at: number): boolean {
    const next = this.lower(at + 1);
    const article = determiners.has(this.lower(from));
    if (!article || /^(?:of|and|or|)$/.test(next) || this.finiteAt(at + 1)) return false;
    if (isAdjective(this.lower(at - 1)) || this.lower(from) === 'no') return false;
    for (let before = from; before < at; before++) {
      // “A lead at this level runs …”
      const here = /^(?:this|that|each)$/.test(this.lower(before + 1)) && before + 3 === at;
      if (prepositions.has(this.lower(before)) && !here) return false;
    }
    if (this.isPerson(from, at)) return true;
    return at === from + 2 && this.tokens[at + 1]?.word === true && !/^(?:a|an|any)$/.test(this.lower(from));
  }

  /** “Your designs account for …”, “Juniors turn to …”: what one has, or people, and a verb with a preposition. */
  isOfMany(from: number, at: number): boolean {
    const owned = /^(?:your|their|our|my)$/.test(this.lower(from)) && at === from + 2;
    const people =
      at === from + 1 && (isPeople(this.lower(from)) || persons.has(this.lower(from).replace(/s$/, '')));
    return (owned || people) && prepositions.has(this.lower(at + 1)) && this.lower(at + 1) !== 'of';
  }

  isPerson(from: number, to: number): boolean {
    let head = '';
    for (let at = from; at < to; at++) {
      const word = this.lower(at);
      if (prepositions.has(word) && at > from) break;
      if (!isAdverb(word) && !(head && !determiners.has(head) && /^(?:[ivx]+|[a-z]?\d+|ic\d)$/.test(word)))
        head = word;
    }
    const modest = !/^(?:your|their|my|our|his|her)$/.test(this.lower(from));
    return (
      modest &&
      (persons.has(head) ||
        /^[a-z]{1,3}\d{1,2}s?$/.test(head) ||
        this.#isRank(from, to) ||
        (/^(?:the|a|an|this|each|every)$/.test(this.lower(from)) &&
          /(?:er|or|ist)$/.test(head) &&
          !isNoRole(head)))
    );
  }
}
