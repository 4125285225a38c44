/**
 * What people read, in their language. The English message is the key, as with `vscode.l10n`, and the bundle is the
 * one that VS Code loads. A process talks with one person, so that there is one language in force, set before
 * anything is said; what says something asks for its words each time, and keeps none from the time before.
 */
import type { Words } from '../protocol/words';

export { readWords } from './read';

type Argument = string | number;

let language = 'en';
let messages: ReadonlyMap<string, string> | undefined;
let plurals: Intl.PluralRules | undefined;
let numbers: Intl.NumberFormat | undefined;

/** Puts a translation in force; undefined: English. */
export function speak(words: Words | undefined): void {
  language = words?.language ?? 'en';
  messages = words && new Map(Object.entries(words.messages));
  plurals = undefined;
  numbers = undefined;
}

/** What is in force; undefined: English. To be handed on. */
export function spoken(): Words | undefined {
  return messages && { language, messages: Object.fromEntries(messages) };
}

/** Has something made in English, whatever is in force: what leaves for files that others read. */
export function inEnglish<T>(make: () => T): T {
  const before = { language, messages, plurals, numbers };
  speak(undefined);
  try {
    return make();
  } finally {
    ({ language, messages, plurals, numbers } = before);
  }
}

/**
 * A whole sentence, or a label that stands alone, with `{0}`, `{1}` … for what is put into it. Written out in the
 * call, so that it can be found; sentences are not put together from parts, which other languages order otherwise.
 */
export function t(message: string, ...args: readonly Argument[]): string {
  const said = messages?.get(message) ?? message;
  return args.length === 0 ? said : fill(said, args);
}

/**
 * What is said of a number of things, which is `{0}`; `{1}` … are the other arguments. `one` is for one in English,
 * `other` for any other number. Languages with further forms have these under the key of `other` with `#few`,
 * `#many`, `#two` or `#zero` behind it.
 */
export function plural(count: number, one: string, other: string, ...args: readonly Argument[]): string {
  return fill(formFor(count, one, other), [number(count), ...args]);
}

function formFor(count: number, one: string, other: string): string {
  if (!messages) return count === 1 ? one : other;
  plurals ??= new Intl.PluralRules(language);
  const form = plurals.select(count);
  if (form === 'one') return t(one);
  return (form === 'other' ? undefined : messages.get(`${other}#${form}`)) ?? t(other);
}

/** Marks English that is said later, by `translated`: what stands in data that is made before a language is known. */
export function english(message: string): string {
  return message;
}

/** What is said for a text that `english` marks, or that stands in a schema. */
export function translated(message: string): string {
  if (!messages) return message;
  const whole = messages.get(message);
  if (whole !== undefined || !message.includes('\n\n')) return whole ?? message;
  // Markdown, by its paragraphs; samples of code are among them, and stay.
  const paragraphs = message.split('\n\n');
  return paragraphs.map((paragraph) => messages?.get(paragraph) ?? paragraph).join('\n\n');
}

/** `1,200`, `1.200`, as the language writes it, with three digits behind the point at most. */
export function number(value: number): string {
  if (!messages && Number.isInteger(value) && value >= 0 && value < 1000) return String(value);
  numbers ??= new Intl.NumberFormat(language);
  return numbers.format(value);
}

/** `a, b, and c`, or `a, b, or c`. */
export function list(items: readonly string[], type: 'conjunction' | 'disjunction' = 'conjunction'): string {
  return new Intl.ListFormat(language, { type }).format(items);
}

/** The language in force, for what `Intl` writes. */
export function locale(): string {
  return language;
}

/** Messages cut at their places: text, index, text, index, text … There are as many as calls in the sources. */
const templates = new Map<string, readonly string[]>();

function fill(message: string, args: readonly Argument[]): string {
  let parts = templates.get(message);
  if (!parts) {
    parts = message.split(/\{(\d)\}/);
    templates.set(message, parts);
  }
  let text = parts[0] ?? '';
  for (let at = 1; at < parts.length; at += 2) text += `${args[Number(parts[at])] ?? ''}${parts[at + 1]}`;
  return text;
}

/** Whole sentences one after the other, without those that are not there. */
export function sentences(...said: readonly (string | undefined | false)[]): string {
  return said.filter(Boolean).join(' ');
}
