import type { Context } from '../../analysis/rule';
import { type Level, title } from '../../model/ladder';
import { escapeHtml } from './text';

/** What the parts of a page share. */
export class Page {
  /** BCP 47 tag of the ladder's texts. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly #values: ReadonlyMap<string, string>;
  /** Attributes of our own words, where the page is in another language. */
  readonly #english: string;

  constructor(readonly context: Context) {
    const { language, values } = context.ladder;
    const tag = language?.value ?? 'en';
    this.language = /^[a-z]{2,8}(-[a-z0-9]{1,8})*$/i.test(tag) ? tag : 'en';
    this.direction = rightToLeft.test(this.language) ? 'rtl' : 'ltr';
    this.#english = /^en(-|$)/i.test(this.language) ? '' : ' lang="en" dir="ltr"';
    this.#values = new Map(values.map((value) => [value.id.value, title(value)] as const).toReversed());
  }

  /** Words of ours, which are English whatever the language of the ladder. */
  ours(tag: string, text: string, className?: string): string {
    const attribute = className === undefined ? '' : ` class="${className}"`;
    return `<${tag}${attribute}${this.#english}>${escapeHtml(text)}</${tag}>`;
  }

  /** What a value is called, by the id that refers to it. */
  valueName(id: string): string {
    return this.#values.get(id) ?? id;
  }

  /** Names of the values that the whole competency carries, from either side. */
  valuesOf(competency: {
    readonly id: { readonly value: string };
    readonly values: readonly { readonly value: string }[];
  }): string[] {
    const here = competency.values.map(({ value }) => value);
    const there = this.context.ladder.values
      .filter(({ competencies }) => competencies.some(({ value }) => value === competency.id.value))
      .map(({ id }) => id.value);
    return [...new Set([...here, ...there])].map((id) => this.valueName(id));
  }
}

/** Languages that are written from right to left, and tags that name such a script. */
const rightToLeft =
  /^(?:ar|arc|ckb|dv|fa|he|iw|ks|ku-arab|nqo|ps|sd|syr|ug|ur|yi)(?:-|$)|-(?:arab|hebr|syrc|thaa|nkoo)(?:-|$)/i;

/** Both the id and the name, each in an element of its own. */
export function levelParts({ id, name }: Level): { readonly id: string; readonly name: string | undefined } {
  return { id: id.value, name: name && name.value !== id.value ? name.value : undefined };
}
