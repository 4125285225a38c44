/** Ladders for the scenarios. Line numbers in them are asserted: add at the end. */

/** Two levels, two competencies: an empty cell (L2, Code Quality), a placeholder (L1, Code Quality). */
export const draft = `ladder: 1
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
      L1: Finishes small tasks
      L2:
        - Delivers features end to end
        - behavior: Splits work into small steps
          examples:
            - Cut the checkout change into four releases
  - id: code-quality
    name: Code Quality
    cells:
      L1: TODO
`;

/** As many competencies as it takes to scroll, in \`count\` rows of two levels. */
export function long(count: number): string {
  const competencies = Array.from(
    { length: count },
    (_, i) => `  - id: c${i}
    name: Competency ${i}
    cells:
      L1: Does task ${i} with help from others
      L2: Leads area ${i} across several teams
`,
  );
  return `ladder: 1
role: Engineer
levels:
  - id: L1
  - id: L2
competencies:
${competencies.join('')}`;
}

/** As git leaves it when two people changed one cell. */
export const conflict = `ladder: 1
role: Software Engineer
levels:
  - id: L1
competencies:
  - id: delivery
    cells:
<<<<<<< HEAD
      L1: Finishes small tasks
=======
      L1: Finishes tasks that others have broken down
>>>>>>> their-branch
`;
