import type { Problem } from '../../model/ladder';
import type { Context, Report } from '../rule';

/** The check of a rule whose findings were made while the text was read. */
export function reportProblems(rule: Problem['rule']) {
  return ({ document }: Context, report: Report): void => {
    for (const problem of document.problems) {
      if (problem.rule === rule) report(problem.span, problem.message, { related: problem.related });
    }
  };
}
