import {
  be,
  conjunctions,
  determiners,
  haves,
  isAdjective,
  isAdverb,
  modals,
  persons,
  prepositions,
  pronouns,
  subordinators,
  verbOf,
} from './lexicon';
import type { Token } from './tokens';

/** How a demand begins: the form of its first verb. `none`: no verb was found. */
export type Form = 'third' | 'base' | 'ing' | 'past' | 'be' | 'have' | 'modal' | 'none';

/** How a demand follows the one before it. `means`: “…, using X”; `while`: “while doing X”. */
export type Link = 'start' | 'sentence' | 'and' | 'comma' | 'semicolon' | 'but' | 'or' | 'means' | 'while';

/** One demand: a verb of the main clause with what belongs to it. All numbers are indexes of tokens. */
export interface Clause {
  readonly link: Link;
  /** First token of the demand, conjunction not included. */
  readonly start: number;
  /** Behind its last token. */
  readonly end: number;
  /** Whoever does it: a person (`You`, `The engineer`), or a thing (`Code`). Undefined when it goes unsaid. */
  readonly subject:
    | { readonly kind: 'person' | 'thing'; readonly start: number; readonly end: number }
    | undefined;
  readonly form: Form;
  /** The first verb, modals and forms of be and have included; `start` when there is none. */
  readonly verb: number;
  /** The verb that carries the meaning (“lead” in “can often lead”), or, behind be and have, what they are said of. */
  readonly head: number;
}

/** The demands of a text. */
export function readClauses(tokens: readonly Token[]): readonly Clause[] {
  const clauses: Clause[] = [];
  for (const { start, end, link } of sentences(tokens))
    new SentenceReader(tokens, end, clauses).read(start, link);
  return clauses;
}

/** Runs of tokens between full stops, semicolons and the like. */
function* sentences(tokens: readonly Token[]): Generator<{ start: number; end: number; link: Link }> {
  let start = 0;
  let link: Link = 'start';
  for (let at = 0; at <= tokens.length; at++) {
    const token = tokens[at];
    const ends = !token || (/^[.!?;]$|^\.{2,}$/.test(token.text) && !inside(tokens, at));
    if (!ends) continue;
    // “For example, …” demands nothing by itself.
    const illustrates = link !== 'start' && tokens[start + 1]?.aside === true && tokens[start]?.text !== '(';
    if (!illustrates && tokens.slice(start, at).some(({ word }) => word)) {
      yield { start, end: at, link };
      link = token?.text === ';' ? 'semicolon' : 'sentence';
    }
    start = at + 1;
  }
}

/** In brackets, where no sentence ends. */
function inside(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.aside === true && tokens[at + 1]?.aside === true;
}

/** They open an object without an article. */
function isPeople(word: string): boolean {
  return /^(?:others|people|peers|colleagues|teammates|newcomers|engineers|teams|stakeholders|customers|users|juniors)$/.test(
    word,
  );
}

/** At the start of a statement a thing that one has, although a verb as well: “Experience in …”. */
function isPossession(word: string): boolean {
  return (
    /^(?:experience|interest|impact|influence|control|approach|respect|passion|love|desire|demand|need|knowledge|comfort|evidence|work)$/.test(
      word,
    ) && word !== 'work'
  );
}

class SentenceReader {
  constructor(
    readonly tokens: readonly Token[],
    readonly end: number,
    readonly clauses: Clause[],
  ) {}

  lower(at: number): string {
    return at < this.end ? (this.tokens[at]?.lower ?? '') : '';
  }

  read(from: number, link: Link): void {
    const start = this.#afterLabel(from);
    const everything =
      /^(?:everything|all)$/.test(this.lower(start)) &&
      !/^(?:team|teams|engineers|people|members)$/.test(this.lower(start + 1));
    const main = (everything
      ? undefined
      : this.#clauseAt(this.#afterIntroduction(this.#afterAdverbs(start)), link, true)) ?? {
      link,
      start,
      subject: undefined,
      form: 'none' as const,
      verb: start,
      head: start,
    };
    this.#follow({ ...main, end: this.end, start: Math.min(start, main.start) });
  }

  /** Behind `Ownership: ` and signs such as `- `. */
  #afterLabel(from: number): number {
    let start = from;
    while (start < this.end && !this.tokens[start]?.word) start++;
    for (let at = start; at < Math.min(start + 5, this.end); at++) {
      if (this.lower(at) !== ':') continue;
      const next = this.tokens[at + 1];
      return next?.word && at + 2 < this.end ? at + 1 : start;
    }
    return start;
  }

  #afterAdverbs(from: number): number {
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
  #afterIntroduction(from: number): number {
    const word = this.lower(from);
    if (!prepositions.has(word) && !subordinators.has(word)) return from;
    if (/^(?:that|who|which|what)$/.test(word)) return from;
    // “Where unsure asks …”
    if (
      /^(?:when|where|if)$/.test(word) &&
      isAdjective(this.lower(from + 1)) &&
      verbOf(this.lower(from + 2))?.form === 'third'
    ) {
      return from + 2;
    }
    for (let at = from + 1; at < this.end; at++) {
      if (this.lower(at) === ',') {
        const next = this.#afterAdverbs(at + 1);
        if (this.#finiteAt(next) || pronouns.has(this.lower(next)) || determiners.has(this.lower(next)))
          return next;
      } else if (at > from + 1 && (modals.has(this.lower(at)) || /^(?:they|you)$/.test(this.lower(at)))) {
        if (!subordinators.has(word)) return at;
      }
    }
    return from;
  }

  /** Whether a verb that can lead a clause stands here. */
  #finiteAt(at: number): Form | undefined {
    const word = this.lower(at);
    if (modals.has(word)) return 'modal';
    if (be.has(word)) return 'be';
    if (haves.has(word)) return 'have';
    if (word === "doesn't" || word === "don't" || word === 'does') return 'modal';
    const verb = verbOf(word);
    if (verb && (verb.form === 'third' || verb.form === 'base')) return verb.form;
    return undefined;
  }

  #clauseAt(from: number, link: Link, mayGuess: boolean): Omit<Clause, 'end'> | undefined {
    let at = this.#afterAdverbs(from);
    let subject: Clause['subject'];
    const word = this.lower(at);
    if (/^(?:i|you|he|she|they|we|someone|somebody|everyone|who)$/.test(word)) {
      const first = at++;
      if (this.lower(at) === 'who') at++;
      subject = { kind: 'person', start: first, end: at };
      at = this.#afterAdverbs(at);
      if (!this.#finiteAt(at) && !mayGuess) return undefined;
    } else {
      const verb =
        /^(?:this|that|these|those|it|there|nothing|none)$/.test(word) && this.#isAuxiliary(at + 1)
          ? at + 1
          : this.#subjectEnd(at);
      if (verb > at) {
        subject = { kind: this.#isPerson(at, verb) ? 'person' : 'thing', start: at, end: verb };
        at = this.#afterAdverbs(verb);
      }
    }
    const form = this.#formAt(at, subject !== undefined, mayGuess);
    if (!form) return undefined;
    return { link, start: from, subject, form, verb: at, head: this.#head(at, form) };
  }

  #isAuxiliary(at: number): boolean {
    const word = this.lower(this.#afterAdverbs(at));
    return modals.has(word) || be.has(word) || /^(?:has|have|means|includes|involves)$/.test(word);
  }

  #formAt(at: number, afterSubject: boolean, mayGuess: boolean): Form | undefined {
    const finite = this.#finiteAt(at);
    const unled =
      !afterSubject &&
      isPossession(this.lower(at)) &&
      /^(?:in|of|for|with|across|within|on|and|as|to|managing|working)$/.test(this.lower(at + 1));
    if (unled) return mayGuess ? 'none' : undefined;
    if (finite) return finite;
    const word = this.lower(at);
    const verb = verbOf(word);
    if (verb) return verb.form;
    if (!mayGuess || !this.tokens[at]?.word) return undefined;
    if (afterSubject || (at > 0 && /ly$/.test(this.lower(at - 1)) && prepositions.has(this.lower(at + 1))))
      return 'base';
    if (/[a-z]{3}ing$/.test(word)) return 'ing';
    if (/[a-z]{2}ed$/.test(word) && (!this.#isNounNext(at) || determiners.has(this.lower(at + 1))))
      return 'past';
    // A word that we do not know: “Whiteboards ideas with the team”.
    if (/[a-z]{2}[^sui']s$/.test(word) && this.#opensObject(at + 1) && !isAdjective(word)) return 'third';
    return undefined;
  }

  #isNounNext(at: number): boolean {
    const next = this.lower(at + 1);
    return (
      /^[a-z]/.test(next) &&
      !prepositions.has(next) &&
      !conjunctions.has(next) &&
      next !== 'to' &&
      !isAdverb(next)
    );
  }

  #opensObject(at: number): boolean {
    const word = this.lower(at);
    return (
      word !== '' &&
      this.tokens[at]?.word === true &&
      !conjunctions.has(word) &&
      !be.has(word) &&
      !modals.has(word)
    );
  }

  /** Where the verb of a noun subject stands; `from` when the sentence does not begin with one. */
  #subjectEnd(from: number): number {
    const first = verbOf(this.lower(from));
    if (this.#finiteAt(from) && !first) return from;
    if (first && !first.noun) return from;
    if (!this.tokens[from]?.word) return from;
    // “Aware of …”, “Well-informed about …” are no subjects.
    if (
      (isAdjective(this.lower(from)) || /-[a-z]+ed$/.test(this.lower(from))) &&
      prepositions.has(this.lower(from + 1))
    ) {
      return from;
    }
    let nouns = 0;
    for (let at = from; at < Math.min(from + 9, this.end); at++) {
      const word = this.lower(at);
      if (at > from && nouns > 0) {
        // “Enthusiasm for the subject, and has …”: a second demand instead.
        if (be.has(word) || modals.has(word) || /^(?:has|have)$/.test(word)) {
          return conjunctions.has(this.lower(at - 1)) ? from : at;
        }
        const verb = verbOf(word);
        const before = this.lower(at - 1);
        const afterName =
          !prepositions.has(before) &&
          !determiners.has(before) &&
          before !== 'to' &&
          !conjunctions.has(before);
        if (verb?.form === 'third' && afterName && first?.form !== 'third') {
          if (
            !verb.noun ||
            (!first && determiners.has(this.lower(at + 1)) && !subordinators.has(this.lower(at + 1)))
          )
            return at;
        }
        if (
          verb?.form === 'base' &&
          !verb.noun &&
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
      if (first && at > from && (determiners.has(word) || prepositions.has(word) || pronouns.has(word)))
        return from;
      if (!determiners.has(word) && !prepositions.has(word) && !isAdverb(word) && !conjunctions.has(word))
        nouns++;
    }
    return from;
  }

  #isPerson(from: number, to: number): boolean {
    let head = '';
    for (let at = from; at < to; at++) {
      const word = this.lower(at);
      if (prepositions.has(word) && at > from) break;
      if (!isAdverb(word) && !(head && /^(?:[ivx]+|[a-z]?\d+|ic\d)$/.test(word))) head = word;
    }
    const modest = !/^(?:your|their|my|our|his|her)$/.test(this.lower(from));
    return (
      modest &&
      (persons.has(head) ||
        /^[a-z]{1,3}\d{1,2}$/.test(head) ||
        (/^(?:the|a|an|this|each|every)$/.test(this.lower(from)) && /(?:er|or|ist)$/.test(head)))
    );
  }

  /** The verb behind modals, be and have. */
  #head(verb: number, form: Form): number {
    let at = verb;
    if (form === 'modal' || form === 'be' || form === 'have') {
      at = this.#afterAdverbs(verb + 1);
      while (
        at < this.end &&
        /^(?:be|been|being|have|do|also|to|not|n't)$/.test(this.lower(at)) &&
        form !== 'be'
      ) {
        at = this.#afterAdverbs(at + 1);
      }
    }
    return Math.min(at, Math.max(this.end - 1, verb));
  }

  /** The demands that are joined to a first one. */
  #follow(first: Clause): void {
    let current = first;
    let subordinate = false;
    let infinitive = false;
    /** The form of the verb behind “that”: another form goes back to the main clause. */
    let relative: Form | undefined;
    const finish = (end: number) => {
      let last = end;
      while (last > current.start + 1 && !this.#closes(last - 1)) last--;
      while (last > current.start + 1 && conjunctions.has(this.lower(last - 1))) last--;
      while (last > current.start + 1 && !this.#closes(last - 1)) last--;
      this.clauses.push({ ...current, end: last });
    };
    for (let at = Math.max(first.head, first.verb) + 1; at < this.end; at++) {
      const token = this.tokens[at];
      const word = this.lower(at);
      if (!token || token.aside) continue;
      // What stands behind a colon says the same in detail.
      if (word === ':') break;
      const comma = word === ',' || /^[–—]$/.test(word) || (word === '-' && /\s/.test(this.#gap(at)));
      if (word === 'to' && verbOf(this.lower(this.#afterAdverbs(at + 1)))?.form === 'base') infinitive = true;
      if (
        comma ||
        word === 'and' ||
        word === 'but' ||
        word === '&' ||
        word === 'or' ||
        word === '/' ||
        word === 'then'
      ) {
        let next = at + 1;
        let link: Link =
          word === 'but' ? 'but' : word === 'or' || word === '/' ? 'or' : comma ? 'comma' : 'and';
        if (comma && /^(?:and|but|or|&)$/.test(this.lower(next))) {
          link = this.lower(next) === 'but' ? 'but' : this.lower(next) === 'or' ? 'or' : 'and';
          next++;
        }
        const started = this.#joined(
          next,
          link,
          current,
          subordinate && !comma && !(relative === 'base' && this.#isThird(next)),
          infinitive,
          comma,
        );
        if (started && /^[–—-]$/.test(word) && started.link === 'comma') continue;
        if (started) {
          finish(at);
          current = { ...started, end: this.end };
          subordinate = started.link === 'means' || started.link === 'while' ? subordinate : false;
          infinitive = false;
          at = Math.max(started.head, started.verb);
          continue;
        }
        if (comma) subordinate = false;
      } else if (/^(?:while|whilst)$/.test(word) && /ing$/.test(this.lower(this.#afterAdverbs(at + 1)))) {
        const verb = this.#afterAdverbs(at + 1);
        finish(at);
        current = {
          link: 'while',
          start: at + 1,
          end: this.end,
          subject: undefined,
          form: 'ing',
          verb,
          head: verb,
        };
        infinitive = false;
        at = verb;
      } else if (subordinators.has(word) && !(word === 'that' && this.lower(at - 1) === 'in')) {
        subordinate = true;
        relative = undefined;
      } else if (subordinate && !relative) {
        const verb = verbOf(word);
        if (verb && !verb.noun && (verb.form === 'base' || verb.form === 'third')) relative = verb.form;
      }
    }
    finish(this.end);
  }

  #closes(at: number): boolean {
    const token = this.tokens[at];
    return token?.word === true || (token !== undefined && /^[)\]%]$/.test(token.text));
  }

  #isThird(from: number): boolean {
    return verbOf(this.lower(this.#afterAdverbs(from)))?.form === 'third';
  }

  #gap(at: number): string {
    return this.tokens[at + 1]?.start === this.tokens[at]?.end ? '' : ' ';
  }

  #joined(
    from: number,
    link: Link,
    current: Clause,
    subordinate: boolean,
    infinitive: boolean,
    comma: boolean,
  ): Omit<Clause, 'end'> | undefined {
    const at = this.#afterAdverbs(from);
    const token = this.tokens[at];
    if (at >= this.end || !token?.word || token.aside) return undefined;
    const word = token.lower;
    const verb = verbOf(word);
    const make = (form: Form, how: Link = link) => ({
      link: how,
      start: from,
      subject: undefined,
      form,
      verb: at,
      head: this.#head(at, form),
    });
    if (verb?.form === 'ing') {
      if (
        (current.form === 'ing' || current.form === 'be') &&
        current.link !== 'means' &&
        !subordinate &&
        !infinitive
      )
        return make('ing');
      if (comma && link === 'comma' && current.form !== 'none' && this.#opensObject(at + 1))
        return make('ing', 'means');
      return undefined;
    }
    if (subordinate) return undefined;
    if (/^(?:i|you|he|she|they|we)$/.test(word))
      return this.#clauseAt(at, current.form === 'past' ? 'means' : link, false);
    if (modals.has(word) || be.has(word) || word === "doesn't" || word === "don't") {
      return make(be.has(word) ? 'be' : 'modal');
    }
    if (/^(?:has|have)$/.test(word)) return make('have');
    if (verb?.form === 'third' && current.form !== 'base')
      return this.#isVerb(at, verb.noun) ? make('third') : undefined;
    if (verb?.form === 'base' && !infinitive) {
      const plain =
        current.form === 'base' ||
        /^(?:have|be)$/.test(this.lower(current.verb)) ||
        (current.form === 'none' && (pronouns.has(this.lower(at + 1)) || (!verb.noun && comma)));
      const finite = plain || (current.form === 'modal' && current.link !== 'or');
      if (finite && this.#isVerb(at, verb.noun)) return make('base');
      return undefined;
    }
    if (!verb && current.form === 'third' && /[a-z]{2}[^sui']s$/.test(word) && this.#startsNoun(at + 1))
      return make('third');
    if ((comma || link === 'but') && determiners.has(word)) {
      const clause = this.#clauseAt(at, link, false);
      return clause?.subject ? clause : undefined;
    }
    return undefined;
  }

  /** Told by what stands behind: a noun in a list is followed by a comma, a preposition or nothing. */
  #isVerb(at: number, noun: boolean): boolean {
    const next = this.lower(at + 1);
    if (!noun) return next !== '' || verbOf(this.lower(at))?.form === 'third';
    if (
      next === 'to' &&
      verbOf(this.lower(at + 2))?.form === 'base' &&
      verbOf(this.lower(at))?.form === 'third'
    ) {
      return /^(?:start|begin|tr|need|want|work|hope|aim|struggle|attempt|help|plan|care|act)(?:s|ies)$/.test(
        this.lower(at),
      );
    }
    if (this.#startsNoun(at + 1)) return true;
    if (/^(?:on|to|up|with|out)$/.test(next) && verbOf(this.lower(at))?.form === 'third') {
      return /^(?:act|build|help|work|report|lead|move|focus|look|partner|push|talk|check|follow)s(?:es)?$/.test(
        this.lower(at),
      );
    }
    if (verbOf(this.lower(at))?.form === 'third') {
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
    return false;
  }

  #startsNoun(at: number): boolean {
    const word = this.lower(at);
    return (
      determiners.has(word) || pronouns.has(word) || isPeople(word) || (isAdverb(word) && /ly$/.test(word))
    );
  }
}
