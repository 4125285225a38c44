// @ts-check
// Ladders of any size in words of our own, the same for the same seed. The benchmarks and the random-edit test
// work on them. They have what real ladders have: texts of varied length and form, cells left out, blank or
// filled with placeholders, behaviors said twice, answers in place of behaviors, comments.
import { Random } from './random.mjs';

const verbs =
  'Reviews,Writes,Leads,Improves,Documents,Measures,Designs,Plans,Simplifies,Tests,Explains,Coaches,Proposes,Maintains,Automates,Investigates,Delivers,Retires,Coordinates,Estimates'.split(
    ',',
  );
const objects =
  'the deployment pipeline,a service boundary,incident drills,the alerting rules,database migrations,an onboarding guide,the quarterly roadmap,interview questions,code ownership,a rollback procedure,the latency budget,access policies,feature experiments,design proposals,customer reports,the release calendar,capacity forecasts,shared libraries,error messages,the data model,on-call handovers,security findings,build times,architecture decisions,test fixtures,vendor contracts,the style guide,accessibility audits,cost reports,mentoring pairs'.split(
    ',',
  );
const scopes =
  'for their own team,with one partner,across two teams,for a whole product area,with product and design,beyond the department,for new colleagues,under close guidance,without being asked,together with support,for every service they own,with the people affected,in each planning round,for external partners,at company scale'.split(
    ',',
  );
const purposes =
  'so that releases need no meeting,before the first customer notices,and publishes what was learned,until the numbers hold for a month,so that others can continue,with a date that is kept,and says what is left out,within the agreed budget,while keeping the old path alive,and follows up in writing,before work begins,so that nobody waits on one person'.split(
    ',',
  );
/** What things belong to, for ladders of many words: a kind of a matter. */
const matters =
  'payments,search,billing,catalog,identity,shipping,pricing,inventory,checkout,messaging,analytics,refunds,invoices,returns,ratings,loyalty,subscriptions,taxes,fraud,translations,maps,recommendations,notifications,exports,imports,calendars,archives,sessions,permissions,coupons,tickets,warehouses,suppliers,drivers,merchants,couriers,lenders,insurers,auditors,libraries'.split(
    ',',
  );
const matterKinds =
  'mobile,wholesale,regional,legacy,internal,seasonal,corporate,digital,instant,recurring,medical,municipal'.split(
    ',',
  );

const topics =
  'Incident,Delivery,Design,Quality,Security,Data,People,Planning,Product,Platform,Customer,Knowledge,Reliability,Hiring,Cost'.split(
    ',',
  );
const kinds = 'Management,Practice,Leadership,Thinking,Communication,Improvement,Ownership,Review'.split(',');
const groups = ['Craft', 'Execution', 'People', 'Direction'];
const values = ['ownership', 'candor', 'craft', 'care'];
const placeholders = ['TBD', 'TODO: write this', 'N/A', '[see details below]', 'to be added', '…'];

/**
 * @typedef {object} Shape
 * @property {number} levels
 * @property {number} competencies
 * @property {number} behaviors most behaviors of a cell; half as many on average
 * @property {number} examples most examples of a behavior
 * @property {number} [matters] how many things the behaviors are about, 480 at most; a few phrases for all unless given
 */

/**
 * The sizes that are measured, by cells: about 10 KB, 140 KB, 470 KB and 1.4 MB.
 * @type {readonly (Shape & { cells: number })[]}
 */
export const sizes = [
  { cells: 36, levels: 6, competencies: 6, behaviors: 3, examples: 1 },
  { cells: 300, levels: 10, competencies: 30, behaviors: 6, examples: 2 },
  { cells: 1000, levels: 20, competencies: 50, behaviors: 6, examples: 2 },
  { cells: 3000, levels: 30, competencies: 100, behaviors: 6, examples: 2 },
];

/**
 * A ladder file.
 * @param {Shape} shape
 * @param {number} seed
 * @returns {string}
 */
export function ladder(shape, seed) {
  return new Writer(shape, new Random(seed)).text();
}

class Writer {
  /** @type {string[]} */
  #lines = [];
  /** @type {string[]} */
  #said = [];

  /**
   * @param {Shape} shape
   * @param {Random} random
   */
  constructor(shape, random) {
    this.shape = shape;
    this.random = random;
  }

  text() {
    this.#head();
    this.#levels();
    this.#lines.push('competencies:');
    for (let index = 0; index < this.shape.competencies; index++) this.#competency(index);
    return `${this.#lines.join('\n')}\n`;
  }

  #head() {
    this.#lines.push(
      'ladder: 1',
      'role: Software Engineer',
      'family: Engineering',
      'summary: >-',
      '  Builds and runs the software that our customers use,',
      '  and leaves it better than it was.',
      '',
      '# What the company values.',
      'values:',
    );
    for (const value of values) {
      this.#lines.push(`  - id: ${value}`, `    name: ${value[0]?.toUpperCase()}${value.slice(1)}`);
      this.#lines.push('    behaviors:', `      - ${this.#sentence()}`);
    }
  }

  /** A line of levels; from the sixth on every fifth is a branch. */
  #levels() {
    this.#lines.push('', 'levels:');
    for (let level = 0; level < this.shape.levels; level++) {
      this.#lines.push(`  - id: L${level + 1}`, `    name: Engineer ${level + 1}`);
      this.#lines.push(`    summary: ${this.#sentence()}`);
      if (level > 5 && level % 5 === 0) this.#lines.push(`    follows: [L${level - 3}]`);
    }
    this.#lines.push('');
  }

  /** @param {number} index */
  #competency(index) {
    const { random } = this;
    const topic = topics[index % topics.length];
    const kind = kinds[Math.floor(index / topics.length) % kinds.length];
    const round = Math.floor(index / (topics.length * kinds.length));
    const name = `${topic} ${kind}${round ? ` ${round + 1}` : ''}`;
    this.#lines.push(`  - id: ${name.toLowerCase().replaceAll(' ', '-')}`, `    name: ${name}`);
    if (random.chance(0.7)) this.#lines.push(`    description: "${this.#sentence()}, and no less."`);
    this.#lines.push(`    group: ${groups[Math.floor((index * groups.length) / this.shape.competencies)]}`);
    if (random.chance(0.5)) this.#lines.push(`    values: [${random.pick(values)}]`);
    if (random.chance(0.1)) this.#lines.push(`    # Agreed in review ${index + 1}.`);
    this.#lines.push('    cells:');
    for (let level = 0; level < this.shape.levels; level++) this.#cell(`L${level + 1}`);
  }

  /** @param {string} level */
  #cell(level) {
    const { random } = this;
    const kind = random.next();
    if (kind < 0.03) return;
    if (kind < 0.05) this.#lines.push(`      ${level}:`);
    else if (kind < 0.07) this.#lines.push(`      ${level}: ${quoted(random.pick(placeholders))}`);
    else if (kind < 0.1) this.#lines.push(`      ${level}: { notExpected: This starts at a later level }`);
    else if (kind < 0.13) this.#lines.push(`      ${level}: { unchanged: The level below is enough here }`);
    else if (kind < 0.18) this.#lines.push(`      ${level}: ${this.#sentence()}`);
    else if (kind < 0.3) {
      this.#lines.push(`      ${level}:`, `        summary: ${this.#sentence()}`, '        behaviors:');
      this.#behaviors('          ');
      if (random.chance(0.4)) {
        this.#lines.push('        examples:', `          - ${this.#sentence()}`);
      }
    } else {
      this.#lines.push(`      ${level}:`);
      this.#behaviors('        ');
    }
  }

  /** @param {string} indent */
  #behaviors(indent) {
    const { random, shape } = this;
    const count = 1 + random.int(shape.behaviors);
    for (let behavior = 0; behavior < count; behavior++) {
      const examples = random.chance(0.45) ? 1 + random.int(shape.examples) : 0;
      if (examples === 0) {
        this.#lines.push(`${indent}- ${this.#behavior()}`);
        continue;
      }
      this.#lines.push(`${indent}- behavior: ${this.#behavior()}`, `${indent}  examples:`);
      for (let example = 0; example < examples; example++) {
        this.#lines.push(`${indent}    - ${this.#sentence()}`);
      }
      if (random.chance(0.2)) this.#lines.push(`${indent}  values: [${random.pick(values)}]`);
    }
  }

  /** Mostly new words; now and then what was said before, as it was or with another article. */
  #behavior() {
    const { random } = this;
    if (this.#said.length > 0 && random.chance(0.01)) {
      const again = random.pick(this.#said);
      return random.chance(0.5) ? again : again.replace(/ (a|an|the) /, ' ').replace(/$/, ' as well');
    }
    const said = this.#sentence();
    this.#said.push(said);
    return said;
  }

  #sentence() {
    const { random } = this;
    const object = random.int(objects.length);
    let sentence = `${random.pick(verbs)} ${objects[object]}`;
    if (random.chance(0.3)) {
      sentence += ` and ${objects[(object + 1 + random.int(objects.length - 1)) % objects.length]}`;
    }
    const about = this.shape.matters ? random.int(this.shape.matters) : undefined;
    if (about !== undefined) {
      const kind = matterKinds[Math.floor(about / matters.length) % matterKinds.length];
      sentence += ` of ${kind} ${matters[about % matters.length]}`;
    }
    sentence += ` ${random.pick(scopes)}`;
    if (random.chance(0.5)) sentence += `, ${random.pick(purposes)}`;
    return sentence;
  }
}

/** @param {string} text */
function quoted(text) {
  return /^[[…]/.test(text) || text.includes(': ') ? `'${text}'` : text;
}

/**
 * One-character edits inside behaviors, spread over the file. Each inserts a letter at the end of a word; the
 * next one takes it out again, so that the text keeps its size.
 * @param {string} text
 * @param {number} count
 * @param {number} seed
 * @returns {{ offset: number, insert: string }[]} `insert` is empty where the character at `offset` goes
 */
export function edits(text, count, seed) {
  const random = new Random(seed);
  const starts = [...text.matchAll(/^ +- (?:behavior: )?[A-Z]\w+/gm)].map(
    (match) => match.index + match[0].length,
  );
  /** @type {{ offset: number, insert: string }[]} */
  const made = [];
  while (made.length < count) {
    const offset = random.pick(starts);
    made.push({ offset, insert: random.pick([...'aeiost']) }, { offset, insert: '' });
  }
  return made.slice(0, count);
}

/**
 * What a sentence is built of: verb, object, scope and condition.
 * @param {Random} random
 * @returns {string[]}
 */
export function parts(random) {
  return [
    random.pick(verbs),
    random.pick(objects),
    random.pick(scopes),
    random.chance(0.4) ? random.pick(purposes) : '',
  ];
}
