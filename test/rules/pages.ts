/** The part of each rule's page that is the same for all: run by update.mjs, which writes it, and by the test. */
import type { Rule } from '../../server/src/analysis/rule';
import { rules } from '../../server/src/analysis/rules';

export const heading = 'How to turn it off';

/** The last part of the page of a rule. */
export function turnOffPart(rule: Rule): string {
  return [`## ${heading}`, ...ways(rule), ...options(rule)].join('\n\n').concat('\n');
}

function ways({ id, fixed, suppressible, enabled }: Rule): string[] {
  const settings = '[Settings](../configuration.md)';
  if (fixed) return ['It stays on: while it holds, the file cannot be read as you mean it.'];
  const file = `\`${id}: off\`, or another severity, under \`rules\` in [\`.career-ladder.yaml\`](../configuration.md#for-all-ladders-career-ladderyaml)`;
  if (suppressible === false) {
    return [`Write ${file}. It speaks of comments that suppress findings, so that no comment suppresses it.`];
  }
  const off =
    enabled === false
      ? [`It is off unless you turn it on: \`${id}: warning\` under \`rules\` in \`.career-ladder.yaml\`.`]
      : [];
  return [
    ...off,
    `In one place: \`# career-ladder-disable-next-line ${id}: why\` on the line above; the quick fix writes it. In all ladders: ${file}. ${settings} says more.`,
  ];
}

function options(rule: Rule): string[] {
  const all = Object.entries(rule.options ?? {});
  if (all.length === 0) return [];
  const rows = all.map(
    ([name, { default: value, description }]) => `| \`${name}\` | \`${value}\` | ${description} |`,
  );
  const [[first, option] = ['', { default: 0 }]] = all;
  return [
    `Its options stand beside \`severity\`, as in \`${rule.id}: { ${first}: ${option.default} }\`:`,
    ['| Option | Default | Meaning |', '|---|---|---|', ...rows].join('\n'),
  ];
}

/** The pages, by their path, and what each ends with. */
export const parts: readonly { readonly path: string; readonly part: string }[] = rules.map((rule) => ({
  path: `docs/rules/${rule.id}.md`,
  part: turnOffPart(rule),
}));
