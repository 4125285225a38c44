/** What mends a path of `extends` that leads nowhere: another path, or the file itself. */
import type { CodeAction, WorkspaceEdit } from 'vscode-languageserver-types';
import { closest } from '../../analysis/closest';
import type { Finding } from '../../analysis/finding';
import { t } from '../../l10n';
import type { Text } from '../../model/ladder';
import { quoted, writeId } from '../../model/scalar';
import type { BasePath } from '../completion/known';
import { rangeOf, type Snapshot } from '../snapshot';

export interface BaseOptions {
  /** Files that the ladder could build on, the likeliest first. */
  readonly bases?: () => readonly BasePath[];
  /** The client can create files in edits. */
  readonly create?: boolean;
}

/** More than these are not offered in place of one path. */
const most = 3;

export function baseActions(snapshot: Snapshot, { rule, span }: Finding, options: BaseOptions): CodeAction[] {
  const { faults, lookups } = snapshot.analysis.composition;
  const { extends: paths } = snapshot.analysis.document.ladder;
  // Of a path in another file, that file is to be mended.
  const fault = faults.find(({ path, way }) => path.span.start === span.start && way.length === 1);
  if (!fault || !(rule === 'missing-base' || rule === 'outside-base')) return [];
  const { kind, path } = fault;
  const others = likely(path.value, options.bases?.() ?? []).filter(
    (other) => !paths.some(({ value }) => value === other),
  );
  const actions: CodeAction[] = others.map((other) => ({
    title: t('Change to “{0}”', other),
    ...(others.length === 1 && { isPreferred: true }),
    edit: respelled(snapshot, path, other),
  }));
  const target = lookups.find((lookup) => lookup.path === path.value)?.found.uri;
  if (options.create && target !== undefined && kind === 'missing') {
    actions.push({ title: t('Create {0}', path.value), edit: created(target) });
  }
  return actions;
}

/** Paths to files of the same name, else the one that is spelled most like it. */
function likely(path: string, bases: readonly BasePath[]): readonly string[] {
  const paths = bases.map((base) => base.path);
  const name = nameOf(path);
  const same = paths.filter((other) => nameOf(other) === name);
  if (same.length > 0) return same.slice(0, most);
  const near = closest(path.replaceAll('\\', '/').replace(/^(?!\.)/, './'), paths);
  if (near !== undefined) return [near];
  const named = closest(name, paths.map(nameOf));
  return named === undefined ? [] : paths.filter((other) => nameOf(other) === named).slice(0, most);
}

/** `company` of `../Company.ladder.yaml`. */
function nameOf(path: string): string {
  const last = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1).toLowerCase();
  return last.replace(/(?:\.ladder)?\.ya?ml$/, '');
}

function respelled({ document, analysis }: Snapshot, { span }: Text, path: string): WorkspaceEdit {
  const { text } = analysis.document;
  const quote = text[span.start];
  // Between brackets more has to be quoted; elsewhere it does no harm.
  const newText = quote === '"' || quote === "'" ? quoted(path, quote) : writeId(path, true);
  return { changes: { [document.uri]: [{ range: rangeOf(document, span), newText }] } };
}

function created(uri: string): WorkspaceEdit {
  const start = { line: 0, character: 0 };
  const about = t(
    'Levels, values and competencies that roles share. They build on this file with “extends”.',
  );
  const newText = `# ${about}\nladder: 1\nabstract: true\n`;
  return {
    documentChanges: [
      { kind: 'create', uri, options: { ignoreIfExists: true } },
      { textDocument: { uri, version: null }, edits: [{ range: { start, end: start }, newText }] },
    ],
  };
}
