// @ts-check
// `npm run words`: brings the translations up to date with what the sources say, and tells what is still to do.
// `npm run words -- LANGUAGE` begins a new one.
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { extract } from './extract.mjs';
import { languages, root, sentences, translation } from './translations.mjs';

const found = await extract();
for (const problem of found.problems) console.error(problem);
if (found.problems.length > 0) process.exitCode = 1;
const own = sentences(found.messages);
console.log(`${found.messages.size} messages, and ${own.length} of package.json`);

const begun = process.argv.slice(2).filter((word) => word !== '--');
for (const language of begun) Intl.getCanonicalLocales(language);
for (const language of new Set([...languages(), ...begun])) update(language);

/** @param {string} language */
function update(language) {
  const file = join(root, 'l10n', `${language}.json`);
  const before = existsSync(file) ? translation(language) : { contributes: {}, messages: {} };
  const messages = [...found.messages.keys()].flatMap((text) => [text, ...further(language, text)]);
  const after = {
    contributes: updated(own, before.contributes),
    messages: updated(messages, before.messages),
  };
  writeFileSync(file, `${JSON.stringify(after, null, 2)}\n`);
  const missing = Object.values({ ...after.contributes, ...after.messages }).filter((text) => !text).length;
  console.log(`${language}: ${missing === 0 ? 'complete' : `${missing} still to do: those that are ""`}`);
}

/**
 * Keys of the further forms that a language has of a plural, beyond the two of English.
 * @param {string} language
 * @param {string} text
 */
function further(language, text) {
  if (!found.plurals.has(text)) return [];
  const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
  return pluralCategories
    .filter((form) => form !== 'one' && form !== 'other')
    .map((form) => `${text}#${form}`);
}

/**
 * @param {readonly string[]} texts
 * @param {Readonly<Record<string, string>>} known
 */
function updated(texts, known) {
  for (const text of Object.keys(known)) {
    if (!texts.includes(text)) console.log(`no longer said: ${JSON.stringify(text)} (${known[text]})`);
  }
  return Object.fromEntries(texts.map((text) => [text, known[text] ?? '']));
}
