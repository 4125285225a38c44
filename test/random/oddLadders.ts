import { Random } from '../bench/random.mjs';

const acts = [
  'Reviews the code of other people',
  'Plans the sprint with the team',
  'Writes a runbook for each service',
  'Leads incident reviews',
  "Explains the team's trade-offs",
  'Retires what nobody uses',
  'Is responsible for the release',
  'Has a very good grasp of testing',
];

/** A small ladder with gaps, slips and comments, laid out in one of many ways; the same for the same seed. */
export function oddLadder(seed: number): string {
  const random = new Random(seed);
  const step = ' '.repeat(random.pick([2, 2, 3, 4]));
  const list = random.chance(0.3) ? '' : step;
  const dash = random.chance(0.2) ? '-   ' : '- ';
  const inner = ' '.repeat(dash.length);
  let comments = 0;
  const note = () => (random.chance(0.25) ? ` # note ${++comments}` : '');
  const lines: string[] = [];
  const put = (line: string, indent = '') => {
    if (random.chance(0.1)) lines.push(`${indent}# over ${++comments}`);
    if (random.chance(0.06)) lines.push('');
    lines.push(line);
    if (random.chance(0.06)) lines.push(`${indent}      # under ${++comments}`);
  };
  const quoted = (text: string) =>
    random.chance(0.2) ? `"${text}"` : random.chance(0.2) ? `'${text.replaceAll("'", "''")}'` : text;
  const ids = ['junior', 'middle', 'senior', 'principal'].slice(0, 2 + random.int(3));
  lines.push('# The top', 'ladder: 1', `role: Engineer${note()}`);
  if (random.chance(0.3)) lines.push('inheritance: standalone');
  lines.push('levels:');
  ids.forEach((id, index) => {
    const form = random.int(5);
    if (form === 0) put(`${list}${dash}${id}${note()}`, list);
    else if (form === 1) put(`${list}${dash}{ id: ${id}, name: Name ${id} }${note()}`, list);
    else {
      put(`${list}${dash}id: ${quoted(id)}${note()}`, list);
      if (random.chance(0.3))
        lines.push(`${list}${inner}${random.chance(0.2) ? 'sumary' : 'summary'}: Some words`);
      if (index > 0 && random.chance(0.2))
        lines.push(`${list}${inner}follows: [${slip(ids[index - 1] ?? '')}]`);
    }
  });
  lines.push('competencies:');
  const count = 2 + random.int(3);
  for (let index = 0; index < count; index++) {
    const id = random.chance(0.1) ? 'craft' : `craft-${index}`;
    if (random.chance(0.1)) {
      put(`${list}${dash}${id}${note()}`, list);
      continue;
    }
    if (random.chance(0.15)) {
      const cells = ids
        .filter(() => random.chance(0.6))
        .map((level) => `${level}: ${quoted(random.pick(acts))}`);
      put(`${list}${dash}{ id: ${id}, cells: { ${cells.join(', ')} } }${note()}`, list);
      continue;
    }
    put(`${list}${dash}id: ${id}${note()}`, list);
    const keys = list + inner;
    if (random.chance(0.3)) {
      lines.push(`${keys}name: Craft ${index}${note()}`);
      if (random.chance(0.3)) lines.push(`${keys}"name": Craft ${index}`);
    }
    if (random.chance(0.1)) continue;
    lines.push(`${keys}cells:${note()}`);
    const column = keys + step;
    for (const level of ids) {
      if (random.chance(0.25)) continue;
      cell(random.chance(0.1) ? slip(level) : level, column);
      if (random.chance(0.05)) cell(level, column);
    }
    if (random.chance(0.3)) lines.push(`${column}# last ${++comments}`);
  }
  const text = lines.join('\n') + (random.chance(0.3) ? '' : '\n');
  return random.chance(0.3) ? text.replaceAll('\n', '\r\n') : text;

  function slip(word: string): string {
    return random.chance(0.5) ? word : word.slice(0, -2) + (word.at(-1) ?? '') + (word.at(-2) ?? '');
  }

  function cell(level: string, column: string): void {
    const key = `${column}${level}:`;
    const under = column + step;
    switch (random.int(9)) {
      case 0:
        put(`${key}${note()}`, column);
        break;
      case 1:
        put(`${key} TBD${note()}`, column);
        break;
      case 2:
        put(`${key} { notExpected: ${random.pick(['', 'true', 'TBD', 'Starts later'])} }${note()}`, column);
        break;
      case 3:
        put(`${key} ${quoted(random.pick(acts))}${note()}`, column);
        break;
      case 4:
        put(`${key} [${quoted(random.pick(acts))}, ${quoted(random.pick(acts))}]${note()}`, column);
        break;
      case 5:
        put(`${key} ${random.pick(['|', '|+', '>-', '>'])}`, column);
        lines.push(`${under}${random.pick(acts)}`, `${under}in every week`);
        if (random.chance(0.3)) lines.push('');
        break;
      case 6:
        put(key, column);
        lines.push(`${under}summary: Some words${note()}`, `${under}behaviors:`);
        items(under + list);
        break;
      default:
        put(`${key}${note()}`, column);
        items(random.chance(0.3) ? column : under);
    }
  }

  function items(column: string): void {
    for (let left = 1 + random.int(3); left > 0; left--) {
      if (random.chance(0.2)) {
        put(`${column}${dash}behavior: ${random.pick(acts)}${note()}`, column);
        lines.push(`${column}${inner}examples: [Once]${note()}`);
      } else if (random.chance(0.1)) {
        put(`${column}${dash}>-`, column);
        lines.push(`${column}${inner}  ${random.pick(acts)}`, `${column}${inner}  again`);
      } else put(`${column}${dash}${quoted(random.pick(acts))}${note()}`, column);
    }
  }
}
