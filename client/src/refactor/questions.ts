/** What refactorings ask before they do something. Undefined: the user changed their mind. */
import * as vscode from 'vscode';
import type {
  AskedRefactoring,
  RefactorChoices,
  Refactoring,
  Side,
} from '../../../server/src/protocol/refactor';
import { suggestedPath } from './sharedPath';

type Asked<K extends AskedRefactoring['kind']> = Extract<AskedRefactoring, { readonly kind: K }>;
type Answer = Promise<Refactoring | undefined>;

interface Item<T> extends vscode.QuickPickItem {
  readonly value: T;
}

async function pick<T>(
  title: string,
  placeHolder: string,
  items: readonly Item<T>[],
): Promise<T | undefined> {
  return (await vscode.window.showQuickPick(items, { title, placeHolder, matchOnDescription: true }))?.value;
}

function item<T>(value: T, entry: { readonly id: string; readonly title: string }, detail?: string): Item<T> {
  return {
    value,
    label: entry.title,
    ...(entry.title !== entry.id && { description: entry.id }),
    ...(detail !== undefined && { detail }),
  };
}

/** The levels of the file, highest first, as a track is drawn; the one at the cursor is the first to choose. */
function levelItems({ levels, level }: RefactorChoices, without?: string): Item<string>[] {
  const own = levels.filter((one) => one.own && one.id !== without).toReversed();
  const here = own.filter(({ id }) => id === level);
  return [...here, ...own.filter(({ id }) => id !== level)].map((one) => item(one.id, one));
}

/** Tells where there is nothing to choose. */
function none(message: string): undefined {
  void vscode.window.showInformationMessage(message);
  return undefined;
}

const noLevels = () =>
  vscode.l10n.t('This file has no levels of its own. They are changed in the file that has them.');

export async function addLevel(choices: RefactorChoices, asked?: Asked<'addLevel'>): Answer {
  const title = vscode.l10n.t('Add a Level');
  const items = levelItems(choices);
  if (items.length === 0) return none(noLevels());
  const beside = asked?.beside ?? (await pick(title, vscode.l10n.t('Next to which level?'), items));
  if (beside === undefined) return undefined;
  const side =
    asked?.side ??
    (await pick<Side>(title, vscode.l10n.t('Above it or below it?'), [
      { label: vscode.l10n.t('Above'), value: 'above' },
      { label: vscode.l10n.t('Below'), value: 'below' },
    ]));
  if (side === undefined) return undefined;
  const id = await vscode.window.showInputBox({
    title,
    prompt: vscode.l10n.t('The id of the new level, which cells refer to it by: short, and without spaces.'),
    placeHolder: 'L4',
    validateInput(value) {
      if (value.trim() === '') return vscode.l10n.t('A level has an id.');
      return choices.levels.some((one) => one.id === value.trim())
        ? vscode.l10n.t('There already is a level with this id.')
        : undefined;
    },
  });
  if (id === undefined) return undefined;
  const name = await vscode.window.showInputBox({
    title,
    prompt: vscode.l10n.t('What people call it. Leave it empty to call it by its id.'),
    placeHolder: vscode.l10n.t('Senior Engineer'),
  });
  if (name === undefined) return undefined;
  const cells = await pick(title, vscode.l10n.t('With cells to fill in?'), [
    { label: vscode.l10n.t('With an empty cell in each competency'), value: true },
    { label: vscode.l10n.t('Without cells'), value: false },
  ]);
  if (cells === undefined) return undefined;
  const called = name.trim();
  return { kind: 'addLevel', id: id.trim(), ...(called && { name: called }), beside, side, cells };
}

export async function removeLevel(choices: RefactorChoices): Answer {
  const items = levelItems(choices);
  if (items.length === 0) return none(noLevels());
  const level = await pick(vscode.l10n.t('Remove a Level'), vscode.l10n.t('Which level?'), items);
  const row = choices.levels.find(({ id }) => id === level);
  if (level === undefined || !row) return undefined;
  if (row.holds.length > 0) {
    const remove = vscode.l10n.t('Remove');
    const detail = `${vscode.l10n.t('With it goes what its cells say:')}\n\n${row.holds.join('\n')}`;
    const question = vscode.l10n.t('Remove {0} and its cells?', row.title);
    const chosen = await vscode.window.showWarningMessage(question, { modal: true, detail }, remove);
    if (chosen !== remove) return undefined;
  }
  return { kind: 'removeLevel', level };
}

export async function moveLevel(choices: RefactorChoices): Answer {
  const title = vscode.l10n.t('Move a Level');
  const items = levelItems(choices);
  if (items.length < 2) return none(noLevels());
  const level = await pick(title, vscode.l10n.t('Which level?'), items);
  if (level === undefined) return undefined;
  const beside = await pick(title, vscode.l10n.t('Next to which other level?'), levelItems(choices, level));
  if (beside === undefined) return undefined;
  const side = await pick<Side>(title, vscode.l10n.t('Above it or below it?'), [
    { label: vscode.l10n.t('Above'), value: 'above' },
    { label: vscode.l10n.t('Below'), value: 'below' },
  ]);
  return side && { kind: 'moveLevel', level, beside, side };
}

export async function mergeLevels(choices: RefactorChoices): Answer {
  const title = vscode.l10n.t('Merge Levels');
  const items = levelItems(choices);
  if (items.length < 2) return none(noLevels());
  const level = await pick(title, vscode.l10n.t('Which level is to become a part of another?'), items);
  const row = choices.levels.find(({ id }) => id === level);
  if (level === undefined || !row) return undefined;
  const near = new Set([...row.above, ...row.below]);
  const others = levelItems(choices, level).filter(({ value }) => near.has(value));
  const into = await pick(title, vscode.l10n.t('Which level is it to become a part of?'), others);
  return into === undefined ? undefined : { kind: 'mergeLevels', level, into };
}

export async function moveCompetency(choices: RefactorChoices): Answer {
  const title = vscode.l10n.t('Move a Competency');
  const own = choices.competencies.filter((one) => one.own);
  if (own.length < 2) {
    return none(vscode.l10n.t('This file has no two competencies of its own that could change places.'));
  }
  const here = own.filter(({ id }) => id === choices.competency);
  const items = [...here, ...own.filter((one) => !here.includes(one))].map((one) =>
    item(one.id, one, one.group),
  );
  const competency = await pick(title, vscode.l10n.t('Which competency?'), items);
  if (competency === undefined) return undefined;
  const places = own.flatMap((one) => {
    if (one.id === competency) return [];
    const first = one === own.find(({ id }) => id !== competency);
    const front: Item<readonly [string, boolean]> = {
      label: vscode.l10n.t('In front of {0}', one.title),
      value: [one.id, false],
    };
    const behind: Item<readonly [string, boolean]> = {
      label: vscode.l10n.t('Behind {0}', one.title),
      value: [one.id, true],
    };
    return first ? [front, behind] : [behind];
  });
  const place = await pick(title, vscode.l10n.t('Where to?'), places);
  return place && { kind: 'moveCompetency', competency, beside: place[0], behind: place[1] };
}

export async function moveBehavior(choices: RefactorChoices, position: vscode.Position): Answer {
  const title = vscode.l10n.t('Move a Behavior');
  const { behavior } = choices;
  if (!behavior) return none(vscode.l10n.t('Put the cursor on a behavior in a list first.'));
  const levels = choices.levels.toReversed().map((one) => {
    const here = one.id === behavior.level ? vscode.l10n.t('where it is now') : undefined;
    return item(one.id, one, here);
  });
  const level = await pick(title, vscode.l10n.t('To which level? “{0}”', behavior.text), levels);
  if (level === undefined) return undefined;
  const competencies = choices.competencies.flatMap((one) => {
    const stays = one.id === behavior.competency;
    if (stays && level === behavior.level) return [];
    return [item(one.id, one, stays ? vscode.l10n.t('where it is now') : one.group)];
  });
  const own = competencies.filter(({ value }) => value === behavior.competency);
  const sorted = [...own, ...competencies.filter((one) => !own.includes(one))];
  const competency = await pick(title, vscode.l10n.t('To which competency?'), sorted);
  if (competency === undefined) return undefined;
  return { kind: 'moveBehavior', position, level, competency };
}

export async function notExpected(choices: RefactorChoices, asked?: Asked<'notExpected'>): Answer {
  const title = vscode.l10n.t('Mark a Cell as Not Expected');
  const lacking = choices.competencies.filter(({ lacks }) => lacks.length > 0);
  if (lacking.length === 0 && !asked) return none(vscode.l10n.t('No cell is missing in this ladder.'));
  const competency =
    asked?.competency ??
    (await pick(
      title,
      vscode.l10n.t('Of which competency?'),
      [...lacking].sort((a, b) => rank(a.id) - rank(b.id)).map((one) => item(one.id, one)),
    ));
  const column = choices.competencies.find(({ id }) => id === competency);
  if (competency === undefined || !column) return undefined;
  const rows = choices.levels.filter(({ id }) => column.lacks.includes(id));
  const level =
    asked?.level ??
    (await pick(
      title,
      vscode.l10n.t('At which level?'),
      rows.map((one) => item(one.id, one)),
    ));
  const row = choices.levels.find(({ id }) => id === level);
  if (level === undefined || !row) return undefined;
  const reason = await vscode.window.showInputBox({
    title,
    prompt: vscode.l10n.t(
      'Why is nothing expected of {0} at {1}? Readers see the reason.',
      column.title,
      row.title,
    ),
    placeHolder: vscode.l10n.t('Incidents start at the next level.'),
    validateInput: (value) =>
      value.trim() === '' ? vscode.l10n.t('Without a reason it looks forgotten.') : undefined,
  });
  return reason === undefined ? undefined : { kind: 'notExpected', level, competency, reason };

  function rank(id: string): number {
    return id === choices.competency ? -1 : choices.competencies.findIndex((one) => one.id === id);
  }
}

export async function extract(choices: RefactorChoices, uri: vscode.Uri, asked?: Asked<'extract'>): Answer {
  const title = vscode.l10n.t('Extract to a Shared File');
  const what = asked ?? (await chosenEntries(choices, title));
  if (!what) return undefined;
  const path = await vscode.window.showInputBox({
    title,
    prompt: vscode.l10n.t('The new file, from the folder of this one. The ladder will build on it.'),
    value: await suggestedPath(uri),
    valueSelection: [2, 2],
    validateInput: async (value) => {
      if (!/(^|[/.])ladder\.ya?ml$/i.test(value.trim())) {
        return vscode.l10n.t('The name of a ladder ends in .ladder.yaml.');
      }
      const exists = await vscode.workspace.fs.stat(vscode.Uri.joinPath(uri, '..', value.trim())).then(
        () => true,
        () => false,
      );
      return exists ? vscode.l10n.t('This file is there already.') : undefined;
    },
  });
  if (path === undefined) return undefined;
  const { levels, values, competencies } = what;
  return {
    kind: 'extract',
    ...(levels && { levels }),
    ...(values && { values }),
    ...(competencies && { competencies }),
    path: path.trim(),
  };
}

type Entries = Pick<Asked<'extract'>, 'levels' | 'values' | 'competencies'>;

async function chosenEntries(choices: RefactorChoices, title: string): Promise<Entries | undefined> {
  const ids = (entries: readonly { readonly id: string; readonly own: boolean }[]) =>
    entries.filter(({ own }) => own).map(({ id }) => id);
  const [levels, values] = [ids(choices.levels), ids(choices.values)];
  const items: Item<Entries>[] = [
    ...(levels.length > 0
      ? [{ label: vscode.l10n.t('All levels'), description: levels.join(', '), value: { levels } }]
      : []),
    ...(values.length > 0
      ? [{ label: vscode.l10n.t('All values'), description: values.join(', '), value: { values } }]
      : []),
    ...choices.competencies
      .filter(({ own }) => own)
      .map((one) => ({
        ...item<Entries>({ competencies: [one.id] }, one),
        picked: one.id === choices.competency,
      })),
  ];
  if (items.length === 0) return none(vscode.l10n.t('Nothing is written in this file that could be shared.'));
  const chosen = await vscode.window.showQuickPick(items, {
    title,
    placeHolder: vscode.l10n.t('What is to be shared?'),
    canPickMany: true,
  });
  if (!chosen || chosen.length === 0) return undefined;
  const competencies = chosen.flatMap(({ value }) => value.competencies ?? []);
  return {
    ...(chosen.some(({ value }) => value.levels) && { levels }),
    ...(chosen.some(({ value }) => value.values) && { values }),
    ...(competencies.length > 0 && { competencies }),
  };
}

export async function inline(choices: RefactorChoices, asked?: Asked<'inline'>): Answer {
  const title = vscode.l10n.t('Inline a Shared File');
  const { bases } = choices;
  if (bases.length === 0) return none(vscode.l10n.t('This ladder builds on no other file.'));
  const base =
    asked?.base ??
    (bases.length === 1
      ? bases[0]?.uri
      : await pick(
          title,
          vscode.l10n.t('Which file?'),
          bases.map(({ uri, name }) => ({ label: name, value: uri })),
        ));
  const chosen = bases.find(({ uri }) => uri === base);
  if (!chosen) return undefined;
  const items: Item<string | null>[] = [
    ...(asked ? [] : [{ label: vscode.l10n.t('All of {0}', chosen.name), value: null }]),
    ...chosen.competencies.map((one) => item<string | null>(one.id, one)),
  ];
  const competency = await pick(title, vscode.l10n.t('What is to be written into this file itself?'), items);
  if (competency === undefined) return undefined;
  return { kind: 'inline', base: chosen.uri, ...(competency !== null && { competency }) };
}
