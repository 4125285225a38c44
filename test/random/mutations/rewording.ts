/**
 * The same statement in other words, as an editor of ladders would put it. Written without a look at how the
 * comparison recognises anything: plain operations on the text, several of them at a time.
 */
import type { Random } from '../../bench/random.mjs';

type Operation = (text: string, random: Random) => string;

/** Words that stand for each other here; the first found is replaced. */
const synonyms: readonly (readonly [string, string])[] = [
  ['before', 'prior to'],
  ['after', 'following'],
  ['customers', 'clients'],
  ['customer', 'client'],
  ['problems', 'issues'],
  ['defects', 'bugs'],
  ['each', 'every'],
  ['explains', 'clarifies'],
  ['reviews', 'examines'],
  ['writes', 'drafts'],
  ['improves', 'enhances'],
  ['finds', 'identifies'],
  ['builds', 'creates'],
  ['removes', 'eliminates'],
  ['simplifies', 'streamlines'],
  ['tests', 'checks'],
  ['reports', 'announces'],
  ['teaches', 'trains people in'],
  ['engineers', 'developers'],
  ['teammates', 'colleagues'],
  ['decides', 'chooses'],
  ['proposes', 'suggests'],
  ['shows', 'demonstrates'],
  ['quickly', 'fast'],
  ['help', 'assist'],
  ['people', 'persons'],
  ['mistakes', 'errors'],
  ['releases', 'deployments'],
  ['so that', 'in order that'],
  ['together with', 'jointly with'],
  ['when', 'whenever'],
  ['within', 'in'],
  ['understand', 'grasp'],
  ['work', 'tasks'],
  ['changes', 'modifications'],
  ['documents', 'writes down'],
  ['estimates', 'gauges'],
  ['publishes', 'makes public'],
  ['asks', 'requests'],
  ['uses', 'applies'],
  ['goals', 'targets'],
  ['feedback', 'comments'],
  ['others', 'other people'],
  ['clear', 'understandable'],
];

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const replaceSynonyms: Operation = (text, random) => {
  let result = text;
  let left = 1 + random.int(2);
  const start = random.int(synonyms.length);
  for (let at = 0; at < synonyms.length && left > 0; at++) {
    const [one = '', other = ''] = synonyms[(start + at) % synonyms.length] ?? [];
    const [from, to] = random.chance(0.5) ? [one, other] : [other, one];
    const next = result.replace(new RegExp(`\\b${escaped(from)}\\b`, 'i'), (word) =>
      /^[A-Z]/.test(word) ? to.charAt(0).toUpperCase() + to.slice(1) : to,
    );
    if (next !== result) left--;
    result = next;
  }
  return result;
};

const filler: Operation = (text, random) => {
  const words = random.pick([
    'where possible',
    'in a timely manner',
    'as part of daily work',
    'as needed',
    'wherever it makes sense',
    'in practice',
    'in line with our standards',
  ]);
  return random.chance(0.5)
    ? `${text.replace(/[.]$/, '')}, ${words}`
    : `${text.replace(/[.]$/, '')} ${words}`;
};

const subject: Operation = (text, random) => {
  const lower = text.charAt(0).toLowerCase() + text.slice(1);
  return random.pick([
    `The engineer ${lower}`,
    `At this level a person ${lower}`,
    `Someone who ${lower}`,
    `Reliably ${lower}`,
  ]);
};

/** “Reviews designs” → “Reviewing designs”, “Review designs”, “You review designs”. */
const tense: Operation = (text, random) => {
  const match = /^([A-Z][a-z]+?)(ies|es|s)( .*)$/s.exec(text);
  if (!match) return text;
  const [, stem = '', ending = '', rest = ''] = match;
  const sibilant = /(?:ch|sh|ss|x|zz)$/.test(stem);
  const base = ending === 'ies' ? `${stem}y` : ending === 'es' && !sibilant ? `${stem}e` : stem;
  const gerund = `${base.replace(/([^e])e$/, '$1')}ing`;
  return random.pick([
    `${base}${rest}`,
    `You ${base.toLowerCase()}${rest}`,
    `${gerund}${rest}`,
    `Is able to ${base.toLowerCase()}${rest}`,
    `Can be trusted to ${base.toLowerCase()}${rest}`,
  ]);
};

/** “Does this before that” → “Before that, does this”. */
const turn: Operation = (text) => {
  const match =
    /^(.{12,}?),? ((?:before|after|so that|when|during|within|with|without|until|as part of|in|on) .{8,})$/s.exec(
      text.replace(/[.]$/, ''),
    );
  if (!match) return text;
  const [, main = '', clause = ''] = match;
  return `${clause.charAt(0).toUpperCase()}${clause.slice(1)}, ${main.charAt(0).toLowerCase()}${main.slice(1)}`;
};

/** The clause at the end goes. */
const shorten: Operation = (text) => {
  const match =
    /^(.{20,}?),? (?:before|so that|when|during|until|as part of|in plain|even when|and) .{6,30}$/s.exec(
      text,
    );
  return match?.[1] ?? text;
};

const purpose: Operation = (text, random) =>
  `${text.replace(/[.]$/, '')} ${random.pick(['so that the result can be trusted', 'to avoid surprises later', 'and keeps notes of it', 'which saves rework', 'for the benefit of the product'])}`;

const article: Operation = (text, random) => {
  const found = random.chance(0.5)
    ? text.replace(/ (?:the|a|an) /i, ' ')
    : text.replace(/ (of|for|in|on|to) (?!the|a |an )/i, ' $1 the ');
  return found;
};

const sign: Operation = (text) => (text.endsWith('.') ? text.slice(0, -1) : `${text}.`);

const operations: readonly Operation[] = [
  replaceSynonyms,
  replaceSynonyms,
  filler,
  subject,
  tense,
  turn,
  shorten,
  purpose,
  article,
  sign,
];

/** One to three operations; always another text. */
export function reword(text: string, random: Random): string {
  let result = text;
  const wanted = 1 + random.int(3);
  for (let done = 0, tries = 0; done < wanted && tries < 40; tries++) {
    const next = random.pick(operations)(result, random);
    if (next !== result) done++;
    result = next;
  }
  return result === text ? `${text}, always in writing`.replace('always ', '') : result;
}
