// Ladders as files, read by the real service: what the extension would send for them.
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { FromWebview, MatrixView } from '../../../server/src/protocol';
import type { ReadingParams } from '../../../server/src/protocol/reading';
import { LadderService } from '../../../server/src/service';
import type { Preview } from './page';

const uri = 'file:///ladders/served.ladder.yaml';

export function viewOf(text: string, reading?: ReadingParams, version = 1): MatrixView {
  const document = TextDocument.create(uri, 'career-ladder', version, text);
  return new LadderService().matrix(document, reading);
}

/** A preview with the extension's and the server's answers to what the page asks for. */
export class Served {
  #version = 1;

  constructor(
    readonly preview: Preview,
    readonly text: string,
  ) {}

  /** Shows the ladder, with the level that the page has asked for last. */
  async show(text = this.text): Promise<void> {
    const asked = (await this.sent('read')).at(-1);
    await this.preview.show(viewOf(text, asked?.reading ?? undefined, this.#version++));
  }

  /** Does something on the page that asks for a level, and answers. */
  async answer(act: () => Promise<unknown>): Promise<void> {
    await act();
    await this.show();
  }

  async sent<T extends FromWebview['type']>(type: T): Promise<Extract<FromWebview, { type: T }>[]> {
    const all = await this.preview.page.evaluate(() => window.spy.sent);
    return all.filter((message) => message.type === type) as Extract<FromWebview, { type: T }>[];
  }
}

/** Two branches, groups, values, examples; each kind of cell; findings with and without a fix; what is raised. */
export const branched = `ladder: 1
role: Software Engineer
whatever: 3
values: [{ id: ownership, name: Ownership }, { id: candor, name: Candor }]
levels:
  - { id: L1, name: Junior Engineer, summary: Learns the craft. }
  - { id: L2, name: Engineer }
  - { id: L3, name: Senior Engineer, summary: Leads projects of several weeks within one team. }
  - { id: L4, name: Staff Engineer }
  - { id: M4, name: Engineering Manager, follows: [L3] }
competencies:
  - id: code
    name: Code Quality
    group: Craft
    values: [ownership]
    description: Code that the next reader understands.
    cells:
      L1: Tests each change before asking for a very careful review
      L2:
        - behavior: Leads the retirement of old code in the team
          examples: [Removed the second date parser, Replaced four flags]
          values: [candor]
      L3:
        - Leads the retirement of old code across several teams
        - Has a good understanding of various design patterns
      L4: { unchanged: What a senior does for code is enough }
      M4: { notExpected: Is not measured by code }
  - id: design
    name: Architecture
    group: Craft
    cells:
      L1: TBD
      L2: Writes a design note for each feature
      L3:
        summary: Designs of one product
        behaviors:
          - Compares two designs by cost and risk before choosing
          - Draws the boundaries between services
      L4: [Writes the technical strategy of a product area, Draws the boundaries between services]
  - id: mentoring
    name: Mentoring
    group: People
    cells:
      L1: { notExpected: Juniors are the ones being mentored }
      L2: Onboards a new colleague to one part of the system
      L3: [Mentors an engineer for half a year, Gives a talk each quarter]
      L4: Sponsors two engineers on their way to the next level
      M4: Holds a conversation about growth with each report every two weeks
`;

export const complete = `ladder: 1
role: Software Engineer
inheritance: standalone
levels: [L1, L2]
competencies:
  - id: delivery
    name: Delivery
    cells:
      L1: [Plans the work of a week, Fixes typos]
      L2: [Plans the work of a quarter, Hires engineers]
`;

/** Words that try to be something else, and much of everything. */
export function hostileText(): string {
  const script = '<script>window.hacked = 1</script><img src=x onerror="window.hacked = 2">';
  const link = '[click](javascript:window.hacked=3) <a href="javascript:window.hacked=4">here</a>';
  const bidi = 'user\u202Eeman\u2066 admin\u2069 very much';
  const say = (...texts: string[]) => JSON.stringify(texts);
  const levels = Array.from({ length: 1000 }, (_, i) => ({
    id: `L${i}`,
    name: i % 2 ? script : bidi,
    summary: link,
  }));
  const cells = [
    `L0: ${say(script, bidi, 'x'.repeat(1_000_000))}`,
    `L1: ${say(script, `${script} across several teams`, link)}`,
    `L2: { unchanged: ${JSON.stringify(script)} }`,
    `L3: ${say(...Array.from({ length: 3000 }, (_, i) => `Does thing ${i} very well`))}`,
    `L999: ${say(`${bidi} of the company`, link)}`,
  ];
  return `ladder: 1
role: ${JSON.stringify(script)}
values: [{ id: v, name: ${JSON.stringify(script)} }]
levels: ${JSON.stringify(levels)}
competencies:
  - id: a
    name: ${JSON.stringify(script)}
    group: ${JSON.stringify(link)}
    values: [v]
    description: ${JSON.stringify(bidi)}
    cells:
      ${cells.join('\n      ')}
`;
}
