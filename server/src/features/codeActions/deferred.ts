/** Actions whose edits are worked out when somebody takes them, and looked at once more before they are made. */
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type {
  CodeAction,
  Diagnostic,
  Range,
  SnippetTextEdit,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver-types';
import type { Finding, Fix } from '../../analysis/finding';
import { type AskedRefactoring, askRefactoringCommand, type Refactoring } from '../../protocol/refactor';
import { literal } from '../completion/template';
import { additionOffers, fixOffers, moveOffers, type Offer } from '../fixes';
import { editsBetween } from '../formatting/edits';
import { type Refactored, RefactorRefused, refactored, type World } from '../refactor';
import { refactorOffers } from '../refactor/offers';
import { notHere } from '../refactor/world';
import { rangeOf, type Snapshot, textOf } from '../snapshot';

/** What an action carries from the menu to the moment it is taken. */
export interface DeferredData {
  readonly uri: string;
  readonly version: number;
  readonly range: Range;
  /** Which of the actions with this title there. */
  readonly nth: number;
}

export interface DeferredOptions {
  /** The client can put tab stops into edits. */
  readonly snippets?: boolean;
  /** The client can create files in edits. */
  readonly create?: boolean;
  /** The client asks for edits when an action is taken. */
  readonly resolves?: boolean;
  /** The client has the command that asks its user. */
  readonly asks?: boolean;
  /** What is around the file; known when an action is taken. */
  readonly world?: () => World;
}

/** An action without its edit. */
export interface Deferred {
  readonly action: CodeAction;
  /** Throws `RefactorRefused` where something else than what is meant would change. */
  edit(): WorkspaceEdit;
}

/** Those that mend what is found at a place. */
export function deferredFixes(
  snapshot: Snapshot,
  place: Fix['edits'][number]['span'],
  found: readonly Finding[],
  diagnosticOf: (finding: Finding) => Diagnostic,
  options: DeferredOptions,
): Deferred[] {
  return fixOffers(snapshot, place, found).map((offer) => {
    const finding = found.find((other) => other.rule === offer.rule);
    const about = finding && { diagnostics: [diagnosticOf(finding)] };
    return deferredOffer(snapshot, { title: offer.title, kind: 'quickfix', ...about }, offer, options);
  });
}

/** Those that are there whether anything is found or not. */
export function deferredRefactorings(
  snapshot: Snapshot,
  place: Fix['edits'][number]['span'],
  asksFor: (kind: string) => boolean,
  options: DeferredOptions,
): Deferred[] {
  const all: Deferred[] = [];
  if (asksFor('refactor.move')) {
    const offers = moveOffers(snapshot, place);
    for (const offer of offers) {
      all.push(deferredOffer(snapshot, { title: offer.title, kind: 'refactor.move' }, offer, options));
    }
  }
  if (asksFor('refactor.rewrite')) {
    for (const offer of additionOffers(snapshot, place)) {
      all.push(deferredOffer(snapshot, { title: offer.title, kind: 'refactor.rewrite' }, offer, options));
    }
  }
  for (const { title, kind, wish, asks } of refactorOffers(snapshot, place)) {
    if (!asksFor(kind) || (kind === 'refactor.extract' && !options.create)) continue;
    const action: CodeAction =
      asks && options.asks
        ? { title: asks.title, kind, command: ask(snapshot, asks.title, asks.what) }
        : { title, kind };
    all.push({ action, edit: () => edit(snapshot, wish, options) });
  }
  return all;
}

function ask(
  { document }: Snapshot,
  title: string,
  what: AskedRefactoring,
): NonNullable<CodeAction['command']> {
  return { title, command: askRefactoringCommand, arguments: [document.uri, what] };
}

function deferredOffer(
  snapshot: Snapshot,
  action: CodeAction,
  offer: Offer,
  options: DeferredOptions,
): Deferred {
  const { asks } = offer;
  if (asks && options.asks) {
    const title = `${action.title}…`;
    return { action: { ...action, title, command: ask(snapshot, title, asks) }, edit: () => ({}) };
  }
  return {
    action,
    edit() {
      if (!offer.sound()) throw notHere();
      return filled(snapshot.document, offer.edits, options);
    },
  };
}

/** Actions as a client gets them: with their edits, or with what they are worked out from. */
export function offered(
  { document }: Snapshot,
  range: Range,
  deferred: readonly Deferred[],
  { resolves }: DeferredOptions,
): CodeAction[] {
  const seen = new Map<string, number>();
  return deferred.flatMap(({ action, edit: make }) => {
    const nth = seen.get(action.title) ?? 0;
    seen.set(action.title, nth + 1);
    if (action.command) return [action];
    if (resolves) {
      const data: DeferredData = { uri: document.uri, version: document.version, range, nth };
      return [{ ...action, data }];
    }
    try {
      return [{ ...action, edit: make() }];
    } catch (error) {
      if (error instanceof RefactorRefused) return [];
      throw error;
    }
  });
}

/** The action with its edit; null where there is none of the kind by now. Throws `RefactorRefused`. */
export function resolved(
  action: CodeAction,
  { nth }: DeferredData,
  deferred: readonly Deferred[],
): CodeAction | null {
  const found = deferred.filter((other) => other.action.title === action.title)[nth];
  return found ? { ...action, edit: found.edit() } : null;
}

export function isDeferredData(data: unknown): data is DeferredData {
  const { uri, version, range, nth } = (data ?? {}) as Partial<DeferredData>;
  return (
    typeof uri === 'string' &&
    typeof version === 'number' &&
    Boolean(range?.start && range.end) &&
    Number.isInteger(nth)
  );
}

function edit(snapshot: Snapshot, wish: Refactoring, { world }: DeferredOptions): WorkspaceEdit {
  const around = world?.();
  if (!around) throw notHere();
  return workspaceEdit(snapshot, refactored(around, snapshot, wish), around);
}

/** Small edits of all files that change. Those of the file itself are for the version that was read. */
export function workspaceEdit(
  snapshot: Snapshot,
  { texts, created }: Refactored,
  world: World,
): WorkspaceEdit {
  const changes: Record<string, TextEdit[]> = {};
  for (const { uri, edits } of fileEdits(snapshot, { texts }, world)) changes[uri] = edits;
  if (!created) return { changes };
  const { document } = snapshot;
  const start = { line: 0, character: 0 };
  return {
    documentChanges: [
      { kind: 'create', uri: created.uri },
      {
        textDocument: { uri: created.uri, version: null },
        edits: [{ range: { start, end: start }, newText: created.text }],
      },
      ...Object.entries(changes).map(([uri, edits]) => ({
        textDocument: { uri, version: uri === document.uri ? document.version : null },
        edits,
      })),
    ],
  };
}

export function fileEdits(
  snapshot: Snapshot,
  { texts }: Pick<Refactored, 'texts'>,
  { dependants }: World,
): { readonly uri: string; readonly edits: TextEdit[] }[] {
  return [...texts].map(([uri, after]) => {
    const other = dependants.find((one) => one.uri === uri)?.document;
    const document = other ? textOf(uri, other) : snapshot.document;
    const before = other ? other.text : snapshot.analysis.document.text;
    const edits = editsBetween(before, after).map(({ span, newText }) => ({
      range: rangeOf(document, span),
      newText,
    }));
    return { uri, edits };
  });
}

export function changes(document: TextDocument, edits: Fix['edits']): WorkspaceEdit {
  const list: TextEdit[] = edits.map(({ span, newText }) => ({ range: rangeOf(document, span), newText }));
  return { changes: { [document.uri]: list } };
}

/** Edits with places to fill in, where the client has them: it adds the indentation of a line that it begins within. */
function filled(document: TextDocument, edits: Offer['edits'], { snippets }: DeferredOptions): WorkspaceEdit {
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
