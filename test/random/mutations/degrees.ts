/** The same statement asking for more, or for less: the words that ladders use, from little to much. */
import type { Random } from '../../bench/random.mjs';

const scales: readonly (readonly string[])[] = [
  ['within the team', 'across several teams', 'throughout the company', 'across the industry'],
  ['for the team', 'for several teams', 'for the whole company'],
  ['the team', 'the department', 'the company'],
  ['under close guidance', 'with minimal guidance', 'independently'],
  ['with help', 'with occasional help', 'without help'],
  ['with supervision', 'without supervision'],
  ['rarely', 'occasionally', 'regularly', 'always'],
  ['sometimes', 'often', 'consistently'],
  ['small', 'medium-sized', 'large', 'the largest'],
  ['simple', 'moderately complex', 'complex'],
  ['a few', 'several', 'all'],
  ['one', 'several'],
  ['team', 'department', 'company'],
];

/** Where a statement is silent: words that ask for more when they come, and for less when they go; or the reverse. */
const more = [
  'across several teams',
  'throughout the company',
  'without supervision',
  'independently',
  'across the department',
];
const less = [
  'under close guidance',
  'with help from a senior engineer',
  'under supervision',
  'with close supervision',
];

export interface Degree {
  readonly before: string;
  readonly after: string;
}

/** A statement and the same asking for more; of the two the first may be the text with words put in. */
export function raised(text: string, random: Random): Degree {
  const choices: Degree[] = [];
  for (const scale of scales) {
    scale.forEach((words, index) => {
      const pattern = new RegExp(`(?<![\\w-])${words}(?![\\w-])`, 'i');
      if (!pattern.test(text)) return;
      for (const higher of scale.slice(index + 1)) {
        choices.push({ before: text, after: text.replace(pattern, higher) });
      }
    });
  }
  if (choices.length > 0 && random.chance(0.7)) return random.pick(choices);
  const end = /[.]$/.exec(text)?.[0] ?? '';
  const bare = text.slice(0, text.length - end.length);
  if (random.chance(0.4)) return { before: text, after: `${bare} ${random.pick(more)}${end}` };
  if (random.chance(0.4)) return { before: `${bare} ${random.pick(less)}${end}`, after: text };
  const scale = random.pick(scales.slice(0, 2).concat(scales.slice(3, 6)));
  const low = random.int(scale.length - 1);
  const high = low + 1 + random.int(scale.length - low - 1);
  return { before: `${bare} ${scale[low]}${end}`, after: `${bare} ${scale[high]}${end}` };
}
