import assert from 'node:assert/strict';
import type { DocumentSymbol, Range } from 'vscode-languageserver-types';
import { lines } from '../marks';
import { at, shown } from './at';

const text = lines`
  role: Engineer
  competencies:
    - id: quality
      name: Quality
      cells:
        L1: Tests
        L2: TBD
        L9: Odd
    - delivery
  values:
    - id: own
      name: Ownership
  levels:
    - id: L1
      name: Junior
    - id: L2
  `;

function outline(symbols: readonly DocumentSymbol[], depth = 0): string[] {
  return symbols.flatMap(({ name, detail, children = [] }) => [
    `${'  '.repeat(depth)}${name}${detail ? ` | ${detail}` : ''}`,
    ...outline(children, depth + 1),
  ]);
}

function contains(outer: Range, inner: Range): boolean {
  const number = ({ line, character }: Range['start']) => line * 10_000 + character;
  return number(outer.start) <= number(inner.start) && number(inner.end) <= number(outer.end);
}

function check(symbols: readonly DocumentSymbol[]): void {
  for (const { range, selectionRange, children = [], name } of symbols) {
    assert.ok(name);
    assert.ok(contains(range, selectionRange), name);
    check(children);
  }
}

describe('outline', () => {
  it('values, levels and competencies with their cells, in the order of the file', () => {
    const { service, document } = at(text);
    const symbols = service.documentSymbols(document);
    check(symbols);
    assert.deepEqual(outline(symbols), [
      'Engineer | 1 of 4 cells',
      'competencies | 2',
      '  Quality | 1 of 2 cells',
      '    L1 | Junior · 1 behavior',
      '    L2 | placeholder',
      '    L9',
      '  delivery | 0 of 2 cells',
      'values | 1',
      '  Ownership | own',
      'levels | 2',
      '  Junior | L1 · 1 of 2 cells',
      '  L2 | 0 of 2 cells',
    ]);
  });

  const odd = [
    '',
    '- a\n',
    'levels:\n',
    'x: &c { L1: y }\nlevels: &l [L1]\ncompetencies:\n  - id: a\n    cells: *c\n  - id: b\n    <<: { cells: *c }\n',
    'role: &r X\nlevels:\n  - id: *r\n    name: *r\n',
    'competencies:\n  - id: "a\n      b"\n    cells:\n',
  ];
  for (const one of odd) {
    it(`holds for ${JSON.stringify(one)}`, () => {
      const { service, document } = at(one);
      check(service.documentSymbols(document));
    });
  }
});

describe('symbols of the workspace', () => {
  const find = (query: string) => {
    const { service, document } = at(text);
    return service.workspaceSymbols([document], query).map(({ name, containerName, location }) => {
      return [name, containerName ?? '', ...shown(document, [location.range])].join(' | ');
    });
  };
  it('all without a query', () => {
    assert.deepEqual(find(''), [
      'Engineer |  | 1:6:Engineer',
      'L1 (Junior) | Engineer | 14:8:L1',
      'L2 | Engineer | 16:8:L2',
      'Quality | Engineer | 3:8:quality',
      'delivery | Engineer | 9:4:delivery',
    ]);
  });
  it('those that it fits', () => {
    assert.deepEqual(find('JUN'), ['L1 (Junior) | Engineer | 14:8:L1']);
    assert.deepEqual(find('dlv'), ['delivery | Engineer | 9:4:delivery']);
    assert.deepEqual(find('zz'), []);
  });
});
