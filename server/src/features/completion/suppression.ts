import { type CompletionItem, CompletionItemKind, type Position } from 'vscode-languageserver-types';
import { rules } from '../../analysis/rules';
import { isSuppressible } from '../../analysis/settings';
import type { directives } from '../../analysis/suppressions';
import { english, translated } from '../../l10n';
import type { Lines } from './lines';

const meanings: Readonly<Record<(typeof directives)[number], string>> = {
  'disable-next-line': english('Suppresses what a rule finds in what begins on the next line.'),
  'disable-line': english('Suppresses what a rule finds in what begins on this line.'),
  disable: english('Suppresses what a rule finds in this file.'),
};

/**
 * Completion in a comment that is addressed to us: how far it reaches, then the rules. Undefined in any other place;
 * nothing in the reason, which is the author's own.
 */
export function suppressionOffers(lines: Lines, position: Position): CompletionItem[] | undefined {
  if (position.line < 0 || position.line >= lines.count) return undefined;
  const { text, comment } = lines.at(position.line);
  const cursor = Math.min(position.character, text.length);
  if (cursor <= comment) return undefined;
  const before = text.slice(comment, cursor);
  const directive = /^#+[ \t]*(career-[\w-]*)$/.exec(before)?.[1];
  if (directive !== undefined) {
    return Object.entries(meanings).map(([name, meaning]) =>
      item(`career-ladder-${name}`, CompletionItemKind.Keyword, translated(meaning), directive),
    );
  }
  const head = /^#+[ \t]*career-ladder-disable(?:-next-line|-line)?(?=[ \t])([^:]*)$/.exec(before)?.[1];
  if (head === undefined) return undefined;
  const named =
    text
      .slice(comment)
      .split(':')[0]
      ?.split(/[\s,]+/) ?? [];
  const word = /[^\s,]*$/.exec(head)?.[0] ?? '';
  return rules
    .filter((rule) => isSuppressible(rule) && (rule.id === word || !named.includes(rule.id)))
    .map(({ id, summary }) => item(id, CompletionItemKind.Constant, translated(summary), word));

  function item(
    label: string,
    kind: CompletionItemKind,
    documentation: string,
    typed: string,
  ): CompletionItem {
    const rest = /^[\w-]*/.exec(text.slice(cursor))?.[0] ?? '';
    const { line } = position;
    const start = { line, character: cursor - typed.length };
    const range = { start, end: { line, character: cursor + rest.length } };
    return { label, kind, documentation, textEdit: { range, newText: label } };
  }
}
