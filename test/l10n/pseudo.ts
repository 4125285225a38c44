/**
 * A language that nobody speaks, in which every message that the sources say has a translation: what reads English in
 * it was never given to be translated.
 */
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Words } from '../../server/src/protocol/words';

type Extraction = typeof import('../../l10n/extract.mjs');
type Translations = typeof import('../../l10n/translations.mjs');

/** What the build has; not bundled into the tests, since it looks for the project around itself. */
export async function l10n(): Promise<Extraction & Translations> {
  const load = (name: string) => import(pathToFileURL(resolve('l10n', name)).href);
  return { ...(await load('extract.mjs')), ...(await load('translations.mjs')) };
}

const letters = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const others = 'àƀçđéƒğĥîĵķļɱñöþǫŕšţûṽŵẋýžÀƁÇĐÉƑĞĤÎĴĶĻḾÑÖÞǪŔŠŢÛṼŴẊÝŽ';

/**
 * `Write {0}: \`x: …\`` becomes `⟦Ŵŕîţé {0}: \`x: …\`⟧`. What a translator leaves stays: places, what stands in
 * backticks, markup.
 */
export function pseudo(text: string): string {
  const kept = /(\{\d\}|`[^`]*`|\$\([\w-]+\)|\]\([^)]*\)|<\/?\w+>|&\w+;|https?:\S+)/;
  const said = text
    .split(kept)
    .map((part, at) => (at % 2 === 1 ? part : [...part].map(turned).join('')))
    .join('');
  return `⟦${said}⟧`;
}

function turned(letter: string): string {
  const at = letters.indexOf(letter);
  return at < 0 ? letter : ([...others][at] ?? letter);
}

/** The language, to be put in force; its tag is that of a real one, for plurals and numbers. */
export async function pseudoWords(): Promise<Words> {
  return { language: 'de', messages: JSON.parse((await pseudoFiles()).bundle) };
}

/** What the build would make of a translation into it. */
export async function pseudoFiles(): Promise<{ readonly nls: string; readonly bundle: string }> {
  const { contributed, extract, files } = await l10n();
  const { messages, problems } = await extract();
  if (problems.length > 0) throw new Error(problems.join('\n'));
  const all = [...messages.keys(), ...Object.values(contributed())];
  const words = Object.fromEntries(all.map((text) => [text, pseudo(text)]));
  const [nls, bundle] = files('qps-ploc', { contributes: words, messages: words });
  return { nls: nls?.contents ?? '', bundle: bundle?.contents ?? '' };
}

/**
 * Words of a text that are no translation: all that is written with plain letters, but for what stands in backticks,
 * in quotes or behind a link, and for what is part of one of `known`, texts that are nobody's to translate.
 */
export function untranslated(text: string, known: readonly string[]): string[] {
  const haystack = known.join('\n');
  return text
    .replace(/```.*?```|`[^`]*`|\]\([^)]*\)|“[^“”⟦⟧]*”|\\(?=.)/gs, (code) => (code === '\\' ? '' : '\n'))
    .split(/[⟦⟧\n“”„«»()[\]:;,|*…]|(?<=\S)\.(?=\s|⟧|$)|[^\p{ASCII}]/u)
    .map((part) => part.trim())
    .filter((part) => /[A-Za-z]{2}/.test(part) && !haystack.includes(part));
}
