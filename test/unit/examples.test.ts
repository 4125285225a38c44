import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { type Analysis, analyse } from '../../server/src/analysis/analyse';
import { importMarkdown } from '../../server/src/import/markdown';
import { Memory, uriOf } from './workspace/files';

const examples = readdirSync('examples').sort();

function example(name: string): Analysis {
  return analyse(readFileSync(`examples/${name}`, 'utf8'));
}

/** `rule “words”` of each finding, in the file's order. */
function findings({ findings, document: { text } }: Analysis): string[] {
  return findings.map(({ rule, span }) => `${rule} “${text.slice(span.start, span.end)}”`);
}

function behaviorsOf({ ladder }: Analysis) {
  return ladder.competencies.flatMap(({ cells }) => cells.flatMap(({ behaviors }) => behaviors));
}

describe('examples/', () => {
  it('holds ladders, the Markdown that one was imported from, and a guide to them', () => {
    const ladders = examples.filter((name) => name.endsWith('.ladder.yaml'));
    assert.ok(ladders.length >= 2);
    const guide = readFileSync('examples/README.md', 'utf8');
    for (const name of examples.filter((name) => name !== 'README.md')) {
      assert.ok(guide.includes(`(${name})`), `examples/README.md has no link to ${name}`);
    }
  });

  describe('software-engineer.ladder.yaml', () => {
    const analysis = example('software-engineer.ladder.yaml');
    const { ladder, grid, graph } = analysis;
    const behaviors = behaviorsOf(analysis);

    it('is quiet', () => assert.deepEqual(findings(analysis), []));

    it('has an individual and a manager branch, and every cell answered', () => {
      assert.ok(ladder.levels.length >= 6);
      assert.ok(ladder.competencies.length >= 6);
      assert.ok(ladder.levels.some((_, level) => graph.above(level).length > 1));
      assert.equal(grid.coverage.answered, ladder.levels.length * ladder.competencies.length);
    });

    it('leaves few cells blank on purpose', () => {
      const blank = grid.cells.filter(({ state }) => state === 'notExpected' || state === 'unchanged');
      assert.ok(blank.length > 0 && blank.length <= grid.cells.length / 10);
    });

    it('has a name, a summary or a description for all that can have one', () => {
      for (const { id, name, summary } of ladder.levels) assert.ok(name && summary, id.value);
      for (const { id, name, description } of ladder.values) assert.ok(name && description, id.value);
      for (const { id, name, description, group } of ladder.competencies) {
        assert.ok(name && description && group, id.value);
      }
    });

    it('gives every behavior an example from the working day', () => {
      const without = behaviors.filter(({ examples }) => examples.length === 0);
      assert.deepEqual(
        without.map(({ text }) => text.value),
        [],
      );
    });

    const faults: [string, RegExp][] = [
      ['does not start with a verb in the third person', /^(?![A-Z][a-z]*[a-z]s )/],
      ['ends with a stop', /[.!;,]$/],
      ['is too long to remember', /(\S+\s+){17}/],
      [
        'names a state, not an act',
        /\b(can|able|capable|know|knows|understands?|knowledge|comfortable|aware)\b/i,
      ],
      [
        'is vague',
        /\b(good|great|strong|clear|effective|appropriate|relevant|high-quality|timely|various)(ly)?\b/i,
      ],
      [
        'is hedged',
        /\b(may|might|should|could|seeks to|strives|tries|aims|begins|starts|possibly|mostly)\b/i,
      ],
      ['is filler', /\b(very|really|actively|successfully|fully|in order to|basically|truly)\b/i],
      ['compares with something unsaid', /\b(more|better|faster|less|greater|increased|than)\b/i],
      ['makes two demands', /\band (\w+ )?[a-z]+s (the|a|an|their|its|every|each)\b/],
    ];
    for (const [fault, pattern] of faults) {
      it(`has no behavior that ${fault}`, () => {
        const found = behaviors.filter(({ text }) => pattern.test(text.value));
        assert.deepEqual(
          found.map(({ text }) => text.value),
          [],
        );
      });
    }

    it('says nothing twice, nor nearly so', () => {
      const texts = behaviors.map(({ text }) => text.value);
      const near = texts.flatMap((first, index) =>
        texts
          .slice(index + 1)
          .filter((second) => dice(first, second) >= 0.56)
          .map((second) => [first, second]),
      );
      assert.deepEqual(near, []);
    });

    it('carries every value, and expresses every valued behavior', () => {
      const texts = behaviors.map(({ text }) => text.value);
      for (const { id, behaviors: valued } of ladder.values) {
        const carrying = ladder.competencies.filter(({ values }) => values.some((v) => v.value === id.value));
        assert.ok(carrying.length > 0, `no competency carries ${id.value}`);
        for (const { value } of valued) {
          const closest = Math.max(...texts.map((text) => contained(value, text)));
          assert.ok(closest >= 0.7, `no cell says “${value}”: ${closest}`);
        }
      }
    });
  });

  describe('engineering-post.ladder.yaml', () => {
    const analysis = example('engineering-post.ladder.yaml');

    it('is what the import makes of engineering-matrix.md', () => {
      const name = 'engineering-matrix.md';
      const { ladders } = importMarkdown(readFileSync(`examples/${name}`, 'utf8'), name);
      assert.deepEqual(
        ladders.map(({ yaml }) => yaml),
        [analysis.document.text],
      );
    });

    it('has 21 empty cells, 1 placeholder and 2 written cells', () => {
      const { grid, ladder } = analysis;
      assert.deepEqual(
        ladder.levels.map(({ id }, level) => `${id.value} ${grid.row(level).empty}`),
        ['L1 6', 'L2 6', 'L3 6', 'L4 3'],
      );
      assert.deepEqual({ ...grid.coverage }, { answered: 2, empty: 21, placeholder: 1, total: 24 });
    });

    it('is told so, once for each level, and which of its cells hold two behaviors', () => {
      assert.deepEqual(findings(analysis), [
        'empty-cell “L1”',
        'empty-cell “L2”',
        'empty-cell “L3”',
        'empty-cell “L4”',
        'placeholder-cell “"[see details below]"”',
        'compound “Leads the response as Incident Commander”',
        'compound “leads changes across engineering that move a product metric”',
      ]);
    });
  });

  describe('company/', () => {
    const names = readdirSync('examples/company').sort();
    const memory = new Memory(
      Object.fromEntries(names.map((name) => [name, readFileSync(`examples/company/${name}`, 'utf8')])),
    );

    it('has a base that is no role, and roles that build on it', () => {
      const roles = names.filter((name) => memory.analysis(name).ladder.role);
      assert.deepEqual(
        names.filter((name) => !roles.includes(name)),
        ['company.ladder.yaml'],
      );
      assert.ok(roles.length >= 2);
      const users = memory.service.dependants(uriOf('company.ladder.yaml'));
      assert.deepEqual(users.toSorted(), roles.map(uriOf));
    });

    for (const name of names) {
      it(`${name} is quiet, and complete`, () => {
        const analysis = memory.analysis(name);
        assert.deepEqual(findings(analysis), []);
        assert.equal(analysis.grid.coverage.answered, analysis.grid.coverage.total);
        const without = behaviorsOf(analysis).filter((behavior) => behavior.examples.length === 0);
        assert.deepEqual(without, []);
      });
    }

    it('says one cell of the base in words of its own', () => {
      const replaced = names.filter((name) =>
        memory.analysis(name).document.ladder.competencies.some(({ id }) => id.value === 'communication'),
      );
      assert.deepEqual(replaced, ['backend-engineer.ladder.yaml', 'company.ladder.yaml']);
    });
  });

  it('data-engineer.ladder.yaml shows what a draft is told', () => {
    assert.deepEqual(findings(example('data-engineer.ladder.yaml')), [
      'missing-examples “Data Engineer”',
      'empty-cell “D1”',
      'empty-cell “D3”',
      'overlapping-behaviors “Designs pipelines for sources new to the team”',
      'placeholder-cell “TODO”',
      'empty-cell “D3”',
      'placeholder-cell “see above”',
      'overlapping-behaviors “Reviews the data models of teammates”',
      'missing-reason “unchanged”',
    ]);
  });
});

/** Likeness of two texts by the groups of three letters that they share, from 0 to 1. */
function dice(first: string, second: string): number {
  const [a, b] = [trigrams(first), trigrams(second)];
  return (2 * [...a].filter((gram) => b.has(gram)).length) / (a.size + b.size);
}

function trigrams(text: string): Set<string> {
  const padded = ` ${text.toLowerCase()} `;
  return new Set(Array.from({ length: padded.length - 2 }, (_, index) => padded.slice(index, index + 3)));
}

/** The share of the words of `text` that `other` has too, endings aside. */
function contained(text: string, other: string): number {
  const words = (from: string) =>
    (from.toLowerCase().match(/[a-z]{3,}/g) ?? []).map((word) => word.slice(0, 5));
  const known = new Set(words(other));
  const wanted = words(text);
  return wanted.filter((word) => known.has(word)).length / wanted.length;
}
