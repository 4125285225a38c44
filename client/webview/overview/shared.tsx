// The files that are no roles: others build on them.
import { plural, t } from '../../../server/src/l10n';
import type { RoleEntry } from '../../../server/src/protocol/pages';
import { WarningIcon } from '../icons';
import { Hidden } from '../parts';
import { Findings } from './findings';
import { PreviewIcon } from './icons';

export interface SharedProps {
  /** Those to be seen, in order. */
  readonly files: readonly RoleEntry[];
  open(uri: string): void;
  preview(uri: string): void;
}

export function Shared({ files, open, preview }: SharedProps) {
  return (
    <section class="shared" aria-labelledby="shared-title">
      <h2 id="shared-title">{t('Shared by roles')}</h2>
      <table class="roles shared-files">
        <caption>
          <Hidden>{t('Files that roles build on, and that are no roles themselves.')}</Hidden>
        </caption>
        <thead>
          <tr>
            <th scope="col">{t('File')}</th>
            <th scope="col">{t('Used by')}</th>
            <th scope="col" class="number">
              {t('Levels')}
            </th>
            <th scope="col" class="number">
              {t('Competencies')}
            </th>
            <th scope="col">{t('Findings')}</th>
            <td class="column-actions">
              <Hidden>{t('Preview')}</Hidden>
            </td>
          </tr>
        </thead>
        <tbody>
          {files.map(({ uri, path, role }) => (
            <tr key={uri}>
              <th scope="row" class="column-role">
                <button type="button" class="link" onClick={() => open(uri)}>
                  <bdi>{path}</bdi>
                </button>
                {typeof role === 'object' && role.broken && (
                  <div class="problem">
                    <WarningIcon />
                    <span>{t('Line {0}: {1}', role.broken.line + 1, role.broken.message)}</span>
                  </div>
                )}
              </th>
              {typeof role === 'object' && (
                <>
                  <td>{usedBy(role.users ?? 0)}</td>
                  <td class="number">{role.levels.length.toLocaleString('en')}</td>
                  <td class="number">{role.competencies.toLocaleString('en')}</td>
                  <td class="column-findings">
                    <Findings role={role} />
                  </td>
                </>
              )}
              <td class="column-actions">
                <button
                  type="button"
                  class="icon-button"
                  aria-label={t('Preview of {0}', path)}
                  title={t('Open preview')}
                  onClick={() => preview(uri)}
                >
                  <PreviewIcon />
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function usedBy(users: number) {
  return users === 0 ? <span class="of">{t('no role yet')}</span> : plural(users, '{0} role', '{0} roles');
}
