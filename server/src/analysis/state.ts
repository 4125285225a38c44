import type { Statement } from './statements';

/** What may stand before the words that count: a person, a verb of being, an adverb. */
const before =
  "(?:(?:you|they|he|she|we|i|who|person|someone|the engineer|an engineer)\\b(?:'(?:re|ve|s))?\\s+)?(?:(?:is|are|am|be|being|has|have|having|had|shows?|demonstrat(?:es?|ed|ing)|possess(?:es)?|displays?|exhibits?|holds?|gains?|develops?|remains?|stays?|feels?|becom(?:es?|ing))\\s+)*(?:(?:a|an|the|some|no|full|good|great|strong|solid|deep|broad|basic|clear|general|detailed|excellent|high|working|sound|thorough|proven|advanced|extensive|limited|core|more|very|highly|fully|well|clearly|deeply|genuinely|truly|generally|already|also|both|increasingly|level of|degree of)\\s+)*";
const states = [
  '(?:can|could|able to|capable of|ability to|capacity to)',
  '(?:knows?|understands?|understood|knowing|understanding|comprehends?|grasps?|appreciates?|recogni[sz]es the importance)',
  '(?:knowledge|knowledgeable|understanding|awareness|familiarity|experience|expertise|proficiency|competen(?:ce|cy)|skills?|skilled|ability|capability|grasp|sense|attitude|mindset|passion|interest|curiosity|willingness|eagerness|desire|confidence|comfort|enthusiasm|empathy|maturity|reputation|respect|trust)',
  '(?:aware|familiar|comfortable|confident|proficient|competent|fluent|experienced|knowledgeable|passionate|interested|curious|eager|willing|motivated|enthusiastic|open|open-minded|humble|reliable|trustworthy|dependable|resilient|adaptable|flexible|patient|positive|committed|dedicated|proactive|transparent|respected|trusted|known|ready|keen|happy)',
  '(?:believes?|thinks?|feels?|cares?|wants?|likes?|loves?|enjoys?|hopes?|wishes|values?)',
  '(?:learning|(?:starting|beginning) to (?:learn|understand))',
];
const leading = new RegExp(`^\\W*${before}(?:${states.join('|')})(?=$|[\\s,.;:/–—-])`, 'i');
/** Words behind which an act may follow that shows the state. */
const joined = /(?:[,;.]|\b(?:and|by|but|then|while|when))\s+(?:\w+ly\s+)?(\p{L}+)/giu;
const thingsInS =
  /(?:ss|us|is|ness|ics|ions?|ings?|ments?|tools|teams|others|users|customers|systems|services|practices|processes|principles|technologies|languages|standards|patterns|concepts|skills|goals|needs|values|limits|methods|products|projects|tasks|risks|costs|frameworks|platforms|requirements|trade-?offs|engineers|people|stakeholders|constraints|details|basics|fundamentals|apis|databases|its|as|was|has|weaknesses|strengths|features|areas|colleagues|teammates|peers|roles|rules|codebases|domains|deadlines|consequences|structures|algorithms|networks|servers|results|ideas|metrics)$/i;

const cache = new WeakMap<Statement, boolean>();

/**
 * Whether a statement only names a state of the person (knows, can, is comfortable with), which nobody can watch.
 * A state beside the act that shows it (“understands and explains why”) is none. Reads English.
 */
export function isState(text: string, statement: Statement): boolean {
  let state = cache.get(statement);
  if (state === undefined) {
    state = leading.test(text) && !hasAct(text);
    cache.set(statement, state);
  }
  return state;
}

function hasAct(text: string): boolean {
  for (const [, word = ''] of text.matchAll(joined)) {
    if (new RegExp(`^${states[1]}$|^${states[4]}$`, 'i').test(word)) continue;
    if (/[a-z]{2}s$/.test(word) && !thingsInS.test(word)) return true;
  }
  return false;
}
