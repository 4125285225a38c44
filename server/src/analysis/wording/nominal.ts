import {
  determiners,
  isAdjective,
  isAdverb,
  persons,
  prepositions,
  pronouns,
  subordinators,
  verbOf,
} from './lexicon';

/** What one has rather than does, although a verb as well: “Experience in …”, “Control over …”. */
const possessions = words(
  'experience interest impact influence control approach respect passion love desire demand need knowledge comfort evidence focus commitment access exposure input insight',
);
const behindPossession = words('in of for with across within on over and as to into');

/** Who one is, although a verb as well: “Mentor to two juniors”, “Champion of the style guide”. */
const people = words('mentor coach guide sponsor champion model host judge lead partner expert contact head');

/** Rarely verbs at the start of a demand: “Code reviews for …”, “Subject matter expert”. */
const things = words(
  'project product risk program programme subject market point cost peer data role team result stake end cause issue bug line standard',
);
const sometimesThings = words(
  'code design test release change plan process support scope source budget resource pair interface access function feature interview work state research search performance sprint',
);
/** With one of these behind it such a word is the first half of a noun. */
const heads = words(
  'review reviews management ownership leadership expert expertise owner engineer quality coverage reviewer strategy planning knowledge experience contact matter member programming contributions contributor contributorship participation responsibility skills council automation',
);

/** Adjectives that are verbs as well: “Clear communication”. */
const qualities = words('clear mature direct moderate open complete advanced secure limited close');

function isAbstract(word: string): boolean {
  return /(?:tion|sion|ness|ship|ity|ance|ence|dom|handling|understanding|thinking|knowledge|autonomy|mindset|feedback|communications)$/.test(
    word,
  );
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}

/** Whether a word that may be a verb opens a noun instead, by the words behind it. All in lower case. */
export function opensNoun(word: string, next: string, afterNext: string): boolean {
  const verb = verbOf(word);
  // “Training of staff”; “Thinking of …” is rare.
  if (verb?.form === 'ing' && next === 'of') return true;
  if (
    qualities.has(word) &&
    isAbstract(next) &&
    /^(?:|of|in|for|with|to|and|across|on|,|\.)$/.test(afterNext)
  )
    return true;
  // “Complete and deep expertise”
  if (qualities.has(word) && /^(?:and|,)$/.test(next) && isAdjective(afterNext)) return true;
  // “Go to person for …”
  if (
    word === 'go' &&
    next === 'to' &&
    (afterNext === 'for' ||
      persons.has(afterNext) ||
      /^(?:expert|contact|resource|team|people|source)$/.test(afterNext))
  )
    return true;
  // “Focus on …” is what one does.
  if (word === 'focus' && next === 'on') return false;
  if (possessions.has(word) && (behindPossession.has(next) || isGerund(next))) return true;
  if (word === 'developing' && /^(?:knowledge|understanding|expertise|awareness)$/.test(next)) return false;
  if (/^(?:working|growing|developing|understanding|emerging|leading)$/.test(word)) {
    return /^(?:knowledge|understanding|familiarity|relationships?|experience|awareness|expertise|expert|voice|authority|member)$/.test(
      next,
    );
  }
  if (!verb?.noun || (verb.form !== 'base' && verb.form !== 'third')) return false;
  if (next === 'of') return true;
  if (verb.form !== 'base') return false;
  if (word === 'support' && next === 'for') return true;
  if (people.has(word) && /^(?:to|for|of)$/.test(next)) return verbOf(afterNext)?.form !== 'base';
  if (word === 'power') return /^users?$/.test(next);
  if (next === 'management' && !isMostlyVerb(word) && !/^(?:support|challenge|influence)$/.test(word))
    return true;
  if (sometimesThings.has(word)) return heads.has(next);
  return (
    things.has(word) &&
    /^[a-z]/.test(next) &&
    ![determiners, prepositions, pronouns, subordinators].some((list) => list.has(next)) &&
    !isAdverb(next)
  );
}

function isGerund(word: string): boolean {
  return verbOf(word)?.form === 'ing';
}

/** In the base form a verb, rather than half of a noun, when a noun stands behind it. */
export function isMostlyVerb(base: string): boolean {
  return /^(?:advance|balance|build|gain|champion|challenge|clone|coach|craft|drive|estimate|forecast|guide|help|hire|influence|inform|involve|judge|lead|lift|manage|mentor|monitor|notice|nudge|own|partner|perform|praise|present|push|raise|report|respect|reward|run|set|share|shape|source|sponsor|spot|surface|track|turn|uncover|unite|update|use|voice|welcome)$/.test(
    base,
  );
}

/** Verbs that are nouns as well, and have their object behind a preposition: “partners with …”. */
export function takesPreposition(base: string): boolean {
  return /^(?:act|build|campaign|check|experiment|feed|focus|follow|help|lead|look|move|network|partner|plan|push|report|talk|work)$/.test(
    base,
  );
}
