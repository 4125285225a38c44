// @ts-check
// How well the wording rules judge labelled statements. All statements of a ladder stand in one ladder, which is
// analysed as the editor does it. Nothing is learned from them: word lists and grammar are written by hand, so that
// each ladder is unseen to the extent that nobody tuned a list to it.
import { readFileSync } from 'node:fs';
import { line, score } from './scores.mjs';

/**
 * Ladders that were not read until the rules were finished for the others. Their errors have been read since.
 */
const heldOut = new Set(['codecademy', 'packback', 'pampul-pm', 'postman', 'rasa-growth', 'unidays']);

/**
 * @typedef {{ id: string, ladder: string, text: string, labels: Record<string, boolean>, no_action_kind: string | null }} Labelled
 * @typedef {{ statement: Labelled, found: Record<string, { severity: string, words: string }[]> }} Judged
 * @typedef {Awaited<ReturnType<typeof import('./bundle.mjs').loadCore>>} Core
 */

/** @param {string} file @returns {Labelled[]} */
export function readStatements(file) {
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((text) => JSON.parse(text));
}

/**
 * @param {Core} core
 * @param {readonly Labelled[]} statements
 * @returns {string}
 */
export function wordingReport(core, statements) {
  const rules = Object.keys(statements[0]?.labels ?? {});
  const ladders = [...new Set(statements.map(({ ladder }) => ladder))].sort();
  const judged = ladders.flatMap((name) =>
    judge(
      core,
      statements.filter(({ ladder }) => ladder === name),
    ),
  );
  const lines = [`Wording: ${statements.length} statements of ${ladders.length} ladders`];
  for (const rule of rules) {
    const all = judged.map((one) => outcome(one, rule, false));
    const ofHalf = (/** @type {boolean} */ held) =>
      judged
        .filter(({ statement }) => heldOut.has(statement.ladder) === held)
        .map((one) => outcome(one, rule, false));
    lines.push(
      '',
      rule,
      line('all severities', all),
      line(
        'warnings alone',
        judged.map((one) => outcome(one, rule, true)),
      ),
      line('ladders written for', ofHalf(false)),
      line('ladders looked at last', ofHalf(true)),
    );
    if (rule === 'no-action') {
      const strict = judged.filter(({ statement }) => statement.no_action_kind !== 'be-have');
      lines.push(
        line(
          'warnings, “be” and “have” aside',
          strict.map((one) => outcome(one, rule, true)),
        ),
      );
    }
    const byLadder = ladders.flatMap((name) => {
      const { f1, wanted } = score(
        judged.filter(({ statement }) => statement.ladder === name).map((one) => outcome(one, rule, false)),
      );
      return wanted > 0 ? [`${name} ${f1.toFixed(2)}`] : [];
    });
    lines.push(`  F1 by ladder: ${byLadder.join(', ')}`);
    lines.push(...worst(judged, rule));
  }
  return lines.join('\n');
}

/**
 * What the rules say of the statements of one ladder.
 * @param {Core} core
 * @param {readonly Labelled[]} statements
 * @returns {Judged[]}
 */
function judge(core, statements) {
  let text = 'ladder: 1\nrole: Quality\nlevels: [L1]\ncompetencies:\n';
  const starts = statements.map((statement, index) => {
    text += `  - id: c${index}\n    cells:\n      L1:\n        - `;
    const start = text.length;
    text += `${JSON.stringify(statement.text)}\n`;
    return start;
  });
  /** @type {Judged[]} */
  const judged = statements.map((statement) => ({ statement, found: {} }));
  for (const { rule, severity, span } of core.analyse(text).findings) {
    if (rule === 'internal-error')
      throw new Error(`a rule failed on the statements of ${statements[0]?.ladder}`);
    const one = judged[starts.findLastIndex((start) => start <= span.start)];
    if (!one) continue;
    const said = one.found[rule] ?? [];
    one.found[rule] = [...said, { severity, words: text.slice(span.start, span.end) }];
  }
  return judged;
}

/**
 * @param {Judged} one
 * @param {string} rule
 * @param {boolean} warnings
 */
function outcome({ statement, found }, rule, warnings) {
  const said = found[rule] ?? [];
  return {
    wanted: statement.labels[rule] === true,
    found: warnings ? said.some(({ severity }) => severity === 'warning') : said.length > 0,
  };
}

/**
 * Wrong warnings first, then wrong hints, then what was missed.
 * @param {readonly Judged[]} judged
 * @param {string} rule
 */
function worst(judged, rule, most = 6) {
  const wrong = judged
    .filter((one) => outcome(one, rule, false).found && !outcome(one, rule, false).wanted)
    .map(({ statement, found }) => {
      const [first] = found[rule] ?? [];
      return `  wrong ${first?.severity}: “${first?.words}” in ${statement.id} ${short(statement.text)}`;
    })
    .sort((a, b) => Number(b.includes('wrong warning')) - Number(a.includes('wrong warning')));
  const missed = judged
    .filter((one) => !outcome(one, rule, false).found && outcome(one, rule, false).wanted)
    .map(({ statement }) => `  missed: ${statement.id} ${short(statement.text)}`);
  return [...wrong.slice(0, most), ...missed.slice(0, most)];
}

/** @param {string} text */
function short(text) {
  return text.length > 110 ? `${text.slice(0, 110)}…` : text;
}
