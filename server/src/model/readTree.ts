import { type Document, isDocument, parseDocument } from 'yaml';
import { t } from '../l10n';
import type { Problem } from './ladder';
import type { SyntaxNode } from './syntax';
import { syntaxProblems } from './syntaxProblems';
import { toTree } from './tree';

/** A text as YAML, whatever it says. */
export interface ReadTree {
  /** Undefined when the text holds nothing, or nothing that can be read. */
  readonly root: SyntaxNode | undefined;
  readonly problems: readonly Problem[];
  /** It has anchors or aliases: one part of it may say what another stands for. */
  readonly linked: boolean;
}

/** Reads any text as YAML. Never throws. */
export function readTree(text: string): ReadTree {
  const problems: Problem[] = [];
  try {
    const document = parseDocument(text, {
      // Their check compares each key with every other; ours is linear and links to the first.
      uniqueKeys: false,
      prettyErrors: false,
      // At 'silent', a second document is not reported either.
      logLevel: 'error',
    });
    if (!isDocument(document)) return { root: undefined, problems, linked: false };
    problems.push(...syntaxProblems([...document.errors, ...document.warnings], text));
    return { ...toTree(document as Document.Parsed, text, problems), problems };
  } catch (error) {
    // `yaml` descends by recursion: thousands of nested brackets exhaust the stack.
    const deep = error instanceof RangeError;
    problems.push({
      rule: 'yaml-syntax',
      message: deep
        ? t('This is nested too deeply to be read.')
        : t('This cannot be read as YAML: {0}', String(error)),
      span: { start: 0, end: Math.min(text.length, 1) },
      related: [],
    });
    return { root: undefined, problems, linked: false };
  }
}
