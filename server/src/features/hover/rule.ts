import type { Rule } from '../../analysis/rule';
import { rules } from '../../analysis/rules';
import { sentences, t, translated } from '../../l10n';
import { commentOf, lineAt } from '../../model/comments';
import type { Span } from '../../model/syntax';
import type { Snapshot } from '../snapshot';
import { paragraphs } from './markdown';

/**
 * A rule that a comment names: what it finds, and where to read on. An id that is also a plain word (`schema`)
 * counts only in a comment that is addressed to us.
 */
export function ruleCard(
  { analysis }: Snapshot,
  offset: number,
  docs: string | undefined,
): { readonly text: string; readonly span: Span } | undefined {
  const { text, root } = analysis.document;
  const line = lineAt(text, offset);
  for (const match of text.slice(line.start, line.end).matchAll(/[A-Za-z0-9$_-]+/g)) {
    const start = line.start + match.index;
    const span = { start, end: start + match[0].length };
    if (offset < span.start || offset > span.end) continue;
    const rule = rules.find(({ id }) => id === match[0]);
    if (!rule) continue;
    const hash = commentOf(text, line, root);
    if (hash === undefined || hash > span.start) return undefined;
    if (!rule.id.includes('-') && !/career-ladder/.test(text.slice(hash, span.start))) return undefined;
    return { text: ruleText(rule, docs), span };
  }
  return undefined;
}

/** What a rule finds, and where to read on, in Markdown. */
export function ruleText(
  { id, severity, summary, enabled, options = {} }: Rule,
  docs: string | undefined,
): string {
  return paragraphs(
    `**${id}** · ${enabled === false ? 'off' : severity}`,
    translated(summary),
    Object.entries(options)
      .map(([name, option]) =>
        sentences(
          `- \`${name}\`: ${translated(option.description)}`,
          t('Default: `{0}`.', String(option.default)),
        ),
      )
      .join('\n'),
    docs && `[${t('What it finds and how to fix it')}](${docs}${id}.md)`,
  );
}
