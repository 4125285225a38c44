import type { ComponentChildren } from 'preact';

/** A sentence with elements at its places: `parts(t('Showing {0}. {1}'), [<b>…</b>, <button>…</button>])`. */
export function parts(sentence: string, elements: readonly ComponentChildren[]): ComponentChildren[] {
  return sentence.split(/\{(\d)\}/).map((part, at) => (at % 2 === 0 ? part : elements[Number(part)]));
}
