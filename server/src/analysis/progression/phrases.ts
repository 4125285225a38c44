/**
 * The scales that tell one level's expectation from the next. Ranks of scope: 0 oneself, 1 the team, 2 several teams,
 * 3 the department, 4 the company, 5 the industry.
 */
export type Scale = 'scope' | 'autonomy' | 'frequency' | 'size' | 'quantity';

type Stretch = readonly [least: number, most: number];

/** Words that stand at a place of a scale, the lowest first. */
export interface Phrase {
  readonly scale: Scale;
  readonly pattern: RegExp;
  /**
   * The lowest and the highest rank that the words can mean. “Organization” is a department to one company and the
   * whole company to another: what is uncertain is a stretch, and only stretches that do not touch are compared.
   */
  readonly least: number;
  readonly most: number;
  /** The words are the act itself, so that they also count when two statements are held against each other. */
  readonly act?: true;
  /** For a scope: the words say how far the act reaches, and do not only mention somebody. */
  readonly reach?: true;
}

const article =
  "(?:(?:all|the|our|their|your|a|an|its|his|her|my|this|that|entire|whole|wider|broader|larger|immediate|own|full|one|single|each|every)(?:'s)? )*";
const many =
  '(?:(?:all|the|our|their|your|both|multiple|several|many|other|different|various|numerous|some|few|two|three|four|five|six|neighbou?ring|adjacent|related|partner|dependent|most|of) )+';
const kind =
  '(?:(?:engineering|product|development|dev|feature|delivery|software|technical|scrum|agile|technology|tech|data|platform|design) )?';

const team = `${kind}(?:team|squad|crew|pod)`;
const teams = `${kind}(?:teams|squads|crews|pods)`;
const group =
  '(?:tribe|chapter|guild|value stream|product area|product group|product line|business area|business unit)s?';
const department =
  '(?:department|division|discipline|engineering|tech|technology|product (?:and|&) engineering|r&d|function)';
const organization = '(?:organi[sz]ation|org|business)';
const company = '(?:company|enterprise|firm|corporation)';
const industry =
  '(?:industry|profession|field|(?:open[- ]source|external|wider|professional|tech|engineering|technical) communit(?:y|ies))';

const across = '(?:across|throughout|within|inside|over)';
/** Ends a unit that is no part of a longer name: `team`, `team’s`, but not `team lead` nor `engineering manager`. */
const end =
  "(?:'s?)?(?=$|[.,;:!?)\\]/–—]| -|[- ]level| (?:and|or|to|in|on|by|for|with|from|at|as|so|that|which|who|through|via|when|while|during|but|where|without|before|after|about|into|over|using|is|are)\\b)";

const word = (source: string) => new RegExp(`(?<![\\p{L}\\p{N}-])(?:${source})(?![\\p{L}\\p{N}])`, 'giu');
/** Words at a place of a scale, or somewhere between two. */
const at = (
  scale: Scale,
  [least, most]: Stretch,
  source: string,
  more?: Pick<Phrase, 'act' | 'reach'>,
): Phrase => ({
  scale,
  least,
  most,
  pattern: word(source),
  ...more,
});
const reach = { reach: true } as const;
/** How far an act reaches: `across the team`, `team-wide`, `the whole team`. */
const reaching = (stretch: Stretch, unit: string, plain = `${article}${unit}`): Phrase[] => [
  at('scope', stretch, `${across} ${plain}${end}`, reach),
  at('scope', stretch, `(?:${unit})[- ]wide|(?:whole|entire) (?:${unit})`, reach),
];
const beyond = `(?:beyond|outside(?: of)?) ${article}`;

const help =
  '(?:guidance|supervision|support|help|assistance|oversight|direction|coaching|instructions?|hand-holding)';
const helper =
  '(?: (?:from|of|by) (?:(?:an?|the|their|your|his|her|more|other) )*(?:(?:senior|experienced|junior|lead|skilled) )*(?:others|engineers?|developers?|teammates?|peers?|colleagues?|managers?|mentors?|leads?|seniors?|team members?|people|team))?';
const much = '(?:(?:the|close|direct|regular|frequent|constant|significant|full|lots of|much) )?';
const little = '(?:only )?(?:minimal|minimum|little|occasional|limited|light|less|infrequent)';
const without =
  '(?:with little to no|with little or no|with no|without)(?: (?:any|daily|close|direct|much|constant|regular))*';
const people =
  '(?:others|other (?:engineers|people|teams|developers)|(?:junior|senior|newer|new|less experienced|more junior) \\p{L}+|teammates?|team members|colleagues|peers|engineers|juniors|newcomers|developers|people)';
const timeUnit = '(?:hour|day|week|sprint|month|quarter|year|time)s?\\b';

export const phrases: readonly Phrase[] = [
  // Scope: how far an act reaches.
  ...reaching([1, 1], team),
  ...reaching([2, 3], teams, `(?:${many})?${teams}`),
  at('scope', [2, 3], `cross[- ](?:${team}|${teams})`, reach),
  ...reaching([2, 3], group),
  ...reaching([3, 4], department),
  ...reaching([3, 4], organization),
  ...reaching([4, 4], company),
  ...reaching([5, 5], industry),
  at('scope', [2, 5], `${beyond}${team}`, reach),
  at('scope', [3, 5], `${beyond}${department}`, reach),
  at('scope', [5, 5], `${beyond}(?:${company}|${organization})`, reach),
  // Scope: who is mentioned. What is not certain to be a scope stretches far.
  at(
    'scope',
    [0, 0],
    "(?:their|your|his|her|my|one's) own (?:work|tasks?|code|changes?|features?|time|stories|tickets)",
  ),
  at('scope', [0, 0], '(?:individual|personal) (?:work|tasks?|contributions?|goals?|features?)'),
  at('scope', [1, 1], team),
  at('scope', [2, 3], `${teams}|${group}`),
  at('scope', [3, 4], `(?:of|in|to|for|with|by) ${article}(?:${department}|${organization})${end}`),
  at(
    'scope',
    [3, 4],
    'department|division|(?:the|our|whole|entire|wider|broader) (?:organi[sz]ation|org|business)',
  ),
  at('scope', [3, 5], 'organi[sz]ations|orgs|departments|divisions|leadership|directors|executives'),
  at('scope', [4, 4], company),
  at('scope', [4, 5], 'companies|global(?:ly)?|international(?:ly)?|worldwide'),
  at('scope', [5, 5], `${industry}|conferences?|open[- ]source|externally`),

  // Autonomy: how much others help, up to being the one who helps.
  at('autonomy', [0, 0], `(?:with|under|needs?|requires?|requiring) ${much}${help}${helper}`),
  at('autonomy', [0, 0], '(?:guided|supervised|assisted|directed|supported) by'),
  at(
    'autonomy',
    [0, 0],
    '(?:beside|alongside|together with|paired with) (?:an? )?(?:more )?(?:experienced|senior)(?: \\p{L}+)?',
  ),
  at('autonomy', [0, 1], `with (?:some|moderate) ${help}${helper}`),
  at('autonomy', [1, 1], `(?:with|under) ${little} ${help}${helper}`),
  at('autonomy', [2, 2], 'independently|autonomously|unaided|unsupervised|unassisted|self-sufficiently'),
  at('autonomy', [2, 2], `(?:on their|on your) own|by (?:themselves|yourself)|${without} ${help}${helper}`),
  at(
    'autonomy',
    [3, 3],
    `(?:guid|mentor|coach|teach|train|support|supervis|direct|help|enabl)(?:e|es|s|ing)? ${people}`,
    { act: true },
  ),

  at('frequency', [0, 0], 'rarely|seldom|infrequently'),
  at('frequency', [1, 1], 'occasionally|sometimes|from time to time|now and then'),
  at('frequency', [2, 3], 'often|regularly|frequently|on a regular basis'),
  at('frequency', [3, 4], 'consistently|continuously|continually'),
  at('frequency', [4, 4], 'always|every time|at all times|without exception'),

  // Size and difficulty of what is worked on.
  at(
    'size',
    [0, 0],
    'small(?:er)?(?:[- ](?:sized|scope|scale))?|simple|minor|trivial|straightforward|basic|low[- ]complexity',
  ),
  at(
    'size',
    [1, 1],
    'medium(?:[- ](?:sized|scope|scale|complexity))?|mid[- ]sized|moderate|moderately (?:complex|large)',
  ),
  at(
    'size',
    [2, 3],
    '(?:large|big)(?:r)?(?:[- ](?:sized|scope|scale))?|larger|bigger|complex|complicated|major|difficult|highly complex|advanced|high[- ]complexity',
  ),
  at('size', [3, 3], 'very (?:large|complex)|(?:the )?(?:largest|most complex|most difficult|hardest)'),

  // How many.
  at('quantity', [0, 0], "(?:only )?one(?! of\\b|[-'])|a single|single"),
  at('quantity', [1, 1], 'two|a couple of|a few|few'),
  at('quantity', [2, 2], 'several|multiple|various|numerous|many'),
  at('quantity', [3, 3], `all(?! of the time| the time)|every(?! (?:other )?${timeUnit})`),
];
