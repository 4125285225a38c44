import { TextDocument } from 'vscode-languageserver-textdocument';
import {
  type CodeAction,
  type CodeActionContext,
  CodeActionKind,
  CodeActionTriggerKind,
  type Diagnostic,
  type Range,
  type SnippetTextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver-types';
import type { Analysis } from '../analysis/analyse';
import type { Finding } from '../analysis/finding';
import { isSuppressible } from '../analysis/settings';
import { plural, t } from '../l10n';
import { openRuleCommand } from '../protocol';
import type { Sources } from '../workspace/address';
import { type BaseOptions, baseActions } from './codeActions/bases';
import {
  changes,
  type Deferred,
  type DeferredData,
  type DeferredOptions,
  deferredFixes,
  deferredRefactorings,
  offered,
  resolved,
} from './codeActions/deferred';
import { fixedAll, together } from './codeActions/fixes';
import { type Insertion, overFile, overStatement } from './codeActions/suppress';
import { turnOff } from './codeActions/turnOff';
import { literal } from './completion/template';
import { toDiagnostic } from './diagnostics';
import { shownFindings } from './shown';
import { rangeOf, type Snapshot } from './snapshot';

/** Every certain fix of a file at once; editors can be told to do so when a file is saved. */
export const fixAllKind = `${CodeActionKind.SourceFixAll}.careerLadder`;

/** Kinds of what can be done whether anything is found or not. */
export const refactorKinds = [
  CodeActionKind.RefactorExtract,
  CodeActionKind.RefactorInline,
  CodeActionKind.RefactorRewrite,
  `${CodeActionKind.Refactor}.move`,
] as const;

/** The settings file that counts for a ladder, or could. */
export interface ConfigPlace {
  readonly uri: string;
  /** Undefined when there is no such file yet. */
  readonly text: string | undefined;
}

export interface CodeActionOptions extends DeferredOptions, BaseOptions {
  /** URI, ending in a slash, of the folder with a page for each rule. */
  readonly docs?: string;
  /** Judges the file with another text, under the same settings. */
  readonly judge?: (text: string) => Pick<Analysis, 'findings'>;
  /** The client has the command that opens the page of a rule. */
  readonly pages?: boolean;
  readonly config?: ConfigPlace;
}

/** What actions are made of: a version of a file and what was found in it. */
type Judged = Pick<Snapshot, 'document'> & {
  readonly findings: readonly Finding[];
  readonly sources?: Sources;
};

/** `textDocument/codeAction` in a ladder: fixes, then the ways to silence what is found. */
export function codeActions(
  snapshot: Snapshot,
  range: Range,
  context: CodeActionContext,
  options: CodeActionOptions = {},
): CodeAction[] {
  const { document, analysis } = snapshot;
  const { sources } = analysis.composition;
  const judged: Judged = { document, findings: shownFindings(snapshot), sources };
  const actions = fixActions(judged, range, context, options.docs, options.judge);
  const found = touched(judged, range);
  const deferred = deferredActions(snapshot, judged, range, context, options);
  actions.push(...offered(snapshot, range, deferred, options));
  if (!asks(context, CodeActionKind.QuickFix)) return actions;
  for (const finding of found) {
    const diagnostics = [diagnosticOf(judged, finding, context, options.docs)];
    const mended = baseActions(snapshot, finding, options);
    actions.push(...mended.map((action) => ({ ...action, kind: CodeActionKind.QuickFix, diagnostics })));
  }
  const seen = new Set<string>();
  for (const finding of found) {
    const rule = analysis.rules.find(({ id }) => id === finding.rule);
    if (!rule || seen.has(rule.id)) continue;
    seen.add(rule.id);
    const base = {
      kind: CodeActionKind.QuickFix,
      diagnostics: [diagnosticOf(judged, finding, context, options.docs)],
    };
    const { text, root } = analysis.document;
    if (isSuppressible(rule)) {
      const over = overStatement(text, root, finding.span.start, rule.id);
      const file = overFile(text, rule.id);
      actions.push(
        { title: t('Disable {0} for this line', rule.id), ...base, edit: comment(document, over, options) },
        { title: t('Disable {0} for this file', rule.id), ...base, edit: comment(document, file, options) },
      );
    }
    const edit = rule.fixed ? undefined : off(rule.id, options);
    if (edit) actions.push({ title: t('Turn {0} off in .career-ladder.yaml', rule.id), ...base, edit });
    if (options.pages) {
      const title = t('Read about {0}', rule.id);
      actions.push({ title, ...base, command: { title, command: openRuleCommand, arguments: [rule.id] } });
    }
  }
  return actions;
}

/**
 * `codeAction/resolve`: an action of this version with its edits; null where it is not offered any more. Throws
 * `RefactorRefused`, with the reason, where something else than what is meant would change.
 */
export function resolveCodeAction(
  snapshot: Snapshot,
  action: CodeAction,
  data: DeferredData,
  options: CodeActionOptions = {},
): CodeAction | null {
  const { document, analysis } = snapshot;
  const judged: Judged = {
    document,
    findings: shownFindings(snapshot),
    sources: analysis.composition.sources,
  };
  const context = { diagnostics: [], only: [action.kind ?? ''], triggerKind: CodeActionTriggerKind.Invoked };
  return resolved(action, data, deferredActions(snapshot, judged, data.range, context, options));
}

function deferredActions(
  snapshot: Snapshot,
  judged: Judged,
  range: Range,
  context: CodeActionContext,
  options: CodeActionOptions,
): Deferred[] {
  const { document } = snapshot;
  const place = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
  const deferred: Deferred[] = [];
  // Unasked, a ladder would have a light bulb wherever the cursor goes.
  if (context.triggerKind !== CodeActionTriggerKind.Automatic) {
    deferred.push(...deferredRefactorings(snapshot, place, (kind) => asks(context, kind), options));
  }
  if (asks(context, CodeActionKind.QuickFix)) {
    const diagnostic = (finding: Finding) => diagnosticOf(judged, finding, context, options.docs);
    deferred.push(...deferredFixes(snapshot, place, touched(judged, range), diagnostic, options));
  }
  return deferred;
}

/** The fixes that findings bring with them, in whatever kind of file. */
export function fixActions(
  judged: Judged,
  range: Range,
  context: CodeActionContext,
  docs?: string,
  judge?: CodeActionOptions['judge'],
): CodeAction[] {
  const { document, findings } = judged;
  const actions: CodeAction[] = [];
  if (asks(context, CodeActionKind.QuickFix)) {
    const rules = new Set<string>();
    for (const finding of touched(judged, range)) {
      const diagnostics = [diagnosticOf(judged, finding, context, docs)];
      for (const { title, edits, preferred } of finding.fixes ?? []) {
        actions.push({
          title,
          kind: CodeActionKind.QuickFix,
          diagnostics,
          ...(preferred && { isPreferred: true }),
          edit: changes(document, edits),
        });
      }
      rules.add(finding.rule);
    }
    for (const id of rules) {
      const { count, edits } = together(findings.filter(({ rule }) => rule === id));
      if (count < 2) continue;
      const title = plural(count, 'Fix all {0} of {1} in this file', 'Fix all {0} of {1} in this file', id);
      actions.push({ title, kind: CodeActionKind.QuickFix, edit: changes(document, edits) });
    }
  }
  // Only on request: by itself it would stand in every menu.
  if (context.only?.length && asks(context, fixAllKind)) {
    const edits = fixedAll(document.getText(), findings, judge);
    const title = t('Fix all that is certain in this file');
    if (edits.length > 0) actions.push({ title, kind: fixAllKind, edit: changes(document, edits) });
  }
  return actions;
}

function asks({ only }: CodeActionContext, kind: string): boolean {
  return !only || only.some((wanted) => wanted === '' || kind === wanted || kind.startsWith(`${wanted}.`));
}

/** What is found where the cursor or the selection is. */
function touched({ document, findings }: Judged, { start, end }: Range): readonly Finding[] {
  const [from, to] = [document.offsetAt(start), document.offsetAt(end)];
  return findings.filter(({ span }) => span.start <= to && span.end >= from);
}

/** The client's own diagnostic, by which it knows what the action is for; else what it would be sent. */
function diagnosticOf(
  { document, sources }: Judged,
  finding: Finding,
  { diagnostics }: CodeActionContext,
  docs: string | undefined,
): Diagnostic {
  const { start, end } = rangeOf(document, finding.span);
  const same = (diagnostic: Diagnostic) =>
    diagnostic.code === finding.rule &&
    document.offsetAt(diagnostic.range.start) === document.offsetAt(start) &&
    document.offsetAt(diagnostic.range.end) === document.offsetAt(end);
  return diagnostics?.find(same) ?? toDiagnostic(document, finding, docs, sources);
}

/** A comment with a place for the reason, where the client lets the author fill it in. */
function comment(
  document: TextDocument,
  { offset, comment: words, newline }: Insertion,
  { snippets }: CodeActionOptions,
): WorkspaceEdit {
  const range = rangeOf(document, { start: offset, end: offset });
  if (!snippets) return { changes: { [document.uri]: [{ range, newText: `${words}${newline}` }] } };
  const value = `${literal(words)}: \${1:reason}${newline}`;
  const edit: SnippetTextEdit = { range, snippet: { kind: 'snippet', value } };
  const { uri, version } = document;
  return { documentChanges: [{ textDocument: { uri, version }, edits: [edit] }] };
}

function off(rule: string, { config, create }: CodeActionOptions): WorkspaceEdit | undefined {
  if (!config) return undefined;
  const { uri, text } = config;
  if (text === undefined && !create) return undefined;
  const edit = turnOff(text ?? '', rule);
  if (!edit) return undefined;
  const range = rangeOf(TextDocument.create(uri, '', 0, text ?? ''), edit.span);
  const edits = [{ range, newText: edit.newText }];
  if (text !== undefined) return { changes: { [uri]: edits } };
  return {
    documentChanges: [
      { kind: 'create', uri, options: { ignoreIfExists: true } },
      { textDocument: { uri, version: null }, edits },
    ],
  };
}
