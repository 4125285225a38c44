import { readdirSync, readFileSync } from 'node:fs';
import { ladder } from '../bench/ladders.mjs';

const small = { levels: 3, competencies: 3, behaviors: 3, examples: 1 };

const hostile = `--- # a start
%no: directive
ladder: 1
levels: &levels
- id: L1
- { id: L2, follows: [L1, L3] }
- id: L3
  follows: L2
competencies:
-
  id: a
  cells: &cells
    L1: |+
      Kept

    L2: >-
      Folded
      text
    __proto__: [x, *levels]
- id: b
  cells: *cells
- - nested
- "quoted
  over lines"
summary: !!str 1
`;

const columns = `# In the first column.
values: [a, b]
competencies:
-  id: a
   cells:
     L1: Does it
     L2:
     - Does it
     - behavior: Does it well
       examples: [Did it]
# between
- b
- |
  literal

- plain
  and more
levels:
- id: L1
- id: L2
role: x`;

/** The ladders that the edits begin with, by name. */
export function texts(): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const file of readdirSync('examples')) {
    if (/\.ladder\.ya?ml$/.test(file)) found.set(file, readFileSync(`examples/${file}`, 'utf8'));
  }
  for (let seed = 1; seed <= 3; seed++) found.set(`generated ${seed}`, ladder(small, seed));
  found.set('generated, CRLF', ladder(small, 4).replaceAll('\n', '\r\n'));
  found.set(
    'generated, indented by four',
    ladder(small, 5).replace(/^ +/gm, (indent) => indent + indent),
  );
  found.set('conflict', conflicted(ladder(small, 6)));
  found.set('hostile', hostile);
  found.set('columns', columns);
  found.set('no ladder', 'just: [some, { yaml: 1 }]\n');
  found.set('nothing', '');
  return found;
}

function conflicted(text: string): string {
  const middle = text.indexOf('\n', text.length / 2) + 1;
  const end = text.indexOf('\n', middle) + 1;
  const line = text.slice(middle, end);
  return `${text.slice(0, middle)}<<<<<<< ours\n${line}=======\n${line}${line}>>>>>>> theirs\n${text.slice(end)}`;
}
