import type { Clause, Form, Link } from './clause';
import { determiners, isAdjective, isAdverb, prepositions, verbOf } from './lexicon';
import { opensNoun } from './nominal';
import { SubjectGrammar } from './subject';

/** Nouns that look like what somebody is doing. */
function isNounInIng(word: string): boolean {
  if (
    /-(?:making|solving|setting|building|thinking|facing|planning|writing|sharing|taking|keeping|processing|testing)$/.test(
      word,
    )
  )
    return true;
  return /^(?:engineering|marketing|programming|accounting|banking|wellbeing|everything|anything|something|nothing|sibling|ceiling|spring|string|evening|morning)$/.test(
    word,
  );
}

/** Where a demand begins, and with what. */
export class ClauseGrammar extends SubjectGrammar {
  protected clauseAt(from: number, link: Link, mayGuess: boolean): Omit<Clause, 'end'> | undefined {
    let at = this.afterAdverbs(from);
    let subject: Clause['subject'];
    const word = this.lower(at);
    const contracted = /^(?:i|you|he|she|they|we)'(re|m|s|ve|ll|d)$/.exec(word)?.[1];
    if (contracted) {
      // “You're”, “they've”: subject and verb in one.
      const form = contracted === 've' ? 'have' : /^(?:ll|d)$/.test(contracted) ? 'modal' : 'be';
      subject = { kind: 'person', start: at, end: at + 1 };
      return { link, start: from, subject, form, verb: at, head: this.head(at, form) };
    }
    if (/^(?:i|you|he|she|they|we|someone|somebody|everyone|who)$/.test(word)) {
      const first = at++;
      if (this.lower(at) === 'who') at++;
      subject = { kind: 'person', start: first, end: at };
      at = this.afterAdverbs(at);
      if (!this.finiteAt(at) && !mayGuess) return undefined;
    } else {
      const verb =
        /^(?:this|that|these|those|it|there|nothing|none)$/.test(word) && this.isAuxiliary(at + 1)
          ? at + 1
          : this.subjectEnd(at);
      if (verb > at) {
        subject = { kind: this.isPerson(at, verb) ? 'person' : 'thing', start: at, end: verb };
        at = this.afterAdverbs(verb);
      }
    }
    // “Role models the values”
    if (this.lower(at) === 'role' && this.lower(at + 1) === 'models' && determiners.has(this.lower(at + 2)))
      at++;
    const form = this.#formAt(at, subject !== undefined, mayGuess);
    if (!form) return undefined;
    return { link, start: from, subject, form, verb: at, head: this.head(at, form) };
  }

  #formAt(at: number, afterSubject: boolean, mayGuess: boolean): Form | undefined {
    const finite = this.finiteAt(at);
    const manner = at > 0 && /ly$/.test(this.lower(at - 1)) && isAdverb(this.lower(at - 1));
    if (!afterSubject && !manner && opensNoun(this.lower(at), this.lower(at + 1), this.lower(at + 2)))
      return mayGuess ? 'none' : undefined;
    if (finite) return finite;
    const word = this.lower(at);
    const verb = verbOf(word);
    if (verb) return verb.form;
    if (!mayGuess || !this.tokens[at]?.word) return undefined;
    const modified = at > 0 && /ly$/.test(this.lower(at - 1)) && !isAdjective(word);
    if (afterSubject || (modified && prepositions.has(this.lower(at + 1)))) return 'base';
    if (/[a-z]{3}ing$/.test(word) && !isAdjective(word) && !isNounInIng(word)) return 'ing';
    if (/[a-z]{2}ed$/.test(word) && (!this.isNounNext(at) || determiners.has(this.lower(at + 1))))
      return 'past';
    // A word that we do not know: “Whiteboards ideas with the team”.
    if (/[a-z]{2}[^sui']s$/.test(word) && this.opensObject(at + 1) && !isAdjective(word)) return 'third';
    return undefined;
  }
}
