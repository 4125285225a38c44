/** Words of quality without a measure. `hint` where they are often decoration. */
import { oneOf } from './helpers';
import { Phrases } from './phrases';

/** Phrases that leave the bar to the reader. */
export const loose = new Phrases(`
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
  whenever needed
  whenever necessary
  whenever appropriate
  if needed
  if necessary
  if appropriate
  as and when
  at the right time|level|moment|place
  the right things|thing|people|level|questions|way|decisions|balance|tools|amount
  ~do the right thing
  ~add|~create|~bring|~deliver|~generate value = hint
  ~add|~bring value
  ~have|~make|~create a|an big|bigger|significant|positive|meaningful|real|large|strong|lasting|measurable? impact
  ~have a|an? positive? impact
  ~make an? impact|difference
  high standard|standards
  high bar
  ~raise the _? _? bar
  ~exceed expectations
  ~meet expectations = hint
  beyond expectations
  ~play a|an key|important|critical|crucial|vital|major|central|essential|significant|active role
  key role|player|contributor
  quality work|code|software|solution|solutions|output|outputs|results|documentation|product|products|deliverables|service|services|features
  extraordinary quality
  ~make an? right _? decisions|decision
  right solution|solutions|tool|people|problem|problems|priorities|trade-offs|decision|calls|call|approach|technology|project|context|information|direction|questions|outcome|outcomes|expectations|metrics|stakeholders
  advanced|deep|broad|in-depth|extensive|thorough knowledge|understanding|expertise
  ~move the needle
  glue work
  ~be a role model
  role model
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
  with empathy|respect|kindness|clarity|impact|ease|maturity
  ~do what is needed
  ~make things happen
    high quality
  highest quality|standard|standards
  ~lead by example
  ~lead from the front
  good|sound|best judgement|judgment
  best practice|practices = skip
  to the best of
  with confidence
  with ease
  with care = hint
  at every opportunity
  in a timely manner|fashion
  in a productive|constructive|professional|positive|effective|efficient|respectful|meaningful manner|way|fashion
  at a good|high|steady|sustainable pace
  as _ as possible
  as quickly|soon|early as possible = hint
  common sense
  bigger picture
  big picture
  team player
  really matter|matters
  what|that matters
  great|good|excellent|strong communicator|collaborator|teammate|citizen|attitude
  ~go above and beyond
  ~go the extra mile
  ~take ownership = hint
  ~take initiative = hint
  ~use initiative
  ~show initiative
  ~show leadership
  ~provide leadership
  ~demonstrate leadership
  ~display leadership
  strong|deep|true|full|high|extreme ownership
  world class
  top notch
  first class
  best in class
  a certain level|degree|amount|extent
  of a certain
  some level|degree|amount|extent of
  ~have influence
  trusted advisor|adviser|partner
  ~set the standard|bar
  ~raise the bar
  ~bring energy|positivity|enthusiasm
  positive attitude
  good attitude
  can do attitude
  with integrity
  with excellence
  commitment to excellence
  ~strive for excellence
  well enough
  good enough
`);

/** Adjectives: before a noun or behind “is”. */
export const isLoose = oneOf(`
  good great strong solid excellent effective efficient appropriate proper suitable adequate sufficient reasonable meaningful valuable high-quality
  positive productive constructive thoughtful mature impactful successful healthy world-class outstanding exceptional superb amazing awesome
  robust elegant timely optimal ideal insightful compelling impressive decent nice useful helpful delightful beneficial holistic competent insightful flawless impeccable masterful stunning beautiful extraordinary high-performing transformative superior remarkable noticeable notable credible rigorous considerable substantial significant wise best high-value high-impact top-notch unparalleled stellar visionary inclusive healthy smart superior satisfactory acceptable respectable fantastic polished
  responsible unforgettable memorable inspiring pragmatic sensible fair seamless
  well-designed well-thought-out well-considered well-crafted well-structured top-quality clean readable maintainable
`);
export const isLooseHint = oneOf(
  'useful helpful beneficial holistic competent beautiful robust elegant responsible pragmatic sensible fair clean readable maintainable timely optimal seamless inspiring compelling insightful polished healthy successful positive well-structured important inclusive rigorous credible notable substantial high-value high-impact significant smart superior noticeable best',
);

/** Adverbs of manner. */
export const isManner = oneOf(`
  effectively efficiently appropriately well properly clearly quickly responsibly constructively professionally reasonably adequately
  thoughtfully meaningfully significantly smoothly seamlessly respectfully accordingly aggressively sustainably promptly sensibly suitably
  reliably exceptionally extraordinarily competently successfully excellently greatly substantially drastically strongly succinctly concisely correctly carefully diligently
  optimally graciously confidently skillfully skilfully comprehensively expertly creatively impactfully attentively cleanly realistically masterfully flawlessly impeccably superbly wonderfully deeply productively collaboratively positively fairly wisely
`);
export const isMannerHint = oneOf(
  'deeply confidently creatively cleanly comprehensively realistically clearly collaboratively carefully correctly concisely respectfully successfully accordingly promptly greatly strongly significantly fairly well diligently smoothly seamlessly quickly efficiently substantially',
);

/** Nouns that make an adjective exact: a term, or a thing with a definition. */
export const isTerm = oneOf(
  'practice practices fit news morning faith citizen citizens samaritan time match consistency typing type types relationship case cases path paths point example examples performance_review',
);
