// Comparisons as the server makes them, of ladders that are written down here.
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { ComparisonView } from '../../../server/src/protocol/comparison';
import type { ToCompare } from '../../../server/src/protocol/pages';
import { LadderService } from '../../../server/src/service';

export interface SideText {
  readonly text: string;
  readonly file?: string;
  readonly label?: string;
  readonly level?: string;
}

/** Sides compared as they would be in the editor. */
export function compared(...sides: readonly SideText[]): ComparisonView {
  return new LadderService().compare(
    sides.map(({ text, file = 'software-engineer', label, level }) => ({
      document: TextDocument.create(`file:///ladders/${file}.ladder.yaml`, 'career-ladder', 1, text),
      label,
      level,
    })),
  );
}

export function versions(before: string, after: string): ComparisonView {
  return compared({ text: before, label: 'HEAD' }, { text: after, label: 'Working tree' });
}

/** The message that brings it. */
export function message(view: ComparisonView): Extract<ToCompare, { type: 'comparison' }> {
  return { type: 'comparison', view, sides: view.sides.map(({ uri, label }) => ({ uri, label })) };
}

/** Two levels, three competencies. */
export const before = `ladder: 1
role: Software Engineer
levels:
  - id: L1
    name: Junior
  - id: L2
    name: Engineer
competencies:
  - id: delivery
    name: Delivery
    cells:
      L1: Finishes small tasks with help
      L2:
        - Delivers features of a few weeks within one team
        - behavior: Splits work into small steps
          examples:
            - Cut the checkout change into four releases
        - Tells the team early when a date slips
  - id: code-quality
    name: Code Quality
    cells:
      L1: Writes tests for new code
      L2: Reviews code of the team within a day
  - id: writing
    name: Writing
    cells:
      L1: Describes each change in its pull request
      L2: Writes design documents for new features
`;

/** With a raised, an added, a removed and a reworded behavior, an emptied cell and a renamed level. */
export const after = before
  .replace('name: Engineer', 'name: Software Engineer')
  .replace('features of a few weeks within one team', 'features of a few weeks across several teams')
  .replace(
    '        - Tells the team early when a date slips\n',
    '        - Answers support tickets every week\n',
  )
  .replace('      L1: Writes tests for new code\n', '')
  .replace('Describes each change in its pull request', 'Explains each change in its pull request');

/** A ladder of so many levels and competencies, in each cell two behaviors. `changed`: another word in every cell. */
export function large(levels: number, competencies: number, changed: boolean): string {
  const ids = Array.from({ length: levels }, (_, i) => `L${i + 1}`);
  const cells = (j: number) =>
    ids
      .map((id, i) => {
        const word = changed ? 'reports' : 'plans';
        return `      ${id}:\n        - Writes ${word} for area ${i * competencies + j} every quarter\n        - Keeps system ${j} of product ${i} running\n`;
      })
      .join('');
  return `ladder: 1
role: Large
levels:
${ids.map((id) => `  - id: ${id}\n`).join('')}competencies:
${Array.from({ length: competencies }, (_, j) => `  - id: c${j}\n    name: Competency ${j}\n    cells:\n${cells(j)}`).join('')}`;
}

const nasty = [
  '<script>window.spy.hacked = 1</script>',
  '<img src=x onerror="window.spy.hacked = 2">',
  '[click](javascript:window.spy.hacked=3)',
  '\u202Egnirts desrever\u2066',
  '"><svg onload="window.spy.hacked = 4">',
];

/** Texts that want to be more than texts, in every place that is drawn. */
export function hostile(): ComparisonView {
  const ladder = (extra: string) => `ladder: 1
role: ${JSON.stringify(nasty[0])}
levels:
  - id: ${JSON.stringify(nasty[1])}
    name: ${JSON.stringify(nasty[4] + extra)}
    summary: ${JSON.stringify(nasty[0] + extra)}
competencies:
  - id: ${JSON.stringify(nasty[2])}
    name: ${JSON.stringify(nasty[3] + extra)}
    group: ${JSON.stringify(nasty[0])}
    cells:
      ${JSON.stringify(nasty[1])}:
        summary: ${JSON.stringify(nasty[2] + extra)}
        behaviors:
${nasty.map((text) => `          - behavior: ${JSON.stringify(`${text} does the work ${extra}`)}\n            examples: [${JSON.stringify(text + extra)}]\n`).join('')}values:
  - id: ${JSON.stringify(nasty[0] + extra)}
`;
  return compared({ text: ladder(''), label: nasty[0]! }, { text: ladder(' and more'), label: nasty[4]! });
}
