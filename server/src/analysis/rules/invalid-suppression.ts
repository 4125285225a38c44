import { closest } from '../closest';
import type { Rule } from '../rule';
import { directives } from '../suppressions';

const names = directives.map((name) => `career-ladder-${name}`);

export const invalidSuppression: Rule = {
  id: 'invalid-suppression',
  severity: 'warning',
  summary: 'A comment that should suppress findings cannot be understood.',
  atOnce: true,
  suppressible: false,
  check({ suppressions, rules }, report) {
    for (const { directive, rules: words } of suppressions.all) {
      const { value, span } = directive;
      if (!names.includes(value)) {
        const guess = closest(value, names);
        // Other comments may begin with our name; these are meant for us.
        if (!guess && !/^career-ladder-(?:dis|en)able|-ignore/.test(value)) continue;
        report(
          span,
          guess
            ? `There is no \`${value}\`. Did you mean \`${guess}\`?`
            : `There is no \`${value}\`. Findings are suppressed by ${names.map((name) => `\`${name}\``).join(', ')}.`,
          guess
            ? {
                fixes: () => [
                  { title: `Change to “${guess}”`, edits: [{ span, newText: guess }], preferred: true },
                ],
              }
            : {},
        );
      } else if (words.length === 0) {
        report(span, `Name the rules that are meant: \`${value} vague: agreed in the review\`.`);
      }
      for (const word of words) {
        const rule = rules.find(({ id }) => id === word.value);
        if (rule?.fixed) {
          report(
            word.span,
            `${rule.id} cannot be suppressed: while it holds, the file cannot be read as meant.`,
          );
        } else if (rule?.suppressible === false) {
          report(
            word.span,
            `${rule.id} cannot be suppressed by a comment. Turn it off in \`.career-ladder.yaml\` if nobody needs it.`,
          );
        }
      }
    }
  },
};
