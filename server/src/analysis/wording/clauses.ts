import type { Clause, Form, Link } from './clause';
import { ClauseGrammar } from './clauseGrammar';
import { isAnnouncing, isOfPerson, isPlain, isReadiness, isWork } from './joining';
import {
  be,
  conjunctions,
  determiners,
  isAdjective,
  modals,
  prepositions,
  pronouns,
  subordinators,
  verbOf,
} from './lexicon';
import { sentences } from './sentences';
import type { Token } from './tokens';

/** The demands of a text. */
export function readClauses(tokens: readonly Token[]): readonly Clause[] {
  const clauses: Clause[] = [];
  for (const { start, end, link } of sentences(tokens))
    new SentenceReader(tokens, end, clauses).read(start, link);
  return clauses;
}

class SentenceReader extends ClauseGrammar {
  constructor(
    tokens: readonly Token[],
    end: number,
    readonly clauses: Clause[],
  ) {
    super(tokens, end);
  }

  read(from: number, link: Link): void {
    const start = this.afterLabel(from);
    const everything =
      (this.lower(start) === 'everything' ||
        (this.lower(start) === 'all' && !isWork(this.lower(start + 1)))) &&
      !/^(?:team|teams|engineers|people|members)$/.test(this.lower(start + 1));
    const main = (everything ? undefined : this.clauseAt(this.#afterOpening(start), link, true)) ?? {
      link,
      start,
      subject: undefined,
      form: 'none' as const,
      verb: start,
      head: start,
    };
    this.#follow({ ...main, end: this.end, start: Math.min(start, main.start) });
  }

  /** Behind “Often”, “When blocked, ”, “At least once a quarter, ”. */
  #afterOpening(start: number): number {
    const behind = this.afterIntroduction(start);
    return behind > start ? behind : this.afterIntroduction(this.afterAdverbs(start));
  }

  /** The demands that are joined to a first one. */
  #follow(first: Clause): void {
    let current = first;
    let subordinate = false;
    let infinitive = false;
    /** Since the infinitive began: “to lead, coach, and train” is a list. */
    let commas = 0;
    /** The form of the verb behind “that”: another form goes back to the main clause. */
    let relative: Form | undefined;
    const finish = (end: number) => {
      let last = end;
      while (last > current.start + 1 && !this.closes(last - 1)) last--;
      while (last > current.start + 1 && conjunctions.has(this.lower(last - 1))) last--;
      while (last > current.start + 1 && !this.closes(last - 1)) last--;
      this.clauses.push({ ...current, end: last });
    };
    for (let at = Math.max(first.head, first.verb) + 1; at < this.end; at++) {
      const token = this.tokens[at];
      const word = this.lower(at);
      if (!token || token.aside) continue;
      // What stands behind a colon says the same in detail.
      if (word === ':') break;
      const comma = word === ',' || /^[–—]$/.test(word) || (word === '-' && /\s/.test(this.gap(at)));
      const purpose = word === 'to' && !isReadiness(this.lower(at - 1));
      // “starts to lead …”: what is announced is the demand itself.
      const announced = at === current.head + 1 && isAnnouncing(this.lower(current.head));
      if (purpose && !announced && verbOf(this.lower(this.afterAdverbs(at + 1)))?.form === 'base')
        [infinitive, commas] = [true, 0];
      if (comma) commas++;
      if (
        comma ||
        word === 'and' ||
        word === 'but' ||
        word === '&' ||
        word === 'or' ||
        word === '/' ||
        word === 'then' ||
        (word === 'as' && this.lower(at + 1) === 'well' && this.lower(at + 2) === 'as')
      ) {
        let next = word === 'as' ? at + 3 : at + 1;
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
          subordinate &&
            !comma &&
            !(/^(?:base|be)$/.test(relative ?? '') && this.isThird(next)) &&
            // “speaks to what makes a team and push …”
            !(/^(?:third|be)$/.test(relative ?? '') && isPlain(current) && this.#isBase(next)),
          infinitive && !(comma && link === 'and' && commas === 1),
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
      } else if (/^(?:while|whilst)$/.test(word) && /ing$/.test(this.lower(this.afterAdverbs(at + 1)))) {
        const verb = this.afterAdverbs(at + 1);
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
      } else if (
        subordinators.has(word) &&
        // “knows how to write queries and can explain them”
        !(word === 'how' && this.lower(at + 1) === 'to') &&
        !(word === 'that' && this.lower(at - 1) === 'in') &&
        // “serves as an advisor and works with …”
        !(word === 'as' && /^an?$/.test(this.lower(at + 1))) &&
        // “more than one area”
        !(word === 'than' && !pronouns.has(this.lower(at + 1)))
      ) {
        subordinate = true;
        const next = this.afterAdverbs(at + 1);
        const after = verbOf(this.lower(next))?.form;
        relative = after === 'base' || after === 'third' ? after : undefined;
        // “that can be built by others and make sure …”
        if (modals.has(this.lower(next)) && this.lower(this.afterAdverbs(next + 1)) === 'be')
          relative = 'third';
      } else if (!subordinate && /^(?:ensur|guarante)/.test(this.lower(current.head)) && this.#says(at)) {
        // “ensures the product works and forms …”
        [subordinate, relative] = [true, 'third'];
      } else if (subordinate && !relative && /^(?:are|were)$/.test(word) && /ing$/.test(this.lower(at + 1))) {
        // “when others are speaking and make space for them”
        relative = 'be';
      } else if (subordinate && !relative) {
        const verb = verbOf(word);
        if (verb && !verb.noun && (verb.form === 'base' || verb.form === 'third')) relative = verb.form;
      }
    }
    finish(this.end);
  }

  /** Whether a form in -ing, after a comma or “and”, is a demand like the one before it. */
  #goesOn(current: Clause, at: number, link: Link): boolean {
    if (current.form === 'ing' || this.isGerund(current.head)) return true;
    const next = this.lower(at + 1);
    // “is aware of the process and becoming more involved in it”
    if (
      current.form === 'be' &&
      link === 'and' &&
      (this.startsNoun(at + 1) || /^(?:more|less|increasingly)$/.test(next))
    )
      return true;
    return this.isListed(current) && !prepositions.has(next);
  }

  /** A verb of he and she that is no noun. */
  #says(at: number): boolean {
    const verb = verbOf(this.lower(at));
    return (verb?.form === 'third' && !verb.noun) || /^(?:is|has)$/.test(this.lower(at));
  }

  #isBase(from: number): boolean {
    const verb = verbOf(this.lower(this.afterAdverbs(from)));
    return verb?.form === 'base' && !verb.noun;
  }

  #joined(
    from: number,
    link: Link,
    current: Clause,
    subordinate: boolean,
    infinitive: boolean,
    comma: boolean,
  ): Omit<Clause, 'end'> | undefined {
    const at = this.afterAdverbs(from);
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
      head: isOfPerson(word) ? at : this.head(at, form),
    });
    // “from experiences of learning and building things”: joined within what is told of the first.
    const inner =
      verb?.form === 'ing' &&
      verbOf(this.lower(from - 2))?.form === 'ing' &&
      from - 2 !== current.head &&
      prepositions.has(this.lower(from - 3));
    if (inner) return undefined;
    if (verb?.form === 'ing') {
      // “coaching and training skills”
      if (/^(?:skills?|abilities|techniques|materials?|sessions?)$/.test(this.lower(at + 1)))
        return undefined;
      const open = !subordinate && !infinitive && current.link !== 'means' && this.opensObject(at + 1);
      const thus = /^(?:thereby|thus|hence)$/.test(this.lower(at - 1));
      if (open && !thus && this.#goesOn(current, at, link))
        return make('ing', current.link === 'while' ? 'while' : link);
      if (comma && link === 'comma' && current.form !== 'none' && this.opensObject(at + 1))
        return make('ing', 'means');
      return undefined;
    }
    if (subordinate) return undefined;
    if (/^(?:i|you|he|she|they|we)$/.test(word))
      return this.clauseAt(at, current.form === 'past' ? 'means' : link, false);
    // “…, being proactive in …”: how it is done.
    if (word === 'being' && current.form !== 'ing') return link === 'comma' ? make('be', 'means') : undefined;
    if (infinitive && word === 'be') return undefined;
    if (modals.has(word) || be.has(word) || word === "doesn't" || word === "don't") {
      return make(be.has(word) ? 'be' : 'modal');
    }
    if (/^(?:has|have)$/.test(word)) return make('have');
    // “Has an understanding of …, and comfortable with …”
    const behind = this.lower(at + 1);
    const paired = current.form === 'be' && conjunctions.has(this.lower(current.head + 1));
    if (
      !paired &&
      isOfPerson(word) &&
      (/^(?:with|in|of|to|at)$/.test(behind) ||
        verbOf(behind)?.form === 'ing' ||
        (behind === 'for' && /^(?:responsible|accountable)$/.test(word)))
    )
      return make('be', link);
    // “Plans, runs and documents …”: nothing stands behind the first verb yet, so that this is another.
    const bare = verb?.form === current.form && this.isBare(current);
    if (verb?.form === 'third' && current.form !== 'base')
      return bare || this.isVerb(at, verb.noun) ? make('third') : undefined;
    if (verb?.form === 'past') {
      // “…, and widely viewed as an advisor”: “is” is left out.
      const viewed =
        /^(?:seen|viewed|regarded|known|recogni[sz]ed|perceived|respected|trusted|considered|sought|consulted|relied|admired)$/.test(
          word,
        );
      const begun = this.afterAdverbs(from) > from || comma || /^(?:third|be|past|none)$/.test(current.form);
      const behindIt = this.lower(at + 1);
      const told =
        /^(?:as|for|by|to|out|on|upon|after)$/.test(behindIt) ||
        (word === 'considered' && /^(?:an?|the)$/.test(behindIt)) ||
        (/^(?:known|recogni[sz]ed|respected|trusted)$/.test(word) &&
          /^(?:throughout|within|across|outside|in|among)$/.test(behindIt));
      if (viewed && begun && (link === 'and' || (link === 'comma' && current.form === 'none')) && told)
        return make('past');
      const led = current.form === 'have' && verbOf(this.lower(current.head))?.form === 'past';
      // “through delivery and demonstrated expertise”
      const describes = /^(?:demonstrated|proven|improved|increased|shared|expected|required|related)$/.test(
        word,
      );
      const own = describes ? determiners.has(this.lower(at + 1)) : this.opensOwnObject(at + 1);
      return (led || current.form === 'past') && own ? make('past') : undefined;
    }
    // “is expected to …, and to …”
    const act = this.afterAdverbs(at + 1);
    if (word === 'to' && isReadiness(this.lower(current.head)) && verbOf(this.lower(act))?.form === 'base')
      return { link, start: from, subject: undefined, form: 'base', verb: act, head: act };
    if (verb?.form === 'base' && !infinitive) {
      if (bare) return make('base');
      const plain =
        current.form === 'base' ||
        current.form === 'past' ||
        (isAnnouncing(this.lower(current.head)) && this.lower(current.head + 1) === 'to') ||
        (isReadiness(this.lower(current.head)) && this.hasVerb(current.head + 1, from - 1)) ||
        /^(?:have|be|are|am)$/.test(this.lower(current.verb)) ||
        (current.form === 'none' &&
          (pronouns.has(this.lower(at + 1)) || (!verb.noun && comma && !isAdjective(word))));
      const finite = plain || (current.form === 'modal' && current.link !== 'or');
      if (finite && this.isVerb(at, verb.noun)) return make('base');
      return undefined;
    }
    if (!verb && current.form === 'third' && /[a-z]{2}[^sui']s$/.test(word) && this.startsNoun(at + 1))
      return make('third');
    // “and my opinions carry weight”
    const own = link === 'and' && /^(?:my|your|their|our)$/.test(word);
    if ((comma || link === 'but' || own) && determiners.has(word)) {
      const clause = this.clauseAt(at, link, false);
      return clause?.subject ? clause : undefined;
    }
    return undefined;
  }
}
