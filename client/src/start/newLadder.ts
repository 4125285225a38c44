/** Starts a ladder from a template, with as few questions as it takes to make it the user's own. */
import * as vscode from 'vscode';
import { fileName } from '../ladderFiles';
import {
  levelsOf,
  namesFor,
  roleOf,
  type Template,
  templates,
  withNames,
  withoutLevels,
  withRole,
} from './templates';
import { createFile, exists, writeLadder } from './writeLadder';

/** More levels than any company has, and as many as one line of input shows. */
const mostLevels = 20;

/** The names of levels may be in another window: questions stay while somebody looks there. */
const patient = { ignoreFocusOut: true } as const;

export function registerNewLadder(extensionUri: vscode.Uri): vscode.Disposable {
  const folder = vscode.Uri.joinPath(extensionUri, 'examples');
  return vscode.commands.registerCommand('careerLadder.newLadder', (target?: unknown) =>
    newLadder(folder, target instanceof vscode.Uri ? target : undefined),
  );
}

/** `target`: the folder that was clicked. */
async function newLadder(examples: vscode.Uri, target: vscode.Uri | undefined): Promise<void> {
  const template = await chooseTemplate();
  if (!template) return;
  const text = await read(vscode.Uri.joinPath(examples, template.file));
  const role = await askRole(roleOf(text));
  if (role === undefined) return;
  const filled = await askLevels(template, text, role);
  if (filled === undefined) return;
  const folder = target ?? (await chooseFolder());
  if (folder === null) return;
  if (template.base && folder) await writeBase(vscode.Uri.joinPath(examples, template.base), folder);
  const document = await writeLadder(folder, role, withRole(filled, role));
  await vscode.window.showTextDocument(document, { preview: false });
}

interface TemplateItem extends vscode.QuickPickItem {
  readonly template?: Template;
}

/** Undefined when the user changed their mind, or took the import instead. */
async function chooseTemplate(): Promise<Template | undefined> {
  const inFolder = (vscode.workspace.workspaceFolders ?? []).length > 0;
  const items = [
    // What builds on another file needs a place where both are.
    ...templates
      .filter(({ base }) => !base || inFolder)
      .map((template): TemplateItem => ({ ...wordsOf(template.id), template })),
    { label: '', kind: vscode.QuickPickItemKind.Separator },
    {
      label: `$(arrow-down) ${vscode.l10n.t('Import What You Have…')}`,
      detail: vscode.l10n.t('From a table in Markdown, from a spreadsheet’s CSV, or from JSON.'),
    },
  ] satisfies TemplateItem[];
  const picked: TemplateItem | undefined = await vscode.window.showQuickPick<TemplateItem>(items, {
    title: vscode.l10n.t('New Career Ladder'),
    placeHolder: vscode.l10n.t('What to start from'),
    ...patient,
    matchOnDetail: true,
  });
  if (picked && !picked.template) await vscode.commands.executeCommand('careerLadder.import');
  return picked?.template;
}

function wordsOf(id: Template['id']): { readonly label: string; readonly detail: string } {
  switch (id) {
    case 'minimal':
      return {
        label: `$(file) ${vscode.l10n.t('Minimal')}`,
        detail: vscode.l10n.t(
          'The levels that you name, two competencies, and every form that a cell can have.',
        ),
      };
    case 'softwareEngineer':
      return {
        label: `$(code) ${vscode.l10n.t('Software Engineer')}`,
        detail: vscode.l10n.t(
          'Complete: eight levels, nine competencies and five values, to rewrite in your words.',
        ),
      };
    case 'twoTracks':
      return {
        label: `$(git-branch) ${vscode.l10n.t('Individual Contributors and Managers')}`,
        detail: vscode.l10n.t('Two tracks that part after the senior level, with three competencies.'),
      };
    case 'company':
      return {
        label: `$(files) ${vscode.l10n.t('Company and Role')}`,
        detail: vscode.l10n.t('Two files: what all roles share, and a role that builds on it.'),
      };
  }
}

async function askRole(own: string): Promise<string | undefined> {
  const role = await vscode.window.showInputBox({
    title: vscode.l10n.t('New Career Ladder'),
    prompt: vscode.l10n.t('Which role is the ladder for?'),
    ...patient,
    value: own,
    validateInput: (value) =>
      value.trim() === '' ? vscode.l10n.t('A ladder is for a role: name it.') : undefined,
  });
  return role?.trim();
}

/** The template with the levels that are wanted; undefined when the user changed their mind. */
function askLevels({ levels }: Template, text: string, role: string): Promise<string | undefined> {
  if (levels === 'given') return Promise.resolve(text);
  return levels === 'named' ? askNames(text, role) : askKept(text);
}

async function askNames(text: string, role: string): Promise<string | undefined> {
  const names = await vscode.window.showInputBox({
    title: vscode.l10n.t('New Career Ladder'),
    prompt: vscode.l10n.t('What are its levels called? The lowest first, with commas between.'),
    ...patient,
    value: namesFor(text, role.replaceAll(',', ' ')).join(', '),
    validateInput: (value) => faultOf(split(value)),
  });
  return names === undefined ? undefined : withNames(text, split(names));
}

function split(names: string): string[] {
  return names
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

function faultOf(names: readonly string[]): string | undefined {
  if (names.length < 2) return vscode.l10n.t('A ladder has two levels at least.');
  if (names.length > mostLevels) return vscode.l10n.t('At most {0} levels fit here.', mostLevels);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  return twice === undefined ? undefined : vscode.l10n.t('Two levels are called “{0}”.', twice);
}

async function askKept(text: string): Promise<string | undefined> {
  const levels = levelsOf(text);
  const picked = await vscode.window.showQuickPick(
    levels.map(({ id, name }) => ({ label: id, description: name, picked: true })),
    {
      canPickMany: true,
      title: vscode.l10n.t('New Career Ladder'),
      placeHolder: vscode.l10n.t('Its levels: take out those that you do not have'),
      ...patient,
      matchOnDescription: true,
    },
  );
  if (!picked) return undefined;
  // Without any, it would be no ladder: then as it is.
  const kept = new Set(
    (picked.length > 0 ? picked : levels.map(({ id }) => ({ label: id }))).map((p) => p.label),
  );
  return withoutLevels(text, new Set(levels.filter(({ id }) => !kept.has(id)).map(({ id }) => id)));
}

/** The folder to write to; undefined without one, null when the user changed their mind. */
async function chooseFolder(): Promise<vscode.Uri | undefined | null> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  if (folders.length < 2) return folders[0]?.uri;
  const folder = await vscode.window.showWorkspaceFolderPick({
    placeHolder: vscode.l10n.t('The folder for the new ladder'),
  });
  return folder ? folder.uri : null;
}

/** What roles share. A file of that name that is there is what they share already. */
async function writeBase(template: vscode.Uri, folder: vscode.Uri): Promise<void> {
  const name = fileName(template);
  const file = vscode.Uri.joinPath(folder, name);
  if ((await exists(file)) || !(await createFile(file, await read(template)))) {
    const message = (await exists(file))
      ? vscode.l10n.t('“{0}” is there already: the role builds on it as it stands.', name)
      : vscode.l10n.t('“{0}” could not be written: the role lacks what it builds on.', name);
    void vscode.window.showInformationMessage(message);
  }
}

async function read(file: vscode.Uri): Promise<string> {
  const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
  return text.replaceAll('\r\n', '\n');
}
