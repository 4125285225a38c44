import type { Clause, Form } from './clause';
import {
  be,
  conjunctions,
  determiners,
  haves,
  isAdjective,
  isAdverb,
  modals,
  prepositions,
  pronouns,
  subordinators,
  verbOf,
} from './lexicon';
import { isMostlyVerb, opensNoun, takesPreposition } from './nominal';
import type { Token } from './tokens';

/** They open an object without an article. */
export function isPeople(word: string): boolean {
  return /^(?:others|people|peers|colleagues|teammates|newcomers|engineers|teams|stakeholders|customers|users|juniors)$/.test(
    word,
  );
}

/** What can be told of the words of one sentence by their neighbors. Tokens from `end` on are not its own. */
export class Grammar {
  constructor(
    readonly tokens: readonly Token[],
    readonly end: number,
  ) {}

  lower(at: number): string {
    return at < this.end ? (this.tokens[at]?.lower ?? '') : '';
  }

  /** Behind `Ownership: ` and signs such as `- `. */
  afterLabel(from: number): number {
    let start = from;
    while (start < this.end && !this.tokens[start]?.word) start++;
    for (let at = start; at < Math.min(start + 5, this.end); at++) {
      if (this.lower(at) !== ':') continue;
      const next = this.tokens[at + 1];
      return next?.word && at + 2 < this.end ? at + 1 : start;
    }
    return start;
  }

  afterAdverbs(from: number): number {
    let at = from;
    while (at < this.end) {
      const word = this.lower(at);
      if (isAdverb(word) || conjunctions.has(word) || word === 'not' || word === 'then') at++;
      else if (word === 'at' && /^(?:times|least)$/.test(this.lower(at + 1))) at += 2;
      else if (word === ',' && at > from) at++;
      else break;
    }
    return at;
  }

  /** Behind “When blocked, ”, “With guidance, ”. */
  afterIntroduction(from: number): number {
    const word = this.lower(from);
    const often = /^(?:every|each|given)$/.test(word);
    if (!prepositions.has(word) && !subordinators.has(word) && !often) return from;
    if (/^(?:that|who|which|what)$/.test(word)) return from;
    // “Where unsure asks …”, “When asked can suggest …”
    if (
      /^(?:when|where|if)$/.test(word) &&
      (isAdjective(this.lower(from + 1)) || verbOf(this.lower(from + 1))?.form === 'past') &&
      (modals.has(this.lower(from + 2)) || verbOf(this.lower(from + 2))?.form === 'third')
    ) {
      return from + 2;
    }
    for (let at = from + 1; at < this.end; at++) {
      if (this.lower(at) === ',') {
        const next = this.afterAdverbs(at + 1);
        const who = this.lower(next);
        const named = /^(?:[a-z]{1,3}\d{1,2}s?|(?:i|you|he|she|they|we)'(?:re|m|s|ve|ll|d))$/.test(who);
        if (named || this.finiteAt(next) || pronouns.has(who) || determiners.has(who)) return next;
      } else if (at > from + 1 && (modals.has(this.lower(at)) || /^(?:they|you)$/.test(this.lower(at)))) {
        // “As a lead you run …”
        const role = word === 'as' && /^(?:an?|the)$/.test(this.lower(from + 1));
        if (role || !subordinators.has(word)) return at;
      }
    }
    return from;
  }

  /** Whether a verb that can lead a clause stands here. */
  finiteAt(at: number): Form | undefined {
    const word = this.lower(at);
    if (modals.has(word)) return 'modal';
    if (be.has(word)) return 'be';
    if (haves.has(word)) return 'have';
    if (word === "doesn't" || word === "don't" || word === 'does') return 'modal';
    const verb = verbOf(word);
    if (verb && (verb.form === 'third' || verb.form === 'base')) return verb.form;
    return undefined;
  }

  isAuxiliary(at: number): boolean {
    const word = this.lower(this.afterAdverbs(at));
    return modals.has(word) || be.has(word) || /^(?:has|have|means|includes|involves)$/.test(word);
  }

  isNounNext(at: number): boolean {
    const next = this.lower(at + 1);
    return (
      /^[a-z]/.test(next) &&
      !prepositions.has(next) &&
      !conjunctions.has(next) &&
      next !== 'to' &&
      !isAdverb(next)
    );
  }

  opensObject(at: number): boolean {
    const word = this.lower(at);
    return (
      word !== '' &&
      this.tokens[at]?.word === true &&
      !conjunctions.has(word) &&
      !be.has(word) &&
      !modals.has(word)
    );
  }

  /** Nothing stands behind the verb of the demand yet: “Plans, …”, “Designs and …”. */
  isBare({ verb, head }: { readonly verb: number; readonly head: number }): boolean {
    const next = this.lower(head + 1);
    return verb === head && (next === ',' || conjunctions.has(next));
  }

  /** Whether a verb in the base form stands there: not yet in “able to quickly and …”. */
  hasVerb(from: number, to: number): boolean {
    for (let at = from; at < to; at++) if (verbOf(this.lower(at))?.form === 'base') return true;
    return false;
  }

  isGerund(at: number): boolean {
    return verbOf(this.lower(at))?.form === 'ing';
  }

  /** Whether the demand is a list of what the person does, in -ing: “Has a record of leading …”, “Responsible for …”. */
  isListed({ head, form, start }: Pick<Clause, 'head' | 'form' | 'start'>): boolean {
    if (form !== 'none' && form !== 'have' && form !== 'be') return false;
    for (let at = form === 'none' ? start : head; at < Math.min(head + 8, this.end); at++) {
      if (!this.isGerund(at + 1) || !this.opensObject(at + 2)) continue;
      if (this.lower(at) === 'of') return true;
      if (this.lower(at) === 'for' && /^(?:responsible|accountable)$/.test(this.lower(at - 1))) return true;
    }
    return false;
  }

  /** “designed *a* public API and taught *a course*”: more than “, approved and tested”. */
  opensOwnObject(at: number): boolean {
    const word = this.lower(at);
    return this.startsNoun(at) || (/^[a-z]/.test(word) && !prepositions.has(word) && !conjunctions.has(word));
  }

  /** The verb behind modals, be and have. */
  head(verb: number, form: Form): number {
    let at = verb;
    if (form === 'modal' || form === 'be' || form === 'have') {
      at = this.afterAdverbs(verb + 1);
      while (
        at < this.end &&
        /^(?:be|been|being|have|do|also|to|not|n't)$/.test(this.lower(at)) &&
        form !== 'be'
      ) {
        at = this.afterAdverbs(at + 1);
      }
    }
    return Math.min(at, Math.max(this.end - 1, verb));
  }

  closes(at: number): boolean {
    const token = this.tokens[at];
    return token?.word === true || (token !== undefined && /^[)\]%]$/.test(token.text));
  }

  isThird(from: number): boolean {
    const word = this.lower(this.afterAdverbs(from));
    return verbOf(word)?.form === 'third' || /^(?:is|has)$/.test(word);
  }

  gap(at: number): string {
    return this.tokens[at + 1]?.start === this.tokens[at]?.end ? '' : ' ';
  }

  /** Told by what stands behind: a noun in a list is followed by a comma, a preposition or nothing. */
  isVerb(at: number, noun: boolean): boolean {
    const next = this.lower(at + 1);
    // “clear, and brief”
    let before = at - 1;
    while (conjunctions.has(this.lower(before)) || this.lower(before) === ',') before--;
    if (before < at - 1 && isAdjective(this.lower(at)) && isAdjective(this.lower(before))) return false;
    // “and consistently steps up”
    if (/ly$/.test(this.lower(at - 1)) && isAdverb(this.lower(at - 1)) && next !== '' && next !== ',')
      return true;
    if (!noun) return next !== '' || verbOf(this.lower(at))?.form === 'third';
    if (
      next === 'to' &&
      verbOf(this.lower(at + 2))?.form === 'base' &&
      (verbOf(this.lower(at))?.form === 'third' || /^(?:start|try|work|aim|help)$/.test(this.lower(at)))
    ) {
      return /^(?:start|begin|tr|need|want|work|hope|aim|struggle|attempt|help|plan|care|act)(?:s|ies|y|)$/.test(
        this.lower(at),
      );
    }
    const behind = this.lower(at + 2);
    // “the domain and tools you work with”
    const whose =
      /^(?:i|we|they)$/.test(next) ||
      (next === 'you' && !/^(?:help|support|train|let)s?$/.test(this.lower(at)));
    if (whose && this.finiteAt(at + 2)) return false;
    // “systems and tools needed in the daily work”
    if (noun && /^(?:needed|used|created|required|provided|owned|made|found|given|shared|built)$/.test(next))
      return false;
    // “elements and services that are …”
    if (next === 'that' && (this.finiteAt(at + 2) || pronouns.has(behind) || determiners.has(behind)))
      return false;
    if (this.startsNoun(at + 1)) return true;
    const verb = verbOf(this.lower(at));
    if (/^(?:on|to|up|with|out|for|as|through|alongside)$/.test(next))
      // “predictions and plans to the board” are nouns.
      return !(verb?.base === 'plan' && next === 'to') && takesPreposition(verb?.base ?? '');
    if (verb?.form === 'third') {
      return (
        (/^[a-z]/.test(next) &&
          !prepositions.has(next) &&
          !conjunctions.has(next) &&
          !be.has(next) &&
          !subordinators.has(next) &&
          next !== 'to') ||
        isAdverb(next)
      );
    }
    if (!/^[a-z]/.test(next) || this.#joins(next)) return false;
    if (opensNoun(this.lower(at), next, this.lower(at + 2))) return false;
    // “and coach commanders”, “and support less experienced colleagues”; “build and release systems” is a noun.
    return isMostlyVerb(verb?.base ?? '') || (isAdjective(next) && /^[a-z]/.test(this.lower(at + 2)));
  }

  #joins(word: string): boolean {
    return (
      [prepositions, conjunctions, be, modals, subordinators].some((list) => list.has(word)) || word === 'to'
    );
  }

  startsNoun(at: number): boolean {
    const word = this.lower(at);
    return (
      determiners.has(word) || pronouns.has(word) || isPeople(word) || (isAdverb(word) && /ly$/.test(word))
    );
  }
}
