/** Words of quality without a measure. `hint` where they are often decoration. */
import { oneOf } from './helpers';
import { Phrases } from './phrases';

/** Phrases that leave the bar to the reader. */
export const loose = new Phrases(`
  company|org|organisation|organization|team|department|industry|system|platform wide impact|influence|expertise|knowledge|understanding = skip
  with|in quality management|assurance|control|engineering = skip
  high level|degree of _? complexity|ambiguity|risk|uncertainty|scale|traffic|difficulty = skip
  ~make an? impact by = skip
  as needed
  as necessary
  as appropriate
  as required
  where appropriate
  where necessary
  where needed
  where required
  where relevant
  when appropriate
  when necessary
  when needed
  when required
  when relevant
  as|where|when|if|wherever applicable|suitable|warranted|fitting|desired|useful|helpful|reasonable|practicable|beneficial|called
  as they|you see fit
  whenever needed
  whenever necessary
  whenever appropriate
  if needed
  if necessary
  if required
  if appropriate
  as and when
  at the right time|level|moment|place
  the right things|thing|people|level|questions|way|decisions|balance|tools|amount|channel|channels|moment|place|time|person|mix|direction|path|trade-off|trade-offs|process|support
  ~do the right thing
  ~add|~create|~bring|~deliver|~generate value = hint
  ~add|~bring value
  ~have|~make|~create a|an big|bigger|significant|positive|meaningful|real|large|strong|lasting|measurable? impact
  ~have a|an? positive? impact
  big|bigger|huge|large|larger|significant|positive|meaningful|real|strong|lasting|great|greater|deep|broad|broader|wide|wider|outsized|substantial|major|maximum|important|sizeable|sizable|considerable|high impact|influence
  ~make an? impact|difference
  high standard|standards
  high bar
  ~raise the _? _? bar
  ~exceed _? _? expectations
  ~meet or exceed _? _? _? _? _? expectations
  ~meet|~meets|~exceed user|customer|business|technical|stakeholder _? _? _? expectations = hint
  ~meet expectations = hint
  beyond expectations
  ~play a|an key|important|critical|crucial|vital|major|central|essential|significant|active role
  key role|player|contributor
  quality feedback|advice|support|contributions|contribution|decisions|designs|work|code|software|solution|solutions|output|outputs|results|documentation|product|products|deliverables|service|services|features
  ~make an? right _? decisions|decision
  right solution|solutions|tool|people|problem|problems|priorities|trade-offs|decision|calls|call|approach|technology|project|context|information|direction|questions|outcome|outcomes|expectations|metrics|stakeholders
  advanced|deep|broad|in-depth|extensive|thorough|general|diversified|wide|vast|rudimentary _? knowledge|understanding|expertise
  ~move the needle
  glue work
  role model = hint
  a lot of|more
  lots of
  plenty of
  up to standard
  up to par
  at a high|higher|the highest level of
  very? little oversight|supervision|guidance|help
  a sense of
  sense of urgency|ownership
  can be relied on|upon
  ~get things done
  in depth
  with respect|regard to = skip
  good and bad = skip
  good or bad = skip
  wide|broad|great|good|deep breadth|depth|range of _? knowledge|skills|expertise|experience
  with empathy|respect|kindness|clarity|impact|ease|maturity|care|confidence = hint
  ~do what is needed
  ~make things happen
  high quality
  highest quality|standard|standards
  ~lead by example
  ~lead from the front
  best judgement|judgment
  best practice|practices = skip
  to the best of
  at every opportunity
  in a|an timely|productive|constructive|professional|positive|effective|efficient|respectful|meaningful|appropriate|proper|suitable|good|reasonable|sensible|thoughtful|mature|responsible|healthy|helpful manner|way|fashion
  to a good|high|reasonable|satisfactory|acceptable standard|level|degree|extent|quality
  with? a|the high|highest degree|level|standard|standards of quality|craft|craftsmanship|care|rigor|rigour|professionalism|excellence|integrity
  with excellence|integrity|professionalism|rigor|rigour|quality|depth|finesse|grace|poise|tact
  ~drive outcomes|results|impact|value = hint
  ~deliver impact|value = hint
  technical|operational|engineering|design|craft|product excellence = hint
  clear|open|honest communication = hint
  some areas|area|experience|knowledge|familiarity|understanding|exposure|awareness|proficiency|skills of|with|in|to?
  fair|good|reasonable|decent|healthy|considerable degree|amount|number|deal|level|share of
  correct|proper|best decision|decisions|call|calls|choice|choices|answer|decision making|priorities
  an? sense|eye|feel for = skip
  ~make things|it better = hint
  ~add|~deliver more? value
  to good|great effect
  the bigger|wider picture
  sound|good|better|wise|smart|poor judgement|judgment|judgements|judgments|decision|decisions|choice|choices|call|calls|trade-offs|tradeoffs|trade offs|practice = sure
  sound _ judgement|judgment|decisions|decision|choices
  sound design|designs|advice|reasoning|understanding|technical|engineering|architecture|architectural|practices|principles|solutions
  when|where|as it makes sense
  as the situation demands|requires
  well with|to|in|under|within
  at a good|high|steady|sustainable pace
  as quickly|soon|early as possible = hint
  as _ as possible
  common sense
  bigger picture = hint
  big picture = hint
  team player = hint
  really matter|matters
  what|that matters
  ~get a lot done
  minimal|minimum|limited oversight|supervision|guidance|help|support|review|direction|assistance = hint
  great|good|excellent|strong|skilled|effective|adept|consummate communicator|collaborator|teammate|citizen|attitude
  ~go above and beyond
  ~go the extra mile
  ~take initiative = hint
  ~use initiative
  ~show initiative
  ~show|~provide|~demonstrate|~display|~exhibit _? leadership
  deep empathy|respect|care|insight
  much supervision|guidance|help|support|oversight|direction
  at|to the highest _? level|standard
  high level|degree of _
  ~deliver|~add|~create promised|real|tangible|business|customer|user value
  ~make|~put a|an|in extra effort
  ~move|~work|~act|~deliver fast
  strong|deep|true|full|high|extreme ownership
  world class
  top notch
  first class
  best in class
  a certain level|degree|amount|extent
  of a certain
  some level|degree|amount|extent of
  ~have influence
  true|strong|great partner
  ~set a|an good|great|strong|positive example
  active member|participant|contributor|part|role
  key|critical|vital|integral|essential|important|crucial part|member|figure of
  ~contribute to the? success = hint
  ~think _? strategically|tactically|holistically|critically
  ~challenge the status quo = hint
  a lot of times|time|the = skip
  ~set the standard|bar
  ~raise the bar
  ~bring energy|positivity|enthusiasm
  positive attitude
  good attitude
  can do attitude
  commitment to excellence
  ~strive for excellence
  well enough
  good enough
  when|where|if|as need|needs be|arise|arises
  when|as circumstances require|demand|allow
  if and when
  wide|broad|great|large|vast range|variety|array|spectrum of = hint
  a high|higher performance|performing|functioning team|teams|environment|culture = hint
  high performance|performing|functioning team|teams|environment|culture|squad|squads = sure
  top talent|performers|people|tier
  ~bring|~cause|~create delight = hint
  ~delight user|users|customer|customers|stakeholders|clients
  intermediate|theoretical|practical|clear understanding|grasp|command|handle of|on = hint
  ~drive success
  informed decision|decisions|choice|choices = hint
  transparent and open = hint
  open and transparent = hint
  significant technical? value|improvement|improvements|contribution|contributions|difference|progress|results|growth|influence = hint
  ~inspire people|others|everyone|team|teams|your|their|the = hint
  ~make themselves|yourself useful|available = hint
`);

/** How a thing is done, told exactly: “in a repeatable way” can be checked. */
export const isExactManner = oneOf(
  'similar different same structured iterative incremental repeatable consistent systematic data-driven regular automated standard standardised standardized certain particular given single public private written blameless reproducible testable measurable documented backward-compatible backwards-compatible step-by-step this that any no every such agreed',
);

/**
 * Adjectives that praise or blame without a measure. What has an agreed meaning in the trade (clear, concise,
 * scalable, accurate, relevant) or speaks of scope (large, complex, major) is none.
 */
const praise = `
  good great strong solid excellent excellence effective efficient appropriate proper suitable adequate sufficient reasonable meaningful valuable
  high-quality thoughtful mature impactful outstanding exceptional superb amazing awesome fantastic wonderful brilliant incredible terrific
  phenomenal ideal impressive decent nice delightful flawless impeccable masterful stunning extraordinary remarkable world-class best-in-class
  top-notch top-quality first-class first-rate unparalleled unmatched stellar visionary transformative transformational worthwhile fruitful
  satisfactory acceptable respectable commendable admirable wise clever considerable high-performing high-functioning high-calibre high-caliber
  well-designed well-thought-out well-considered well-crafted well-reasoned well-rounded well-balanced unforgettable memorable favourable favorable
  desirable superlative magnificent splendid marvelous marvellous exemplary high-performance poor inadequate insufficient inappropriate unreasonable
`;
/** Of these many are decoration: without them the bar stands. */
const decoration = `
  useful helpful beneficial holistic beautiful robust elegant responsible sensible pragmatic fair clean readable maintainable timely optimal seamless
  inspiring insightful polished healthy successful positive productive well-structured rigorous credible
  notable smart superior noticeable best high-value attentive gracious careful respectful
  smooth prompt diligent realistic comprehensive cohesive powerful profound persuasive courteous polite tactful diplomatic eloquent supportive
  exciting fascinating sweeping steady sophisticated perfect tremendous
  constructive approachable prolific thorough industry-leading market-leading intuitive
  stimulating trustworthy charismatic nuanced intermediate
`;
export const isLoose = oneOf(praise + decoration);
export const isLooseHint = oneOf(decoration);

/** Adverbs of manner: those of the adjectives, and a few more. */
const isSure = oneOf(`
  well quickly aggressively exceptionally extraordinarily excellently drastically succinctly reliably correctly proficiently skillfully skilfully expertly judiciously prudently knowledgeably
  impactfully positively constructively pragmatically
`);
const isDecoration = oneOf(
  'deeply cleanly clearly concisely greatly strongly significantly easily rapidly decisively intelligently calmly enthusiastically passionately efficiently professionally competently confidently comfortably creatively sustainably tactfully gracefully meticulously swiftly sharply convincingly compellingly graciously unambiguously',
);

export function isManner(word: string): boolean {
  // “Successfully” is filler instead.
  if (word === 'ideally' || word === 'fairly' || word === 'successfully') return false;
  return isSure(word) || isMannerHint(word) || ofAdjective(word, praise_);
}

export function isMannerHint(word: string): boolean {
  return !isSure(word) && (isDecoration(word) || ofAdjective(word, isLooseHint));
}

const praise_ = oneOf(praise);

/** “effectively”, “healthily”, “responsibly”: the adverb of an adjective that `test` holds for. */
function ofAdjective(word: string, test: (word: string) => boolean): boolean {
  if (!word.endsWith('ly')) return false;
  const stem = word.slice(0, -2);
  return test(stem) || test(`${stem}le`) || test(stem.replace(/i$/, 'y'));
}

/** Nouns that make an adjective exact: a term, or a thing with a definition. */
export const isTerm = oneOf(
  'practice practices fit news morning faith citizen citizens samaritan time match consistency typing type types relationship case cases path paths point example examples performance_review',
);
