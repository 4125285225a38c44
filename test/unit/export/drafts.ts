/** Ladders made up at random, of the texts and ids that give writers and readers trouble. */
import type {
  BehaviorDraft,
  CellDraft,
  CompetencyDraft,
  LadderDraft,
  LevelDraft,
} from '../../../server/src/model/draft';
import { Random } from '../../bench/random.mjs';

const plain = [
  'Writes tests',
  'Reviews the designs of other teams',
  'Owns: the release',
  'Leads – with care',
  'Schreibt Prüfungen für Änderungen',
];
const odd = [
  '-',
  '- a dash in front',
  'a dash behind -',
  '— em dash —',
  '• a bullet',
  '◦ Example: not one',
  'Summary: not one',
  'Example: neither',
  'Values: none of them',
  'Not expected: but it is',
  'Unchanged:',
  '"quoted"',
  "'single'",
  'say "it" twice ""',
  'a | b || c',
  'ends in a backslash \\',
  'backslash pipe \\| and \\\\|',
  '|',
  'a\nb',
  'a\n\nb\n\n\nc',
  'a\n  indented\n\u00a0\u00a0by hard spaces\n• with a bullet',
  'a\n- list\n- of lines\n=SUM(A1)',
  'tab\tinside',
  'two  spaces   three',
  'line one \n line two',
  'carriage\rreturn and\r\nboth',
  'bell \u0007 and nul \u0000 and next line \u0085',
  'separators \u2028 and \u2029',
  'an escape ␛ and ␛{41} and ␛␛',
  '=1+1',
  '=HYPERLINK("http://evil.test","x")',
  '+49 30 1234',
  '-2+3',
  '@SUM(1)',
  "'=1",
  "''=1",
  "'quoted",
  'safe; =1+1',
  'safe;=cmd|x',
  '＝1',
  '`code` and ``more``',
  '`',
  '*bold* _it_ **b** __u__ ~~s~~ ~one~',
  'a_b_c*d',
  '# heading',
  'C#',
  'ends with #',
  '1. one',
  '1) one',
  '+ plus',
  '> quote',
  '<b>bold</b> <br> <!-- comment --> <script>alert(1)</script>',
  'a < b > c & d &amp; &lt; &#124; &nbsp; &copy',
  '[link](https://example.com) ![image](x.png) [ref][1] [^1]',
  'https://example.com/a_b?c=d&e=f#g, www.example.com, a@example.com',
  'asks @alice about #123 and :tada:',
  '$x^2$ and $$y$$',
  '👩‍👩‍👧 family 🎉',
  'שלום עולם',
  'مرحبا \u202eevil\u202c',
  '\u200bzero width\u200b',
  '\ud800 half a pair',
  '---',
  '***',
  '| a | b |',
  ':--',
  '\\',
  '\\n',
  '{}',
  '[]',
  '[a',
  '{a: b',
  '? key',
  ': value',
  '!tag',
  '%directive',
  '&anchor',
  '*alias',
  '# comment',
  'a # comment',
  'null',
  '~',
  'true',
  'no',
  '012',
  '1e3',
  '1:30',
  '2026-01-01',
  '.inf',
  'none',
  'None',
  '[none]',
  'a, b',
  ',',
  '", "',
  'Level',
  'Career ladder',
  'Value id',
  'sep=;',
  'x'.repeat(3000),
  'lang '.repeat(400).trim(),
];
const oddIds = [
  '__proto__',
  'constructor',
  'toString',
  '1',
  '2',
  '10',
  '01',
  'true',
  'null',
  '~',
  'none',
  'a,b',
  'a, b',
  'a|b',
  'a\nb',
  '"a"',
  '"',
  "'",
  '\\',
  'a: b',
  '- a',
  '[a]',
  '{a}',
  'L3 #2',
  'L3 (Senior)',
  'id (id)',
  '<<',
  '=1',
  '#',
  '*',
  '&',
  '!',
  '👍',
  'שלום',
  'x'.repeat(1200),
  'Group',
];

/** A ladder of up to 5 levels and 5 competencies, the same for the same seed. */
export function randomDraft(seed: number): LadderDraft {
  const random = new Random(seed);
  const below = (n: number) => random.int(n);
  const chance = (share: number) => random.chance(share);
  const oddness = [0, 0.3, 0.8][seed % 3] ?? 0;
  const pick = <T>(list: readonly T[]): T => list[below(list.length)]!;
  const text = (): string => {
    const one = pick(chance(oddness) ? odd : plain);
    return (chance(0.2) ? `${one} ${pick(odd)}` : one).trim();
  };
  const list = <T>(make: () => T, most = 3): T[] => Array.from({ length: below(most + 1) }, make);
  const filled = <K extends string, T>(key: K, items: T[]) =>
    (items.length > 0 ? { [key]: items } : {}) as { [P in K]?: T[] };
  const maybe = <K extends string>(key: K, share = 0.5) =>
    (chance(share) ? { [key]: text() } : {}) as { [P in K]?: string };
  const ids = (prefix: string, count: number): string[] => {
    const found = new Set<string>();
    while (found.size < count) found.add(chance(oddness) ? pick(oddIds) : `${prefix}${found.size + 1}`);
    return [...found];
  };
  const values = ids('value-', below(4));
  const competencies = ids('competency-', below(6));
  const levels = ids('L', below(6));
  const some = (from: readonly string[]) =>
    list(() => (chance(0.1) ? pick(oddIds) : pick([...from, 'unknown'])));
  const behavior = (): BehaviorDraft => ({
    text: text(),
    ...(chance(0.3) && filled('examples', list(text))),
    ...(chance(0.2) && filled('values', some(values))),
  });
  const cell = (level: string): CellDraft => {
    if (chance(0.15))
      return { level, behaviors: [], [pick(['notExpected', 'unchanged'])]: chance(0.7) ? text() : '' };
    return {
      level,
      ...maybe('summary', 0.2),
      behaviors: list(behavior),
      ...(chance(0.2) && filled('examples', list(text))),
    };
  };
  return {
    ...maybe('role', 0.95),
    ...maybe('family'),
    ...maybe('summary'),
    ...(chance(0.3) && { language: pick(['de', 'pt-BR', 'ar']) }),
    ...(chance(0.3) && { inheritance: 'standalone' as const }),
    ...(values.length > 0 && {
      values: values.map((id) => ({
        id,
        ...maybe('name'),
        ...maybe('description'),
        ...filled('behaviors', list(text)),
        ...filled('competencies', some(competencies)),
      })),
    }),
    levels: levels.map(
      (id): LevelDraft => ({
        id,
        ...maybe('name', 0.7),
        ...maybe('summary', 0.3),
        ...(chance(0.2) && { follows: some(levels) }),
      }),
    ),
    competencies: competencies.map(
      (id): CompetencyDraft => ({
        id,
        ...maybe('name', 0.8),
        ...maybe('description', 0.3),
        ...(chance(0.5) && { group: pick(['Craft', 'People', text()]) }),
        ...filled('values', chance(0.3) ? some(values) : []),
        cells: [
          ...levels.filter(() => chance(0.8)).map(cell),
          ...(chance(0.1) ? [cell('unknown')] : []),
          ...(chance(0.05) && levels[0] !== undefined ? [cell(levels[0])] : []),
        ],
      }),
    ),
  };
}
