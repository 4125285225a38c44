/** Words by class, as far as telling a statement's verbs needs them. Our own lists, for the language of ladders. */

const words = (text: string): readonly string[] => text.split(/\s+/).filter(Boolean);

/** Verbs that are rarely nouns in a ladder, in base form. */
const verbs = words(`
  cut hit pass delight uplevel up-level feel lean lay raise flag provision overcommunicate fight hunt aid avert boost debrief deescalate de-escalate dig extrapolate fulfil heed hone interrogate jump kick lobby model oppose overhaul overlap pledge poll prod probe reckon regress rein remedy repurpose sharpen steward sway tap tidy uproot vouch whiteboard wield abandon absorb accelerate accept accomplish achieve acknowledge acquire act activate adapt add address adhere adjust administer
  adopt advance advise advocate aggregate agree aim align allocate allow analyse analyze anticipate apply appoint appraise
  appreciate approve arbitrate arrange articulate ask assemble assert assess assign assist assume assure attend attract audit
  author automate avoid balance become begin behave believe benchmark bring broaden build calculate calibrate
  capture care carry catch celebrate chair choose clarify classify clean clear close co-lead co-author
  co-ordinate coach collaborate collate collect combine come commit communicate compare compile complete comply compose conceive
  conclude conduct configure confirm confront connect consider consolidate construct consult consume contribute
  convene converse convert convey convince cooperate coordinate correct cover craft create critique cultivate curate customise customize
  debug decide declare decompose decrease dedicate deepen defend define delegate delete deliver demonstrate
  deploy deprecate derive describe deserve detect determine develop devise diagnose differentiate direct disagree
  discover discuss dispatch display disseminate distinguish distribute diversify divide do draft draw drive earn educate elaborate elevate
  elicit eliminate embed embody embrace emphasise emphasize employ empower enable encourage enforce engage enhance enjoy enlist enrich ensure enter
  equip escalate establish evaluate evangelise evangelize evolve examine exceed execute exemplify exhibit expand expect experiment explain
  exploit explore express extend extract facilitate fail familiarise familiarize fill finalise finalize find finish fix focus follow forge formalise formalize
  formulate foster fulfil fulfill gain gather generate get give go govern grasp grow guard handle happen have hear help
  hire hold hone identify illustrate imagine implement improve include incorporate increase incubate infer inform initiate innovate
  inspect inspire install instil instill institute integrate interact interpret intervene interview introduce invent invest investigate invite
  involve iterate join judge justify keep know lack launch lead learn leave lend lessen let leverage listen live lobby
  localise localize locate look lower maintain make manage mature maximise maximize mean measure mediate meet mentor merge migrate minimise minimize
  mitigate moderate modernise modernize modify multiply monitor motivate navigate need negotiate normalise normalize notice nurture observe obtain
  onboard operate optimise optimize orchestrate organise organize originate outline overcome oversee own participate partner
  perform persist persuade pinpoint pioneer play possess predict prepare prescribe preserve prevent prioritise prioritize proactively-seek
  procure produce profile promote propose protect prove provide publish pull pursue push put quantify raise react read realise realize reassess
  recall receive recognise recognize recommend reconcile record recruit rectify redesign redirect reduce refactor refine reflect refuse regulate reinforce reject
  relate release rely remain remediate remind remove render renew repair repeat replace replicate reply represent reproduce require resolve
  respect respond restore revolve restructure retain retire retrieve reuse reveal revise reward rewrite safeguard satisfy say scale
  see seek select send serve set settle shape share shepherd shift show showcase shorten simplify simulate solicit solve source span speak spearhead specify
  split sponsor spot spread stabilise stabilize standardise standardize start stay steer stimulate stop store strengthen strive structure submit succeed
  suggest summarise summarize supervise supply surface sustain synthesise synthesize tackle tailor take talk teach tell tend think thrive tolerate
  train transfer transform translate travel triage troubleshoot try turn unblock uncover undertake unify unite unlock update uphold upskill use utilise utilize
  validate verify visit visualise visualize vet volunteer want warn weigh widen win wonder write yield brainstorm sense-check double-check
  crush nail rock kill hype preach encourage streamline uncover bootstrap commence conform correlate
  discourage dive embark empathise empathize entrust envision excel flag flourish
  gauge harmonise harmonize harness hypothesise hypothesize ideate imitate industrialise industrialize internalise internalize
  instigate interface juggle mobilise mobilize network operationalise operationalize
  pair pick pitch portray postpone practise re-evaluate reach rebuild reconsider
  refer rehearse relinquish reprioritise reprioritize rephrase reshape revisit rotate sacrifice secure
  sequence size sketch socialise socialize spend stand stretch strategise strategize
  strike subscribe substantiate swarm tie trace track trust uncover undergo understand unpack uplift urge wait walk watch welcome
  accommodate accompany accumulate affect affirm afford alleviate alter amend amplify announce annotate anonymise anonymize apologise apologize apportion archive argue arise arrive ascertain assimilate attach attain authorise
  authorize await backport bolster bother bisect buy bypass cease certify characterise characterize circulate cite commend compel compensate compete complain complicate comprehend
  comprise compute concede concentrate confide confuse constitute construe contain containerise containerize contend continue contradict cope correspond corroborate counteract criticise criticize decompress deduce deem defer
  defy demystify denounce depend depict designate detach differ digitise digitize diminish disappear discard disclose discontinue discriminate dismiss dispense disregard disrupt dissuade distil distill diverge divert
  dominate donate downgrade economise economize embolden emerge encounter endeavor endeavour aspire endorse endure enrol enroll ensue entail entertain equate escape evade evoke exaggerate exclude exert exhaust exist expose fall
  feed foresee forestall forget formulate fortify generalise generalize grok groom hamper headhunt heal heighten hesitate hide hinder ignore impart impede impose impress improvise inaugurate incur indulge inhabit
  infiltrate inherit insist instruct intensify intend intercept interfere interrupt invoice itemise itemize kick liberate lose loosen manipulate manufacture materialise materialize memorise
  memorize miss neglect neutralise neutralize nominate notify obey oblige occupy occur omit orient overcommit overrule override parametrise parametrize parse penetrate pentest perceive perfect personalise personalize personify persevere playtest
  ponder presuppose prevail propel publicise publicize qualify quell ratify rationalise rationalize rearchitect rebut reframe regain rehost relieve remember renegotiate reopen replan replatform replenish rescind resemble reside resist
  resume retrain retract revamp revive ride rise salvage scrutinise scrutinize sell separate serialise serialize shortlist sidestep sing sit specialise specialize speculate steady stifle storyboard substitute supersede supplant surmount
  surpass suspect suspend swing sympathise sympathize systematise systematize tabulate templatise templatize terminate testify throw tighten timebox transmit uncover underline undermine undo unleash unpick unravel unveil vary wear weave withhold wireframe weaken worsen
`);

/** Verbs that are nouns as often: only their surroundings tell. */
const nounVerbs = words(`
  access account aid alert answer approach archive attempt backlog balance bug build call care cause challenge champion change check claim code
  comment compromise concern conflict contact contract control cost credit cycle damage data-model date deal debate delay demand demo design
  detail document doubt draft effect effort end estimate evidence example exercise experience experiment feature
  feedback file finance flow focus force forecast form function fuel fund gain goal ground group guarantee guide head highlight host hunt impact import
  influence input inquire insight interest interview issue judge label launch lead level limit link list log love manage map mark market
  matter mentor mind mirror mix mock model monitor move name need network note notice object offer order output own pace panel parallel park
  partner pattern pay phase pilot plan play point position practice praise present pressure prevent price process produce profile program project promise
  prompt proposal prototype pull purchase purpose push question queue range rank rate reason record refactor reference release remark report
  request research resource respect rest result retreat return review reward risk role root rule run sample scale schedule scope score screen
  search share ship shape show sign signal slice slot sort sound source space spec spike sponsor staff stage stake standard start state step
  stop store strategise stress structure study style subject suggest summary support surface survey switch target task team test thank theme time
  tool touch track trade train transfer treat trend trial trigger trouble trust try turn tutor type update use value view visit voice vote vet
  want watch weight welcome wish witness wonder work worry shadow plan spec bridge block bundle cache
  chart clone coach craft debug drive edit exchange export fork frame front gate graph grade hack handle
  help hire hope index instrument interface lift line load lock loop master match measure merge message
  milestone mention model name nudge package patch pledge pool post program push quiz release rehearse screen script seed spot set
  sprint stream struggle strategize stub table tag talk template thread ticket train tune visit walk wire wrap write
  appeal award benefit board brief break budget cap cast catalog catalogue chair channel charge combat command contrast counsel counter count decline desire digest discipline discount dispute drop duplicate
  echo edge exploit face fashion fear feed filter fire flash fold foul graduate grant hand harm harness invite layer lint marshal merit number page patrol pause phrase picture pitch place plot plug post power profit
  progress query ramp refund register regard repair rescue reverse roll salvage save scan sense service shape spin storyboard sunset supplement surge trail trim tour upgrade value vent voice wait waive weave weight
`);

/** Past participles and past forms that are not verb + ed. */
const irregular: Readonly<Record<string, string>> = Object.fromEntries(
  words(`
  become:became begin:began:begun bring:brought build:built catch:caught choose:chose:chosen come:came do:did:done draw:drew:drawn
  drive:drove:driven find:found get:got:gotten give:gave:given go:went:gone grow:grew:grown have:had hear:heard hold:held keep:kept
  know:knew:known lead:led learn:learnt learn:learned leave:left lend:lent let:let make:made mean:meant meet:met overcome:overcame oversee:oversaw:overseen
  pay:paid put:put read:read rebuild:rebuilt rewrite:rewrote:rewritten run:ran:run say:said see:saw:seen seek:sought send:sent set:set
  show:showed:shown speak:spoke:spoken spend:spent split:split spread:spread stand:stood strike:struck take:took:taken teach:taught
  tell:told think:thought throw:threw:thrown understand:understood undergo:underwent:undergone undertake:undertook:undertaken
  buy:bought sell:sold feed:fed fall:fell:fallen rise:rose:risen sit:sat throw:threw:thrown wear:wore:worn ride:rode:ridden hide:hid:hidden foresee:foresaw:foreseen forget:forgot:forgotten lose:lost arise:arose:arisen undo:undid:undone withhold:withheld swing:swung sing:sang:sung weave:wove:woven spin:spun override:overrode:overridden break:broke:broken cast:cast stick:stuck
  uphold:upheld win:won write:wrote:written feel:felt hit:hit cut:cut
  `).flatMap((entry) => {
    const [base = '', ...forms] = entry.split(':');
    return forms.map((form): [string, string] => [form, base]);
  }),
);

/** Of the first list, those that are nouns often enough to look twice. */
const bothWays = words(
  'triage advance balance build care clone coach control craft demo draft drive effect experiment focus gain handle harness help hire interview judge launch lead lift measure mentor model monitor need network notice own partner pilot play profile pull push record refactor release respect reward scale set share show source sponsor spot start stop store structure surface talk track train transfer trust try turn update use visit walk watch welcome',
);
/** Nouns as well. */
const sometimes = new Set([...nounVerbs.filter((verb) => !verbs.includes(verb)), ...bothWays]);

/** `third` is the form of he or she; `ing` and `past` speak for themselves. */
export type VerbForm = 'base' | 'third' | 'ing' | 'past';

interface KnownVerb {
  readonly base: string;
  readonly form: VerbForm;
  /** A noun as well, or one in the plural. */
  readonly noun: boolean;
}

/** Those that double their last letter before an ending. */
const doubling = new Set(
  words(
    'admit begin span blog chat commit compel control cut debug defer drag drop emit equip excel fit get grab hit let log map mob omit pen permit pin plan plug prefer program put refer rig run set ship sit spot step stop strip submit swap tag transfer trim unplug win',
  ),
);

const known = new Map<string, KnownVerb>();
for (const base of new Set([...verbs, ...nounVerbs])) {
  const noun = sometimes.has(base);
  const add = (word: string, form: VerbForm, isNoun = noun) => {
    if (!known.has(word)) known.set(word, { base, form, noun: isNoun });
  };
  add(base, 'base');
  add(third(base), 'third');
  add(ing(base), 'ing', false);
  add(past(base), 'past', false);
}
for (const [form, base] of Object.entries(irregular)) {
  if (form !== base) known.set(form, { base, form: 'past', noun: false });
}
// Never the verb that their form suggests.
for (const word of words(
  'lives means meaning less during according including regarding building buildings others needs left',
)) {
  known.delete(word);
}
known.set('needs', { base: 'need', form: 'third', noun: true });
known.set('building', { base: 'build', form: 'ing', noun: true });

/** What a word in lower case is as a verb; undefined when it is none that we know. */
export function verbOf(word: string): KnownVerb | undefined {
  const verb = known.get(word);
  if (verb) return verb;
  // “replans”, “overdelivers”.
  const stem = /^(re|pre|over|under|de|mis|co|out|inter)-?(\p{L}{3,})$/u.exec(word);
  const inner = stem && known.get(stem[2] ?? '');
  // “course-corrects”, “self-identify”; “problem-solving” and “on-call” are none.
  const last = word.includes('-') ? /-(\p{L}{3,})$/u.exec(word) : null;
  const act = last && known.get(last[1] ?? '');
  if (!inner && act && !act.noun && (act.form === 'base' || act.form === 'third'))
    return { ...act, base: word.slice(0, -(last[1] ?? '').length) + act.base };
  return inner
    ? { ...inner, base: word.slice(0, word.length - (stem[2] ?? '').length) + inner.base }
    : undefined;
}

function doubled(base: string): string {
  return doubling.has(base) || /(?:^|-)(?:let|set|run|plan)$/.test(base) ? base + base.at(-1) : base;
}

/** `lead` → `leads`, `try` → `tries`, `have` → `has`. */
export function third(base: string): string {
  if (base === 'have') return 'has';
  if (base === 'be') return 'is';
  if (/(?:s|x|z|ch|sh|[^aeiou]o)$/.test(base) || base === 'do' || base === 'go') return `${base}es`;
  return /[^aeiou]y$/.test(base) ? `${base.slice(0, -1)}ies` : `${base}s`;
}

/** `lead` → `leading`, `run` → `running`. */
export function ing(base: string): string {
  if (/ie$/.test(base)) return `${base.slice(0, -2)}ying`;
  if (/[^eyo]e$/.test(base) && base !== 'be') return `${base.slice(0, -1)}ing`;
  return `${doubled(base)}ing`;
}

function past(base: string): string {
  if (/e$/.test(base)) return `${base}d`;
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ied`;
  return `${doubled(base)}ed`;
}

const set = (text: string): ReadonlySet<string> => new Set(words(text));

export const determiners = set(
  "a an the this that these those my your our their his her its each every all any some no both either neither another other such which what whose multiple several many few most more less own various one's",
);
export const pronouns = set(
  'i you he she they we it one someone everyone anyone somebody everybody anybody nobody me him us them themselves yourself yourselves himself herself itself myself ourselves',
);
export const prepositions = set(
  'about above across after against along alongside amid among amongst around as at before behind below beneath beside besides between beyond by despite down during for from in inside into like near of off on onto out outside over past per since through throughout till to toward towards under until unto up upon versus via vs with within without regarding including according',
);
/** They open a clause of its own, whose verb is no demand on the person. */
export const subordinators = set(
  'that which who whom whose when whenever where wherever if unless because since while whilst whereas although though so how why what whether until once after before as than whatever',
);
export const modals = set(
  "can could may might must shall should will would can't cannot couldn't mightn't shouldn't wouldn't",
);
export const conjunctions = set('and or but nor yet & plus');
export const be = set("is are be am was were been being isn't aren't wasn't weren't 's 're");
export const haves = set("has have had having hasn't haven't");

const adverbs = set(
  'often always never sometimes usually generally typically rarely seldom still already also just only even very really quite rather too soon then now here there together ahead well better best more most less least hard fast once twice again further not back away instead perhaps maybe almost nearly otherwise therefore hence thus likewise thereby ahead up out far',
);

/** Manner and degree words, by list and by ending. */
export function isAdverb(word: string): boolean {
  return adverbs.has(word) || (/[a-z]{3}le?y$/.test(word) && !notAdverbs.has(word));
}
const notAdverbs = set(
  'apply reply supply comply rely imply multiply family friendly timely early daily weekly monthly quarterly yearly costly likely only assembly anomaly ally rally july user-friendly valley volley trolley parsley medley alley galley',
);

const adjectives = set(
  'able unsure afraid happy academic brief accountable accurate adequate aware bad basic best better big bigger broad broader busy calm capable careful certain cheap clean clear close comfortable common complete complex concise confident consistent constant core correct critical cross-functional cross-team current daily deep deeper dependable different difficult direct distinct domain-wide due eager early easy end-to-end engaged entire exact excellent expert external fair familiar fast few final fine first fit fluent focused free fresh full further general good great greater hard harder healthy helpful high higher high-level high-quality highest honest huge humble important individual internal involved junior key kind large larger last late latest lead lean legal less likely little local long long-term low lower main major many mature medium minor more most multiple native necessary new next nice old open other overall own passionate patient poor positive possible present prior proactive professional proficient prompt proper quick quiet rapid rare ready real recent regular relevant reliable responsible right robust safe same secure senior sensible several shared sharp short short-term significant similar simple single skilled slow small smaller smart smooth solid sound special specific stable strong stronger sufficient technical thorough tight timely top total tough transparent trusted typical unclear unique sincere profound genuine urgent useful usual valuable various vast visible vital weak wide wider willing whole wrong young curious keen motivated enthusiastic adept experienced versed knowledgeable mindful respectful receptive supportive approachable',
);

export function isAdjective(word: string): boolean {
  return (
    adjectives.has(word) ||
    (/(?:able|ible|ful|ous|ive|less|ical|ic|ual|ent|ant|ary|wide|based|driven)$/.test(word) &&
      !notAdjectives.has(word))
  );
}
const notAdjectives = set(
  'topic metric metrics logic traffic critic graphic public-relations talent agent client incident environment document requirement development deployment management improvement content element component comment commitment investment statement agreement assistant consultant participant accountant event moment movement patent percent restaurant objective initiative perspective executive narrative archive directive incentive representative alternative motive drive archive table variable executable timetable deliverable summary library diary dictionary boundary glossary salary itinerary commentary vocabulary January February intent extent accent parent president student',
);

/** People whom a ladder speaks of; as a subject they are the person assessed. */
export const persons = set(
  'engineer developer manager lead leader designer architect analyst consultant director individual person candidate someone employee apprentice intern junior senior principal staff pm mentee mentor programmer tester contributor head scientist writer specialist researcher role position cto vp they you he she i we one who',
);
