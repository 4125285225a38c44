// @ts-check
// A translation is one file, l10n/<language>.json. From it come the two files that VS Code reads: what package.json
// says, and the bundle of all other messages.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/**
 * @typedef {object} Translation English, and what is said instead; an empty text is one that is still to do
 * @property {Record<string, string>} contributes what package.json says
 * @property {Record<string, string>} messages all else
 */

/**
 * What package.json says, by its keys in package.nls.json.
 * @returns {Record<string, string>}
 */
export function contributed() {
  return JSON.parse(readFileSync(join(root, 'package.nls.json'), 'utf8'));
}

/** The languages that there are translations for. */
export function languages() {
  const names = readdirSync(join(root, 'l10n'));
  return names.flatMap((name) => /^([\w-]+)\.json$/.exec(name)?.[1] ?? []);
}

/**
 * @param {string} language
 * @returns {Translation}
 */
export function translation(language) {
  return JSON.parse(readFileSync(join(root, 'l10n', `${language}.json`), 'utf8'));
}

/** Between what package.json, and the schema, say of a rule: its summary, and which severity it has. */
export const setting = / (?=Without a setting: )/;

/**
 * The sentences of package.json that `contributes` of a translation holds.
 * @param {ReadonlyMap<string, string>} messages
 */
export function sentences(messages) {
  return [...new Set(Object.values(contributed()).flatMap((text) => text.split(setting)))].filter(
    (text) => !messages.has(text),
  );
}

/**
 * The files of a translation, with their paths within the project.
 * @param {string} language
 * @param {Translation} [words]
 */
export function files(language, words = translation(language)) {
  const said = (/** @type {string} */ text) => words.contributes[text] || words.messages[text];
  const whole = (/** @type {string} */ text) =>
    text
      .split(setting)
      .map((part) => said(part) || part)
      .join(' ');
  const own = Object.entries(contributed()).map(([key, text]) => [key, whole(text)]);
  const described = Object.values(contributed()).filter((text) => setting.test(text));
  const bundle = [
    ...Object.entries(words.messages).filter(([, text]) => text),
    ...described.map((text) => [text, whole(text)]),
  ];
  return [
    { path: `package.nls.${language}.json`, contents: json(own) },
    { path: `dist/bundle.l10n.${language}.json`, contents: json(bundle) },
  ];
}

/** @param {readonly (readonly [string, string] | string[])[]} entries */
function json(entries) {
  return `${JSON.stringify(Object.fromEntries(entries))}\n`;
}
