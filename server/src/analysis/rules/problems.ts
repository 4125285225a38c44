import type { Problem } from '../../model/ladder';
import type { Fix } from '../finding';
import type { Context, Report } from '../rule';

/** The check of a rule whose findings were made while the text was read. */
export function reportProblems(
  rule: Problem['rule'],
  fixesOf?: (context: Context, problem: Problem) => readonly Fix[],
) {
  return (context: Context, report: Report): void => {
    for (const problem of context.document.problems) {
      if (problem.rule !== rule) continue;
      const { span, message, related } = problem;
      report(span, message, {
        related,
        ...(fixesOf && { fixes: () => fixesOf(context, problem) }),
      });
    }
  };
}
