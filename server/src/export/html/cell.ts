import type { GridCell } from '../../analysis/grid';
import type { Behavior, Cell } from '../../model/ladder';
import type { Page } from './page';
import { block } from './text';

/** Attributes and content of a cell's `td`. */
export function cellHtml({ state, cell }: Pick<GridCell, 'state' | 'cell'>, page: Page): string {
  if (!cell || state === 'missing' || state === 'blank') {
    return `<td class="empty">${page.ours('span', 'Nothing written', 'hidden')}</td>`;
  }
  return `<td class="${state}">${contentHtml(cell, page)}</td>`;
}

export function contentHtml(cell: Cell, page: Page): string {
  const { summary, behaviors, examples, notExpected, unchanged } = cell;
  const parts: string[] = [];
  if (summary) parts.push(block('p', summary.value, 'summary'));
  const [only] = behaviors;
  if (behaviors.length === 1 && only) {
    parts.push(`<div class="behavior">${behaviorHtml(only, page)}</div>`);
  } else if (behaviors.length > 1) {
    const items = behaviors.map((behavior) => `<li>${behaviorHtml(behavior, page)}</li>`);
    parts.push(`<ul class="behaviors">${items.join('')}</ul>`);
  }
  if (examples.length > 0) parts.push(examplesHtml(examples, page));
  for (const [label, answer] of [
    ['Not expected', notExpected],
    ['Unchanged', unchanged],
  ] as const) {
    if (!answer) continue;
    const reason = answer.reason ? ` ${block('span', answer.reason.value)}` : '';
    parts.push(`<p class="answer">${page.ours('b', answer.reason ? `${label}:` : label)}${reason}</p>`);
  }
  return parts.join('');
}

function behaviorHtml({ text, examples, values }: Behavior, page: Page): string {
  const names = values.map(({ value }) => page.valueName(value));
  const tags = names.length === 0 ? '' : ` ${valueTags(names, page)}`;
  return block('span', text.value) + tags + (examples.length > 0 ? examplesHtml(examples, page) : '');
}

export function valueTags(names: readonly string[], page: Page): string {
  const tags = names.map((name) => block('span', name, 'tag')).join(' ');
  return `<span class="tags">${page.ours('span', names.length === 1 ? 'Value:' : 'Values:', 'hidden')} ${tags}</span>`;
}

function examplesHtml(examples: Behavior['examples'], page: Page): string {
  const [only, ...others] = examples;
  if (only && others.length === 0) {
    return `<p class="examples">${page.ours('span', 'Example:')} ${block('bdi', only.value)}</p>`;
  }
  const items = examples.map(({ value }) => block('li', value)).join('');
  const label = page.ours('span', 'Examples:');
  return `<div class="examples">${label}<ul>${items}</ul></div>`;
}
