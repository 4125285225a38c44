/** The ladder that a new file starts with. Knows nothing of VS Code. */

/** A piece of the starter: text as it is, or text that the user is led to, to make it theirs. */
export type Piece = string | { readonly fill: string };

/**
 * A small ladder without a finding that shows every form a cell can have. The parts to fill are the names of the
 * levels: they come first to mind, and everything else hangs on their number.
 */
export function starter(role: string): readonly Piece[] {
  return [
    `# The levels are the rows of the ladder, the competencies its columns.
# Each cell says what is expected at a level: write what a colleague could see and give an example of.
ladder: 1
role: ${scalar(role)}
inheritance: cumulative # a level also expects everything below it; "standalone" if each cell is complete

levels: # the lowest first
  - id: L1
    name: `,
    { fill: scalar(`Junior ${role}`) },
    `
  - id: L2
    name: `,
    { fill: scalar(role) },
    `
  - id: L3
    name: `,
    { fill: scalar(`Senior ${role}`) },
    `

competencies:
  - id: delivery
    name: Delivery
    description: Turns plans into results that others can rely on
    cells:
      # One behavior, or a list of them.
      L1: Asks for help on the first day of being stuck
      L2:
        - Splits work of a month into steps that each can be shown
        - behavior: Warns of a slipping date while there is time to change the plan
          examples:
            - Proposed a smaller first release two weeks before the deadline
      L3:
        - Plans projects of several people

  - id: mentoring
    name: Mentoring
    description: Helps colleagues to grow
    cells:
      # Nothing is expected here yet, and why.
      L1: { notExpected: Mentoring starts at L2 }
      L2: Shows newcomers around the systems in their first month
      # Nothing new here: what the level below does is enough.
      L3: { unchanged: Growing people further is the manager's part }
`,
  ];
}

/** The words as a YAML value: as they are where YAML reads them as text, else in quotes. */
export function scalar(text: string): string {
  const line = text.trim().replace(/\s+/g, ' ');
  const plain =
    /^\p{L}[\p{L}\p{M}\p{N} _()/&.,'’+-]*$/u.test(line) &&
    !/^(?:true|false|null|yes|no|on|off|y|n)$/i.test(line);
  return plain ? line : JSON.stringify(line);
}
