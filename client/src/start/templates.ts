/** The ladders that a new one can start from, and how one is made the user's own. Knows nothing of VS Code. */

export interface Template {
  readonly id: 'minimal' | 'softwareEngineer' | 'twoTracks' | 'company';
  /** Its file in examples/. */
  readonly file: string;
  /** The file there that it builds on, in the same folder. */
  readonly base?: string;
  /** What is asked about its levels: their names, which make the ladder; which of its own to keep; or nothing. */
  readonly levels: 'named' | 'kept' | 'given';
}

export const templates: readonly Template[] = [
  { id: 'minimal', file: 'minimal.ladder.yaml', levels: 'named' },
  { id: 'softwareEngineer', file: 'software-engineer.ladder.yaml', levels: 'kept' },
  { id: 'twoTracks', file: 'two-tracks.ladder.yaml', levels: 'kept' },
  {
    id: 'company',
    file: 'company/backend-engineer.ladder.yaml',
    base: 'company/company.ladder.yaml',
    levels: 'given',
  },
];

export interface TemplateLevel {
  readonly id: string;
  readonly name: string;
}

/** A level as the text of a template has it. */
interface Block extends TemplateLevel {
  /** Its lines, `to` excluded. */
  readonly from: number;
  readonly to: number;
  /** The ids of `follows`, where that is written. */
  readonly follows?: readonly string[];
}

/** The role that a template is written for. */
export function roleOf(text: string): string {
  return /^role: (.*)$/m.exec(text)?.[1]?.trim() ?? '';
}

/** The levels of a template, the lowest first. */
export function levelsOf(text: string): readonly TemplateLevel[] {
  return blocksOf(text.split('\n')).map(({ id, name }) => ({ id, name }));
}

/** Names for the levels of a template of another role: `Senior Analyst` for `Senior Engineer`. */
export function namesFor(text: string, role: string): readonly string[] {
  const own = roleOf(text);
  return levelsOf(text).map(({ name }) => name.replaceAll(own, () => oneLine(role)));
}

/** The template for another role. */
export function withRole(text: string, role: string): string {
  return text.replace(/^role: .*$/m, () => `role: ${scalar(role)}`);
}

/**
 * The template with levels of these names, the lowest first. What it has more is left out, what it has fewer is added
 * with no cells yet.
 */
export function withNames(text: string, names: readonly string[]): string {
  const levels = levelsOf(text);
  const kept = withoutLevels(text, new Set(levels.slice(names.length).map(({ id }) => id)));
  const lines = kept.split('\n');
  const blocks = blocksOf(lines);
  for (const [index, { from, to }] of blocks.entries()) {
    const line = lines.findIndex((words, at) => at >= from && at < to && /^ {4}name: /.test(words));
    lines[line] = `    name: ${scalar(names[index] ?? '')}`;
  }
  const added = names
    .slice(blocks.length)
    .flatMap((name, index) => [`  - id: L${blocks.length + index + 1}`, `    name: ${scalar(name)}`]);
  lines.splice(blocks.at(-1)?.to ?? 0, 0, ...added);
  return lines.join('\n');
}

/**
 * The template without some of its levels and their cells. Who followed one of them follows what that one followed.
 */
export function withoutLevels(text: string, left: ReadonlySet<string>): string {
  if (left.size === 0) return text;
  const lines = text.split('\n');
  const blocks = blocksOf(lines);
  const below = new Map(
    blocks.map(({ id, follows }, index) => [
      id,
      follows ??
        blocks
          .slice(0, index)
          .slice(-1)
          .map((b) => b.id),
    ]),
  );
  const kept = (id: string): readonly string[] => (left.has(id) ? (below.get(id) ?? []).flatMap(kept) : [id]);
  const gone = new Set<number>();
  const drop = (from: number, to: number) => {
    for (let line = from; line < to; line++) gone.add(line);
  };
  let above: string | undefined;
  for (const { id, from, to, follows } of blocks) {
    if (left.has(id)) {
      drop(from, to);
      continue;
    }
    const wanted = [...new Set((below.get(id) ?? []).flatMap(kept))];
    const line = lines.findIndex((words, at) => at >= from && at < to && /^ {4}follows: /.test(words));
    const implied = wanted.join() === (above ?? '');
    if (implied) {
      if (line >= 0) drop(line, line + 1);
    } else if (follows) lines[line] = `    follows: [${wanted.join(', ')}]`;
    else lines[to - 1] += `\n    follows: [${wanted.join(', ')}]`;
    above = id;
  }
  for (const [line, words] of lines.entries()) {
    const id = /^ {6}([\w-]+):/.exec(words)?.[1];
    if (id === undefined || !left.has(id)) continue;
    let from = line;
    while (/^ {6}#/.test(lines[from - 1] ?? '')) from--;
    let to = line + 1;
    while (/^ {7}/.test(lines[to] ?? '')) to++;
    drop(from, to);
  }
  return lines
    .filter((_, line) => !gone.has(line))
    .join('\n')
    .replaceAll(/^(?: {2}#.*\n)+(?=\n)/gm, '')
    .replaceAll(/\n{3,}/g, '\n\n');
}

/** What stands under `levels:`. */
function blocksOf(lines: readonly string[]): readonly Block[] {
  const start = lines.findIndex((line) => /^levels:/.test(line));
  const blocks: Block[] = [];
  for (let from = start + 1; from < lines.length && !/^\S/.test(lines[from] ?? ''); from++) {
    const id = /^ {2}- id: (.*)$/.exec(lines[from] ?? '')?.[1];
    if (id === undefined) continue;
    let to = from + 1;
    while (/^ {4}/.test(lines[to] ?? '')) to++;
    const words = lines.slice(from, to).join('\n');
    const follows = /^ {4}follows: \[(.*)\]/m.exec(words)?.[1];
    blocks.push({
      id,
      name: /^ {4}name: (.*)$/m.exec(words)?.[1] ?? id,
      from,
      to,
      ...(follows !== undefined && { follows: follows.split(',').map((other) => other.trim()) }),
    });
  }
  return blocks;
}

/** The words as a YAML value: as they are where YAML reads them as text, else in quotes. */
export function scalar(text: string): string {
  const line = oneLine(text);
  const plain =
    /^\p{L}[\p{L}\p{M}\p{N} _()/&.,'’+-]*$/u.test(line) &&
    !/^(?:true|false|null|yes|no|on|off|y|n)$/i.test(line);
  return plain ? line : JSON.stringify(line);
}

function oneLine(text: string): string {
  return text.trim().replace(/\s+/g, ' ');
}
