/**
 * Words that carry no demand of their own. Kept short on purpose: what common stop lists also drop (all, own, more,
 * other, can, not) is what tells one level's expectation from the next.
 */
export const light =
  'a an the and or of to in on at for with by as into is are be been being was were am you your yours they their theirs them he his him she her we our ours us them it its this that these those there here which who whom whose what where how when while if then thus so such has have had having do does did doing will would shall should someone something thing things than but about get gets getting very really per via both any themselves themself yourself itself eg ie etc also just even well whether either including include includes regarding around according given during through throughout upon already still s t e g i re from over onto toward towards against before after may might must could though although however thereby therefore accordingly ve ll re d m whilst like can able ability capable capability successfully meaningfully especially particularly';

/** Words so common in ladders that sharing one says little, and adding one changes little. */
export const common =
  'each every active activity actively appropriate approach area available best build clear code consistent contribute create day deliver demonstrate develop effective engineer ensure existing give good help impact include keep level make necessary need new order overall part practice process product project provide quality relevant related role software solution specific successful support system take task team_member technical time use various way work';

/**
 * Words by which one level's expectation differs from the next, by what they vary. Not a veto: how much each kind
 * counts is learned.
 */
export const cues = {
  scope:
    'team squad crew tribe chapter group company organisation business enterprise department division domain area project own selfown personal individual cross across within beyond outside between among other industry external internal unit wide executive leadership leader senior junior peer stakeholder everyone community local global regional self everybody public broader wider org-wide multi-team service codebase feature component product system task others customer client',
  autonomy:
    'guidance help support supervision supervise coaching independent alone autonomous assist assistance minimal instruction oversight direct guided prompt prompting unaided unsupervised ask little',
  frequency:
    'regular occasional often sometimes always frequent consistent rarely seldom usual routine daily weekly continual continuous constant increasing mostly generally',
  quantity:
    'one two three four five six ten single multiple several many few some most all various numerous least more fewer less majority half another additional couple handful',
  degree:
    'complex simple basic advance large small major minor deep high low highly ambiguous critical strategy significant trivial straightforward larger largest smaller smallest great strong exceptional excellent solid limited big hard difficult non-trivial medium unfamiliar accurate full fully long-term short-term in-depth broad detailed high-level theoretical practical demanding unknown novel impactful sophisticated challenging complete thorough active proactive partial entire',
  stage:
    'learn understand aware familiar start begin becoming become establish track_record know master demonstrate experience consider contribute participate assist help encourage promote define drive own shape lead teach mentor coach guide set influence delegate advise follow attend observe expert authority try recognise role_model champion initiate',
  negation: 'not never no nor fail lack without none unable neither hardly',
} as const;

export type Cue = keyof typeof cues;

/** Words that ask for less: who no longer has them is expected to do more. */
export const lesser =
  'learn understand aware familiar start begin become becoming know guidance help support supervision assist assistance minimal basic simple small minor little occasional sometimes often regular usual rarely limited some theoretical routine partial single low seem try participate contribute attend observe follow instruction oversight direct guided daily weekly frequent mostly generally';
