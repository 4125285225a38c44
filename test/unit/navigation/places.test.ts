import assert from 'node:assert/strict';
import { DocumentHighlightKind } from 'vscode-languageserver-types';
import { lines } from '../marks';
import { assertMarked, at, shown, uri } from './at';

/** Each: the cursor on one of the places, all of which are marked. The first is the declaration. */
const cases: readonly (readonly [name: string, marked: string])[] = [
  [
    'a level: declaration, follows, cells',
    lines`
      levels:
        - id: «L1»
          name: Junior
        - id: L2
          follows: [«L¦1»]
        - id: L3
          follows: «L1»
      competencies:
        - id: a
          cells:
            «L1»: Ships
            L2: Leads
        - id: b
          cells: { «L1»: Ships }
      `,
  ],
  [
    'a level in quotes, on the key of a cell',
    lines`
      levels:
        - id: «"1"»
        - 2
      competencies:
        - id: a
          cells:
            «'1¦'»: Ships
            2: Leads
      `,
  ],
  [
    'a level that is a bare text',
    lines`
      levels: [«__proto__», L2]
      competencies:
        - id: a
          cells:
            «__proto__¦»: Ships
      `,
  ],
  [
    'a level by its name',
    lines`
      levels:
        - id: «L1»
          name: Jun¦ior
      competencies:
        - id: a
          cells:
            «L1»: Junior
      `,
  ],
  [
    'a competency in the list of a value',
    lines`
      values:
        - id: own
          competencies: [«qual¦ity»]
      competencies:
        - id: «quality»
        - id: delivery
      `,
  ],
  [
    'a value of a competency and of a behavior',
    lines`
      values:
        - id: «own»
        - id: care
      competencies:
        - id: own
          values: [«o¦wn», care]
          cells:
            L1:
              - behavior: own
                values: «own»
            L2:
              behaviors:
                - behavior: Fixes
                  values:
                    - «own»
            L3:
              behavior: Mends
              values: [«own»]
      `,
  ],
  [
    'aliases, each place once',
    lines`
      levels:
        - id: «L1»
        - id: L2
          follows: &below [«L¦1»]
        - id: L3
          follows: *below
      competencies:
        - id: a
          cells: &cells
            «L1»: Ships
        - id: b
          cells: *cells
      `,
  ],
  [
    'what is merged in',
    lines`
      x: &base
        values: [«own»]
      values: [«ow¦n»]
      competencies:
        - id: a
          <<: *base
      `,
  ],
];

describe('definition, references, highlights', () => {
  for (const [name, marked] of cases) {
    it(name, () => {
      const one = at(marked);
      const { service, document, position } = one;
      const highlights = service.documentHighlights(document, position);
      assertMarked(
        one,
        highlights.map(({ range }) => range),
      );
      const writes = highlights.filter(({ kind }) => kind === DocumentHighlightKind.Write);
      assert.equal(writes.length, 1);
      const declared = service.definition(document, position);
      assert.deepEqual(
        declared,
        writes.map(({ range }) => ({ uri, range })),
      );
      const all = service.references(document, position, true);
      assertMarked(
        one,
        all.map(({ range }) => range),
      );
      assert.equal(service.references(document, position, false).length, all.length - 1);
    });
  }

  const nothing: readonly (readonly [name: string, marked: string])[] = [
    ['a key', 'lev¦els: [L1]\n'],
    ['a behavior', 'levels: [L1]\ncompetencies:\n  - id: a\n    cells: { L1: L¦1 }\n'],
    ['a comment', '# L¦1\nlevels: [L1]\n'],
    ['an empty file', '¦'],
    ['no map', '- L¦1\n'],
  ];
  for (const [name, marked] of nothing) {
    it(`nothing: ${name}`, () => {
      const { service, document, position } = at(marked);
      assert.deepEqual(service.documentHighlights(document, position), []);
      assert.deepEqual(service.definition(document, position), []);
      assert.deepEqual(service.references(document, position, true), []);
    });
  }

  it('a level that there is not has references and no definition', () => {
    const { service, document, position } = at(
      'levels: [L1]\ncompetencies:\n  - id: a\n    cells: { L¦9: x }\n',
    );
    assert.deepEqual(service.definition(document, position), []);
    assert.equal(service.references(document, position, true).length, 1);
  });
});

describe('selection ranges', () => {
  it('word, text, behavior, list, cell, …, file', () => {
    const { service, document, position } = at(lines`
      levels: [L1]
      competencies:
        - id: a
          cells:
            L1:
              - behavior: "Leads big¦ projects"
                values: [x]
              - Plans
      `);
    const found: string[] = [];
    for (let one = service.selectionRanges(document, [position])[0]; one; one = one.parent!) {
      found.push(document.getText(one.range));
    }
    assert.deepEqual(found.slice(0, 5), [
      'big',
      'Leads big projects',
      '"Leads big projects"',
      'behavior: "Leads big projects"',
      'behavior: "Leads big projects"\n          values: [x]',
    ]);
    const starts = found.map((text) => text.split(/[\s:]/)[0]);
    assert.deepEqual(starts.slice(5), ['-', 'L1', 'cells', 'id', '-', 'competencies', 'levels', 'levels']);
    assert.equal(found.at(-1), document.getText());
    found.reduce((inner, outer) => {
      assert.ok(outer.includes(inner) && outer.length > inner.length);
      return outer;
    });
  });

  for (const text of ['', '¦', 'x: [¦', '- - ¦\n', '# com¦ment\n', "a: '¦'\n", 'a: "x¦\n']) {
    it(`answers for ${JSON.stringify(text)}`, () => {
      const { service, document, position } = at(text);
      assert.equal(service.selectionRanges(document, [position, position]).length, 2);
    });
  }
});

describe('links', () => {
  const table: readonly (readonly [name: string, marked: string])[] = [
    ['in a text', 'summary: See «https://example.com/a_(b)?x=1#y».\n'],
    ['in brackets', 'summary: Our guide (see «http://example.com/x»), then\n'],
    ['in a comment', '# «https://example.com/a», and more\n'],
    ['in quotes', `summary: "«https://example.com»"\nrole: '«https://example.com/é»'\n`],
    ['none of other kinds', 'summary: javascript:alert(1) file:///etc/x command:y https:// ftp://x\n'],
    ['a rule that is suppressed', '# career-ladder-disable «vague», «passive»: agreed\nrole: x\n'],
    ['a rule that there is not', '# career-ladder-disable vagueness\nrole: x\n'],
  ];
  for (const [name, marked] of table) {
    it(name, () => {
      const one = at(marked);
      const links = one.service.documentLinks(one.document);
      assertMarked(
        one,
        links.map(({ range }) => range),
      );
      for (const { target, range } of links) {
        const words = one.document.getText(range);
        assert.equal(target, /^http/.test(words) ? words : `file:///docs/${words}.md`);
      }
    });
  }
});

describe('folding', () => {
  it('entries, cells, comments and regions', () => {
    const { service, document } = at(lines`
      # One
      # two
      levels:
        - id: L1
          name: A
        - L2
      # region all
      competencies:
        - id: a
          cells:
            L1:
              - Ships
            L2: >-
              Leads
              more
        # Alone
        - id: b
      # endregion
      summary: [a,
        b]
      `);
    const folds = service.foldingRanges(document);
    assert.deepEqual(
      folds.map(({ startLine, endLine, kind }) => [startLine, endLine, kind ?? ''].join(' ').trim()),
      ['0 1 comment', '2 5', '3 4', '6 17 region', '7 16', '8 14', '9 14', '10 11', '12 14', '18 19'],
    );
  });
});

describe('inlay hints', () => {
  const text = lines`
    levels:
      - id: L1
        name: Junior
      - id: L2
        name: L2
      - id: L3
        follows: [L1, L2]
    competencies:
      - id: a
        cells:
          L1: Ships
          "L1 ": no
          L3: Leads
    `;
  it('names beside ids', () => {
    const { service, document } = at(text);
    const end = document.positionAt(text.length);
    const hints = service.inlayHints(document, { start: { line: 0, character: 0 }, end });
    assert.deepEqual(
      hints.map(({ position, label }) => `${position.line}:${position.character} ${label}`),
      ['6:16 Junior', '10:8 Junior', '11:11 Junior'],
    );
  });
  it('only in the range', () => {
    const { service, document } = at(text);
    const range = { start: { line: 5, character: 0 }, end: { line: 7, character: 0 } };
    assert.equal(service.inlayHints(document, range).length, 1);
  });
});

describe('semantic tokens', () => {
  it('ids by their kinds', () => {
    const { service, document } = at(lines`
      values: [own]
      levels: [L1, L2]
      competencies:
        - id: a
          values: [own]
          cells: { L1: x, "L2": y }
      `);
    const { data } = service.semanticTokens(document);
    const found: string[] = [];
    let line = 0;
    let character = 0;
    for (let index = 0; index < data.length; index += 5) {
      const [down = 0, right = 0, length = 0, type = 0, modifiers = 0] = data.slice(index, index + 5);
      line += down;
      character = down > 0 ? right : character + right;
      const words = document.getText({
        start: { line, character },
        end: { line, character: character + length },
      });
      found.push(`${['level', 'competency', 'value'][type]}${modifiers ? '!' : ''} ${words}`);
    }
    assert.deepEqual(found, [
      'value! own',
      'level! L1',
      'level! L2',
      'competency! a',
      'value own',
      'level L1',
      'level "L2"',
    ]);
    const range = { start: { line: 1, character: 0 }, end: { line: 1, character: 99 } };
    assert.equal(service.semanticTokens(document, range).data.length, 10);
  });
});

describe('CodeLens over levels', () => {
  it('counts cells and leads to the first gap', () => {
    const { service, document } = at(lines`
      levels: [L1, L2, L2]
      competencies:
        - id: a
          cells:
            L1: Ships
            L2: TBD
        - id: b
          cells: { L1: Leads }
      `);
    const lenses = service.codeLenses(document).slice(2);
    assert.deepEqual(
      lenses.map(({ command }) => command?.title),
      ['2 of 2 cells', '0 of 2 cells'],
    );
    assert.equal(lenses[0]?.command?.command, '');
    assert.equal(lenses[1]?.command?.command, 'careerLadder.showPlace');
    const [target, range] = lenses[1]?.command?.arguments ?? [];
    assert.equal(target, uri);
    assert.deepEqual(shown(document, [range]), ['6:6:L2']);
  });
});
