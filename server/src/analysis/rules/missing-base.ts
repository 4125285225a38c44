import type { BaseFault } from '../../workspace/compose';
import type { Rule } from '../rule';
import { wayTo } from './bases';

export const missingBase: Rule = {
  id: 'missing-base',
  severity: 'error',
  summary: 'A file that the ladder builds on is not there, or cannot be read.',
  fixed: true,
  atOnce: true,
  check({ composition }, report) {
    for (const fault of composition.faults) {
      const message = messageOf(fault);
      if (message)
        report(fault.path.span, `${message}. Until then nothing is said of what may only be missing for it.`);
    }
  },
};

function messageOf(fault: BaseFault): string | undefined {
  const { kind, way, reason } = fault;
  const last = way.at(-1) ?? '';
  const through = wayTo(fault);
  switch (kind) {
    case 'missing':
      return `There is no file “${last}”${through}. Write the path from the folder of ${through ? 'that' : 'this'} file: \`extends: ./company.ladder.yaml\``;
    case 'name':
      return `“${last}”${through} is no ladder by its name. A file to build on ends in \`.ladder.yaml\`, as all ladders do`;
    case 'unreadable':
      return `“${last}”${through} cannot be read${reason ? `: ${reason}` : ''}`;
    case 'broken':
      return `“${last}”${through} can only be read in part: ${reason ?? ''} Mend it there`.replace(
        '.. ',
        '. ',
      );
    case 'many':
      return `“${last}” is one file too many: a ladder builds on 200 others at most, over 50 steps`;
    default:
      return undefined;
  }
}
