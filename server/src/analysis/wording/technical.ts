import { lower, oneOf } from './helpers';
import type { Reading } from './reading';

/** Words with an innocent meaning beside certain others. */
const beside: Readonly<Record<string, { readonly before?: RegExp; readonly after?: RegExp }>> = {
  fires: {
    before: /^(?:event|events|alert|alarm|trigger|hook|it|that|which)$/,
    after: /^(?:when|events?|an?|the|on|requests?)$/,
  },
  alpha: {
    after: /^(?:release|version|test|testing|build|phase|users?|stage|and|channel)$/,
    before: /^(?:in|an|the|from)$/,
  },
  native: { after: /^(?:app|apps|code|module|modules|mobile|platform)$/ },
  chief: {
    after:
      /^(?:technology|technical|executive|product|information|operating|financial|architect|engineer|of|people|data|marketing|security|design|officer)$/,
  },
  killer: { after: /^(?:process)$/ },
  toxic: { after: /^(?:substances?|assets?)$/ },
  anchor: { after: /^(?:tags?|links?|elements?|points?|texts?)$/ },
  storm: { before: /^(?:event|brain|retry|alert)$/ },
  magic: { after: /^(?:numbers?|strings?|links?|values?)$/ },
  weapon: {},
  blind: { after: /^(?:review|reviews|study|test|tests)$/ },
  mad: {},
  balls: { before: /^(?:tennis|golf)$/ },
  mother: { before: /^(?:each)$/ },
  kids: { after: /^(?:products?|apps?|content|market|games?)$/ },
  kid: {},
  baby: { after: /^(?:products?|steps)$/ },
  young: {
    after: /^(?:people|users?|customers?|audiences?|companies|company|product|products|codebase|market)$/,
  },
  allergic: {},
  cancer: { after: /^(?:research|patients?|data|screening)$/ },
  savings: {},
  wild: { before: /^(?:the)$/, after: /^(?:card|cards)$/ },
  war: { before: /^(?:the)$/ },
  combat: { after: /^(?:fraud|spam|abuse|bias|discrimination|the)$/ },
  battle: {},
  girls: { after: /^(?:who|in)$/ },
  relentless: {},
  shine: {},
  grind: { after: /^(?:to)$/ },
  slack: {},
  hell: {},
  dumb: { after: /^(?:component|components|terminal|pipe|pipes)$/ },
  hype: { after: /^(?:cycle|cycles)$/ },
  buzz: {},
  spark: {
    after: /^(?:jobs?|clusters?|pipelines?|sql|streaming|and|or|,|)$/,
    before: /^(?:in|with|apache|using|and|of|,|on|to)$/,
  },
  corners: { before: /^(?:four|rounded|around)$/ },
  lap: { before: /^(?:each|per)$/ },
  shoes: { before: /^(?:of|our|the|buy)$/ },
  sheep: {},
  wolf: {},
  glue: { after: /^(?:code|jobs?|scripts?|layer)$/, before: /^(?:aws)$/ },
  ballpark: {},
  zen: { after: /^(?:of)$/ },
  chill: {},
  ping: { after: /^(?:times?|requests?|pong|checks?|the|servers?)$/ },
  sprinkle: {},
  lighthouse: { after: /^(?:scores?|reports?|audits?|ci)$/, before: /^(?:google|in|with|using|a)$/ },
  beacon: { after: /^(?:api|chain|requests?)$/ },
  commander: { before: /^incident$/ },
  ninja: { after: /^(?:builds?|build)$/ },
  weapons: {},
  monk: {},
  '200': {},
  '110': {},
};

/** Numbers count only with a percent sign that means effort. */
const onlyPercent = oneOf('110 200');

/** Whether words of the lists stand here in a meaning that is nobody's concern. */
export function isTechnical(reading: Reading, start: number, end: number): boolean {
  const word = lower(reading, start);
  if (onlyPercent(word)) return !/^(?:%|percent)$/.test(lower(reading, end)) || word === '200';
  // Pronouns of one gender in a quotation or as a pair with a name are still one gender: no exception.
  if (reading.tokens[start]?.text === word.toUpperCase() && /^(?:spark|slack|ping|ace|mad|dad)$/.test(word))
    return true;
  if (end - start > 1) return false;
  // A name: Slack, Spark, the Zen of Python.
  const before = reading.tokens[start - 1];
  if (
    before?.word &&
    /^\p{Lu}\p{Ll}/u.test(reading.tokens[start]?.text ?? '') &&
    !/^\p{Lu}/u.test(before.text)
  )
    return true;
  if (before?.text === '(' && /^\p{Lu}\p{Ll}/u.test(reading.tokens[start]?.text ?? '')) return true;
  const around = beside[word];
  if (!around) return false;
  return (
    (around.before?.test(lower(reading, start - 1)) ?? false) ||
    (around.after?.test(lower(reading, end)) ?? false)
  );
}
