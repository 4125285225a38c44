import { english, sentences, t } from '../../l10n';
import type { BaseFault } from '../../workspace/compose';
import type { Rule } from '../rule';
import { fileOf } from './bases';

export const missingBase: Rule = {
  id: 'missing-base',
  severity: 'error',
  summary: english('A file that the ladder builds on is not there, or cannot be read.'),
  fixed: true,
  atOnce: true,
  check({ composition }, report) {
    for (const fault of composition.faults) {
      const message = messageOf(fault);
      if (message) {
        const wait = t('Until then nothing is said of what may only be missing for it.');
        report(fault.path.span, sentences(message, wait));
      }
    }
  },
};

function messageOf(fault: BaseFault): string | undefined {
  const { kind, way, reason } = fault;
  const file = fileOf(fault);
  switch (kind) {
    case 'missing':
      return way.length > 1
        ? t(
            'There is no file {0}. Write the path from the folder of that file: `extends: ./company.ladder.yaml`.',
            file,
          )
        : t(
            'There is no file {0}. Write the path from the folder of this file: `extends: ./company.ladder.yaml`.',
            file,
          );
    case 'name':
      return t(
        '{0} is no ladder by its name. A file to build on ends in `.ladder.yaml`, as all ladders do.',
        file,
      );
    case 'unreadable':
      return reason ? t('{0} cannot be read: {1}.', file, reason) : t('{0} cannot be read.', file);
    case 'broken':
      return sentences(
        t('{0} can only be read in part: {1}', file, (reason ?? '').replace(/\.?$/, '.')),
        t('Mend it there.'),
      );
    case 'many':
      return t(
        '{0} is one file too many: a ladder builds on 200 others at most, over 50 steps.',
        fileOf({ ...fault, way: [way.at(-1) ?? ''] }),
      );
    default:
      return undefined;
  }
}
