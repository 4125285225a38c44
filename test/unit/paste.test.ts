import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { LadderService } from '../../server/src/service';

/** Two levels and the cells of a competency. */
function cells(lines: string): string {
  return `ladder: 1\nrole: E\nlevels:\n  - id: L1\n  - id: L2\ncompetencies:\n  - id: ops\n    cells:\n${lines}`;
}

/** The text after something is pasted at `¦`; undefined where it stays as it is. */
function paste(marked: string, text: string): string | undefined {
  const offset = marked.indexOf('¦');
  const source = marked.replace('¦', '');
  const document = TextDocument.create('file:///a.ladder.yaml', 'career-ladder', 1, source);
  const view = new LadderService().pasted(document, document.positionAt(offset), text);
  if (!view) return undefined;
  return source.slice(0, document.offsetAt(view.start)) + view.text + source.slice(offset);
}

const two = cells('      L1:\n        - Restores services\n        - Writes runbooks\n      L2: Leads\n');

describe('pasted lines', () => {
  const cases: readonly (readonly [name: string, before: string, text: string, after: string | undefined])[] =
    [
      [
        'bullets behind a level',
        cells('      L1: ¦\n      L2: Leads\n'),
        '• Restores services\n• Writes runbooks\n',
        two,
      ],
      [
        'right behind its colon',
        cells('      L1:¦\n      L2: Leads\n'),
        '- Restores services\n- Writes runbooks',
        two,
      ],
      [
        'with tabs of a word processor',
        cells('      L1: ¦\n      L2: Leads\n'),
        '\uf0b7\tRestores services\r\n\uf0b7\tWrites runbooks',
        two,
      ],
      ['numbered', cells('      L1: ¦\n      L2: Leads\n'), '1. Restores services\n2. Writes runbooks', two],
      [
        'without bullets',
        cells('      L1: ¦\n      L2: Leads\n'),
        'Restores services\n\nWrites runbooks\n',
        two,
      ],
      [
        'that go on below',
        cells('      L1: ¦\n      L2: Leads\n'),
        '* Restores\n  services\n* Writes runbooks',
        two,
      ],
      [
        'on the line below',
        cells('      L1:\n¦\n      L2: Leads\n').replace('¦', '        ¦'),
        '• Restores services\n• Writes runbooks',
        two,
      ],
      [
        'behind a dash',
        cells('      L1:\n        - ¦\n      L2: Leads\n'),
        'Restores services\nWrites runbooks',
        two,
      ],
      [
        'behind a further dash',
        cells('      L1:\n        - Restores services\n        - ¦\n      L2: Leads\n'),
        '- Writes runbooks',
        two,
      ],
      [
        'as examples',
        cells('      L1:\n        - behavior: Restores\n          examples: ¦\n'),
        '- Restored a\n- Restored b',
        cells(
          '      L1:\n        - behavior: Restores\n          examples:\n            - Restored a\n            - Restored b\n',
        ),
      ],
      [
        'in quotes, where they need them',
        cells('      L1: ¦\n'),
        '- Owns: releases\n- Fixes #12\n- "Yes, and" answers',
        cells(
          `      L1:\n        - "Owns: releases"\n        - "Fixes #12"\n        - "\\"Yes, and\\" answers"\n`,
        ),
      ],
      [
        'one text that needs quotes',
        cells('      L1: ¦\n'),
        'Owns: releases',
        cells('      L1: "Owns: releases"\n'),
      ],
      ['one text with a line break behind it', cells('      L1: ¦\n'), 'Leads\n', cells('      L1: Leads\n')],
      [
        'lines for one text',
        'ladder: 1\nrole: E\nsummary: ¦\n',
        'Builds\nand runs: all\n',
        'ladder: 1\nrole: E\nsummary: "Builds and runs: all"\n',
      ],
      ['one text as it is', cells('      L1: ¦\n'), 'Leads', undefined],
      ['one text behind a dash as it is', cells('      L1:\n        - ¦\n'), 'Leads', undefined],
      ['YAML as it is', cells('      L1: ¦\n'), '- behavior: Leads\n  examples: Led', undefined],
      ['cells as they are', cells('      ¦\n'), 'L1: Leads\n      L2: Plans', undefined],
      ['words within a text', cells('      L1: Leads ¦teams\n'), '- a\n- b', undefined],
      ['words behind a text', cells('      L1: Leads¦\n'), '- a\n- b', undefined],
      ['ids', 'ladder: 1\nrole: E\nlevels:\n  - id: L1\n    follows: ¦\n', 'L2\nL3', undefined],
      ['in a comment', cells('      # ¦\n'), '- a\n- b', undefined],
      ['keys', '¦\n', 'some\nlines', undefined],
    ];
  for (const [name, before, text, after] of cases) {
    it(name, () => assert.equal(paste(before, text), after));
  }

  it('on Windows', () => {
    assert.equal(
      paste(
        cells('      L1: ¦\n      L2: Leads\n').replaceAll('\n', '\r\n'),
        '• Restores services\r\n• Writes runbooks',
      ),
      two.replaceAll('\n', '\r\n'),
    );
  });
});
