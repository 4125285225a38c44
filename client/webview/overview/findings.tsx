// How much is found in a file, by severity.
import { plural, t } from '../../../server/src/l10n';
import type { RoleView } from '../../../server/src/protocol/overview';
import { aside } from '../sentence';
import { SeverityIcon } from './icons';

const severities = [
  ['error', (n: number) => plural(n, '{0}[ error]', '{0}[ errors]')],
  ['warning', (n: number) => plural(n, '{0}[ warning]', '{0}[ warnings]')],
  ['information', (n: number) => plural(n, '{0}[ piece of information]', '{0}[ pieces of information]')],
  ['hint', (n: number) => plural(n, '{0}[ hint]', '{0}[ hints]')],
] as const;

export function Findings({ role: { findings } }: { role: RoleView }) {
  const some = severities.filter(([severity]) => findings[severity] > 0);
  if (some.length === 0) return <span class="of">{t('none')}</span>;
  return (
    <ul class="findings">
      {some.map(([severity, words]) => {
        const n = findings[severity];
        return (
          <li key={severity} class={severity} title={words(n).replace(/[[\]]/g, '')}>
            <SeverityIcon severity={severity} />
            {aside(words(n))}
          </li>
        );
      })}
    </ul>
  );
}
