import { type ComponentChildren, h } from 'preact';

/** A sentence with elements at its places: `parts(t('Showing {0}. {1}'), [<b>…</b>, <button>…</button>])`. */
export function parts(sentence: string, elements: readonly ComponentChildren[]): ComponentChildren[] {
  return sentence.split(/\{(\d)\}/).map((part, at) => (at % 2 === 0 ? part : elements[Number(part)]));
}

/** A sentence of which what stands in `[…]` is for screen readers only. */
export function aside(sentence: string): ComponentChildren[] {
  const pieces = sentence.split(/\[(.*?)\]/);
  return pieces.map((piece, at) => (at % 2 === 0 ? piece : h('span', { class: 'hidden' }, piece)));
}
