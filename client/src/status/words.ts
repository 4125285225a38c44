/** What the status bar says of a ladder. */
import * as vscode from 'vscode';
import { plural } from '../../../server/src/l10n';
import { openPreviewCommand, showPlaceCommand } from '../../../server/src/protocol';
import type { CoverageView, GapView } from '../../../server/src/protocol/coverage';
import { nextGapCommand } from './nextGap';

/** Its names come from the file: as text they can neither be links nor commands. */
export function tooltip(view: CoverageView): vscode.MarkdownString {
  const { gaps, moreGaps, findings, broken } = view;
  const text = new vscode.MarkdownString(undefined, true);
  text.isTrusted = { enabledCommands: [openPreviewCommand, nextGapCommand, showPlaceCommand] };
  text.appendMarkdown('**');
  text.appendText(view.role || vscode.l10n.t('A ladder without a role'));
  text.appendMarkdown('**\n\n').appendText(counted(view));
  if (broken !== undefined) {
    text.appendMarkdown('\n\n$(warning) ');
    text.appendText(vscode.l10n.t('Not all of the text can be read just now: {0}', broken));
  } else if (findings.error > 0) text.appendMarkdown('\n\n$(error) ').appendText(errors(findings.error));
  text.appendMarkdown('\n\n');
  for (const [competency, missing] of byCompetency(gaps)) {
    text.appendMarkdown('- ').appendText(competency).appendMarkdown(': ');
    for (const [index, gap] of missing.entries()) {
      text.appendMarkdown(index > 0 ? ', [' : '[').appendText(levelOf(gap));
      text.appendMarkdown(`](${link(view.uri, gap)})`);
    }
    text.appendMarkdown('\n');
  }
  if (moreGaps !== undefined) {
    text.appendMarkdown('- ').appendText(vscode.l10n.t('and {0} more', moreGaps)).appendMarkdown('\n');
  }
  text.appendMarkdown('\n---\n\n');
  const ways = [`[$(open-preview) ${vscode.l10n.t('Open preview')}](command:${openPreviewCommand})`];
  if (gaps.length > 0)
    ways.unshift(`[$(arrow-right) ${vscode.l10n.t('Next gap')}](command:${nextGapCommand})`);
  return text.appendMarkdown(ways.join('&nbsp;&nbsp;&nbsp;'));
}

/** The same for those who hear it. */
export function spoken(view: CoverageView): string {
  const parts = [vscode.l10n.t('Career ladder {0}.', view.role), counted(view)];
  if (view.broken !== undefined) parts.push(vscode.l10n.t('Not all of the text can be read just now.'));
  else if (view.findings.error > 0) parts.push(errors(view.findings.error));
  const next = view.gaps.length > 0;
  parts.push(next ? vscode.l10n.t('Go to the next gap.') : vscode.l10n.t('Open the preview.'));
  return parts.join(' ');
}

function counted({ coverage: { answered, empty, placeholder, total }, abstract }: CoverageView): string {
  if (total === 0) return vscode.l10n.t('It has no cells yet: those come with levels and competencies.');
  const parts = [plural(total, '{1} of {0} cell is answered.', '{1} of {0} cells are answered.', answered)];
  if (empty > 0) parts.push(vscode.l10n.t('Empty: {0}.', empty));
  if (placeholder > 0) parts.push(vscode.l10n.t('Placeholders: {0}.', placeholder));
  if (abstract) parts.push(vscode.l10n.t('Others build on it: what it lacks, they may have.'));
  return parts.join(' ');
}

function errors(count: number): string {
  return plural(count, 'It has {0} error.', 'It has {0} errors.');
}

function byCompetency(gaps: readonly GapView[]): ReadonlyMap<string, readonly GapView[]> {
  const groups = new Map<string, GapView[]>();
  for (const gap of gaps) {
    const group = groups.get(gap.competency);
    if (group) group.push(gap);
    else groups.set(gap.competency, [gap]);
  }
  return groups;
}

function levelOf({ level, state }: GapView): string {
  return state === 'placeholder' ? vscode.l10n.t('{0}, a placeholder', level) : level;
}

function link(uri: string, { range: { uri: other, ...range } }: GapView): string {
  return `command:${showPlaceCommand}?${encodeURIComponent(JSON.stringify([other ?? uri, range]))}`;
}
