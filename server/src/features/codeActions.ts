import { TextDocument } from 'vscode-languageserver-textdocument';
import {
  type CodeAction,
  type CodeActionContext,
  CodeActionKind,
  CodeActionTriggerKind,
  type Diagnostic,
  type Range,
  type SnippetTextEdit,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver-types';
import type { Finding, Fix } from '../analysis/finding';
import { isSuppressible } from '../analysis/settings';
import { openRuleCommand } from '../protocol';
import type { Sources } from '../workspace/address';
import { together } from './codeActions/fixes';
import { type Insertion, overFile, overStatement } from './codeActions/suppress';
import { turnOff } from './codeActions/turnOff';
import { literal } from './completion/template';
import { toDiagnostic } from './diagnostics';
import { fixOffers, moveOffers, type Offer } from './fixes';
import { shownFindings } from './shown';
import { rangeOf, type Snapshot } from './snapshot';

/** Every certain fix of a file at once; editors can be told to do so when a file is saved. */
export const fixAllKind = `${CodeActionKind.SourceFixAll}.careerLadder`;

/** Puts a behavior elsewhere. */
export const moveKind = `${CodeActionKind.Refactor}.move`;

/** The settings file that counts for a ladder, or could. */
export interface ConfigPlace {
  readonly uri: string;
  /** Undefined when there is no such file yet. */
  readonly text: string | undefined;
}

export interface CodeActionOptions {
  /** URI, ending in a slash, of the folder with a page for each rule. */
  readonly docs?: string;
  /** The client can put tab stops into edits. */
  readonly snippets?: boolean;
  /** The client can create files in edits. */
  readonly create?: boolean;
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
  const actions = fixActions(judged, range, context, options.docs);
  const place = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
  // Unasked, a behavior would have a light bulb wherever the cursor goes.
  if (context.triggerKind !== CodeActionTriggerKind.Automatic && asks(context, moveKind)) {
    for (const { title, edits } of moveOffers(snapshot, place)) {
      actions.push({ title, kind: moveKind, edit: changes(document, edits) });
    }
  }
  if (!asks(context, CodeActionKind.QuickFix)) return actions;
  const found = touched(judged, range);
  for (const { title, rule, edits } of fixOffers(snapshot, place, found)) {
    const finding = found.find((other) => other.rule === rule);
    actions.push({
      title,
      kind: CodeActionKind.QuickFix,
      ...(finding && { diagnostics: [diagnosticOf(judged, finding, context, options.docs)] }),
      edit: filled(document, edits, options),
    });
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
        { title: `Disable ${rule.id} for this line`, ...base, edit: comment(document, over, options) },
        { title: `Disable ${rule.id} for this file`, ...base, edit: comment(document, file, options) },
      );
    }
    const edit = rule.fixed ? undefined : off(rule.id, options);
    if (edit) actions.push({ title: `Turn ${rule.id} off in .career-ladder.yaml`, ...base, edit });
    if (options.pages) {
      const title = `Read about ${rule.id}`;
      actions.push({ title, ...base, command: { title, command: openRuleCommand, arguments: [rule.id] } });
    }
  }
  return actions;
}

/** The fixes that findings bring with them, in whatever kind of file. */
export function fixActions(
  judged: Judged,
  range: Range,
  context: CodeActionContext,
  docs?: string,
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
      const title = `Fix all ${count} of ${id} in this file`;
      actions.push({ title, kind: CodeActionKind.QuickFix, edit: changes(document, edits) });
    }
  }
  // Only on request: by itself it would stand in every menu.
  if (context.only?.length && asks(context, fixAllKind)) {
    const { count, edits } = together(findings);
    const title = 'Fix all that is certain in this file';
    if (count > 0) actions.push({ title, kind: fixAllKind, edit: changes(document, edits) });
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

function changes(document: TextDocument, edits: Fix['edits']): WorkspaceEdit {
  const list: TextEdit[] = edits.map(({ span, newText }) => ({ range: rangeOf(document, span), newText }));
  return { changes: { [document.uri]: list } };
}

/** Edits with places to fill in, where the client has them: it adds the indentation of a line that it begins within. */
function filled(
  document: TextDocument,
  edits: Offer['edits'],
  { snippets }: CodeActionOptions,
): WorkspaceEdit {
  const within = edits.some(
    ({ span, snippet }) => snippet?.includes('\n') && document.positionAt(span.start).character > 0,
  );
  if (!snippets || within || !edits.some(({ snippet }) => snippet)) return changes(document, edits);
  const { uri, version } = document;
  const list = edits.map(({ span, newText, snippet }): SnippetTextEdit => {
    const value = snippet ?? literal(newText);
    return { range: rangeOf(document, span), snippet: { kind: 'snippet', value } };
  });
  return { documentChanges: [{ textDocument: { uri, version }, edits: list }] };
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
