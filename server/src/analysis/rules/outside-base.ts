import { english, t } from '../../l10n';
import type { BaseFault } from '../../workspace/compose';
import type { Rule } from '../rule';
import { fileOf } from './bases';

export const outsideBase: Rule = {
  id: 'outside-base',
  severity: 'error',
  summary: english('A path in `extends` leads out of the workspace, or is none from file to file.'),
  fixed: true,
  atOnce: true,
  check({ composition }, report) {
    for (const fault of composition.faults) {
      const message = messageOf(fault);
      if (message) report(fault.path.span, message);
    }
  },
};

function messageOf(fault: BaseFault): string | undefined {
  const file = fileOf(fault);
  switch (fault.kind) {
    case 'outside':
      return t(
        '{0} lies outside the workspace, where nothing is read. Keep it beside the ladders that build on it.',
        file,
      );
    case 'absolute':
      return t(
        '{0} would lead elsewhere on every other machine. Write the path from the folder of the file: `extends: ../company.ladder.yaml`.',
        file,
      );
    case 'scheme':
      return t(
        '{0} is an address, and ladders build on files of the workspace alone. Keep a copy beside them, and write its path.',
        file,
      );
    default:
      return undefined;
  }
}
