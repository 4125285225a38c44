import assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { occurrencesOf } from '../../server/src/features/ids';
import { RenameRefused } from '../../server/src/features/rename';
import type { Ladder } from '../../server/src/model/ladder';
import { Random } from '../bench/random.mjs';
import { Memory, root, type Texts } from '../unit/workspace/files';

const seed = 7;
const workspaces = 60;

const levels = ['L1', 'L2', 'L3', '"4"', 'M1'];
const competencies = ['craft', 'people', 'growth area', "'a: b'"];
const values = ['care', 'candor'];
const groups = ['Work', 'People'];

/** A file that names some of the ids, in forms of all kinds, with comments. */
function ladder(random: Random, bases: readonly string[], abstract: boolean): string {
  const some = (from: readonly string[]) => from.filter(() => random.chance(0.6));
  const flow = random.chance(0.4);
  const end = random.chance(0.3) ? ' # said so' : '';
  const own = some(competencies).map((id) => {
    const cells = some(levels).map(
      (level) => `${level}: ${random.chance(0.1) ? '' : `Does ${random.int(99)} things`}`,
    );
    const carried = some(values);
    return [
      `  - id: ${id}${end}`,
      ...(random.chance(0.5) ? [`    group: ${groups[random.int(2)]}`] : []),
      ...(carried.length > 0 ? [`    values: [${carried.join(', ')}]`] : []),
      ...(cells.length === 0
        ? []
        : flow
          ? [`    cells: { ${cells.map((cell) => cell.replace(/: $/, ': TBD')).join(', ')} }`]
          : ['    cells:', ...cells.map((cell) => `      ${cell}`)]),
    ].join('\n');
  });
  const entries = some(levels).map((id, index) => {
    const below = levels[random.int(levels.length)];
    return `  - ${index % 2 ? `{ id: ${id}, follows: [${below}] }` : `id: ${id}`}`;
  });
  const lists = some(values).map(
    (id) => `  - { id: ${id}, competencies: [${some(competencies).join(', ')}] }`,
  );
  return [
    '# A file of ladders',
    'ladder: 1',
    abstract ? 'abstract: true' : 'role: Some Role',
    ...(bases.length === 0 ? [] : [`extends: [${bases.map((base) => `./${base}`).join(', ')}]`]),
    ...(entries.length > 0 ? ['levels:', ...entries] : []),
    ...(lists.length > 0 ? ['values:', ...lists] : []),
    ...(own.length > 0 ? ['competencies:', ...own] : []),
    '',
  ].join(random.chance(0.2) ? '\r\n' : '\n');
}

function workspace(random: Random): Texts {
  const texts: Record<string, string> = {};
  const names = ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => `${name}.ladder.yaml`);
  names.forEach((name, index) => {
    const bases = names.slice(0, index).filter(() => random.chance(0.35));
    texts[name] = ladder(random, bases, index < 2);
  });
  return texts;
}

/** All that a ladder is made of, by ids, with one of them under another name. */
function parts(one: Ladder, kind: string, from: string, to: string): unknown {
  const name = (of: string, id: string) => (of === kind && id === from ? to : id);
  return [
    one.levels.map(({ id, follows, implied }) => [
      name('level', id.value),
      follows?.map(({ value }) => name('level', value)),
      implied && name('level', implied),
    ]),
    one.values.map((value) => [
      name('value', value.id.value),
      value.competencies.map((other) => name('competency', other.value)),
    ]),
    one.competencies.map((other) => [
      name('competency', other.id.value),
      other.group && name('group', other.group.value),
      other.values.map(({ value }) => name('value', value)),
      other.cells.map(({ level, behaviors }) => [
        name('level', level.value),
        behaviors.map(({ text }) => text.value),
      ]),
    ]),
  ];
}

function applied(memory: Memory, path: string, offset: number, to: string): Record<string, string> {
  const document = memory.document(path);
  const edit = memory.service.rename(document, document.positionAt(offset), to);
  const changed: Record<string, string> = {};
  for (const [uri, edits] of Object.entries(edit?.changes ?? {})) {
    const name = uri.replace(`${root}/`, '');
    changed[name] = TextDocument.applyEdits(memory.document(name), edits);
  }
  return changed;
}

describe('random renames across files', function () {
  this.timeout(120_000);
  let renamed = 0;
  let refused = 0;
  for (let count = 0; count < workspaces; count++) {
    it(`workspace ${count}`, () => {
      const random = new Random(seed + count);
      const texts = workspace(random);
      const names = Object.keys(texts);
      const memory = new Memory(texts);
      for (let tries = 0; tries < 6; tries++) {
        const path = names[random.int(names.length)] ?? '';
        const places = occurrencesOf(memory.analysis(path));
        const place = places[random.int(places.length)];
        if (!place) continue;
        const taken = random.chance(0.2);
        const to = taken ? (places[random.int(places.length)]?.id ?? '') : `new-${tries}`;
        const meant = (name: string) => parts(memory.analysis(name).ladder, place.kind, place.id, to);
        const same = (name: string) => parts(memory.analysis(name).ladder, '', '', '');
        const [wanted, untouched] = [names.map(meant), names.map(same)];
        const where = `${place.kind} ${place.id} → ${to} in ${path}`;
        let changed: Record<string, string>;
        try {
          changed = applied(memory, path, place.span.start, to);
        } catch (error) {
          assert.ok(error instanceof RenameRefused, String(error));
          refused++;
          continue;
        }
        if (to === place.id) {
          assert.deepEqual(changed, {}, where);
          continue;
        }
        renamed++;
        const after = new Memory({ ...texts, ...changed });
        names.forEach((name, index) => {
          const now = parts(after.analysis(name).ladder, '', '', '');
          // A ladder has the new id throughout, or means something else by the old one.
          const other = name !== path && isDeepStrictEqual(now, untouched[index]);
          if (!other) assert.deepEqual(now, wanted[index], `${where}: ${name}`);
        });
        // What was plain is plain again, byte for byte.
        if (/^[\w-]+$/.test(place.id) && !taken) {
          const [back] = occurrencesOf(after.analysis(path)).filter(({ id }) => id === to);
          const restored = applied(after, path, back?.span.start ?? 0, place.id);
          for (const [name, text] of Object.entries(restored)) assert.equal(text, texts[name], where);
          assert.deepEqual(Object.keys(restored).toSorted(), Object.keys(changed).toSorted(), where);
        }
      }
    });
  }

  after(() => assert.ok(renamed > workspaces && refused > 10, `${renamed} renamed, ${refused} refused`));
});
