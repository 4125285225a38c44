import assert from 'node:assert/strict';
import { third } from '../../server/src/analysis/wording/lexicon';
import { read } from '../../server/src/analysis/wording/reading';

/** Each clause as `link form verb>head`, with its subject in brackets. */
function clauses(text: string): string[] {
  const { tokens, clauses: found } = read(text);
  return found.map(({ link, form, verb, head, subject }) => {
    const of = subject ? ` (${subject.kind} ${tokens[subject.start]?.text})` : '';
    const verbs = verb === head ? tokens[verb]?.text : `${tokens[verb]?.text}>${tokens[head]?.text}`;
    return `${link} ${form} ${verbs}${of}`;
  });
}

describe('reading a statement', () => {
  const statements: readonly [text: string, ...clauses: string[]][] = [
    ['Leads the planning', 'start third Leads'],
    ['Lead the planning', 'start base Lead'],
    ['Proactively leads the planning', 'start third leads'],
    ['You lead the planning', 'start base lead (person You)'],
    ['Leading the planning', 'start ing Leading'],
    ['Can often lead', 'start modal Can>lead'],
    ['Is often asked for advice', 'start be Is>asked'],
    ['Has led two projects', 'start have Has>led'],
    ['Trusted to deploy', 'start past Trusted'],
    ['Ownership of the release', 'start none Ownership'],
    ['Code is clean', 'start be is>clean (thing Code)'],
    ['The engineer leads a project', 'start third leads (person The)'],
    ['Engineers trust them', 'start base trust (thing Engineers)'],
    ['Designs systems and tests them', 'start third Designs', 'and third tests'],
    ['Writes designs, tests and reviews', 'start third Writes'],
    ['Writes tests and reviews designs', 'start third Writes', 'and third reviews'],
    ['Leads reviews, using the checklist', 'start third Leads', 'means ing using'],
    ['Leads a team while mentoring two leads', 'start third Leads', 'while ing mentoring'],
    ['Leads projects; hosts the demo', 'start third Leads', 'semicolon third hosts'],
    ['Leads projects. Hosts the demo.', 'start third Leads', 'sentence third Hosts'],
    ['Builds tools that everyone uses and likes', 'start third Builds'],
    ['Writes runbooks that help others and hosts the demo', 'start third Writes', 'and third hosts'],
    ['When blocked, asks for help', 'start third asks'],
    ['With guidance, can lead', 'start modal can>lead'],
    ['Works to reduce costs and improve speed', 'start third Works'],
    ['Ownership: leads the planning', 'start third leads'],
    ['Reads logs (and tests, e.g. of the login)', 'start third Reads'],
    ['Is able to lead but needs support', 'start be Is>able', 'but third needs'],
    ['Uses node.js, e.g. for tools. Hosts demos', 'start third Uses', 'sentence third Hosts'],
    ['🚀 Leads the launch', 'start third Leads'],
    ['You’ve led a launch', 'start have You’ve>led (person You’ve)'],
    ['Mentor juniors', 'start base Mentor'],
    ['Mentor for juniors', 'start none Mentor'],
    ['Code features', 'start base Code'],
    ['Code reviews for the team', 'start none Code'],
    ['Training staff', 'start ing Training'],
    ['Training of staff', 'start none Training'],
    ['Go to meetings of the board', 'start base Go'],
    ['Go-to person for payments', 'start none Go-to'],
    ['Designs follow the guide', 'start base follow (thing Designs)'],
    ['Scope of influence is the division', 'start be is>the (thing Scope)'],
    ['Helps resolve conflicts', 'start third Helps'],
    ['At least once a quarter, presents results', 'start third presents'],
    ['Write, review and merge code', 'start base Write', 'comma base review', 'and base merge'],
    ['Has led teams and taught courses', 'start have Has>led', 'and past taught'],
    ['You own the tests and coach testers', 'start base own (person You)', 'and base coach'],
    ['Own build and release systems', 'start base Own'],
    ['Uses Go, Rust etc. Leads reviews', 'start third Uses', 'sentence third Leads'],
    ['…'],
    ['Führt das Team und plant', 'start none Führt'],
  ];
  for (const [text, ...wanted] of statements) {
    it(text, () => assert.deepEqual(clauses(text), wanted));
  }

  it('puts every word where it stands', () => {
    const text = 'Leads **big** “go-to” teams’ plans: 99.9 % of C++, at L2/L3…';
    for (const { text: word, start, end } of read(text).tokens) assert.equal(text.slice(start, end), word);
  });
});

describe('the third person', () => {
  const forms: Readonly<Record<string, string>> = {
    lead: 'leads',
    try: 'tries',
    play: 'plays',
    teach: 'teaches',
    fix: 'fixes',
    discuss: 'discusses',
    go: 'goes',
    do: 'does',
    have: 'has',
    be: 'is',
    'sense-check': 'sense-checks',
    unify: 'unifies',
  };
  for (const [base, form] of Object.entries(forms)) {
    it(`${base} → ${form}`, () => assert.equal(third(base), form));
  }
});
