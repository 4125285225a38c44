import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { LadderService } from '../../server/src/service';
import { withCells } from './findings';

describe('findings in the matrix', () => {
  const document = (text: string, version = 1) =>
    TextDocument.create('file:///x.ladder.yaml', 'career-ladder', version, text);
  const text = withCells(`L1: Reads code very carefully
L2:
  summary: Very large things
  behaviors:
    - Writes code
    - Writes code
L3:`);

  it('stand at the smallest part that they are about', () => {
    const view = new LadderService().matrix(document(text));
    const rules = (findings: readonly { readonly rule: string }[]) => findings.map(({ rule }) => rule);
    const [first, second] = view.cells.map(([cell]) => cell);
    assert.ok(rules(first?.behaviors[0]?.findings ?? []).includes('filler'));
    assert.deepEqual(rules(second?.behaviors[0]?.findings ?? []), []);
    assert.ok(rules(second?.behaviors[1]?.findings ?? []).includes('overlapping-behaviors'));
    assert.ok(rules(view.levels[2]?.findings ?? []).includes('empty-cell'));
    assert.ok(rules(view.cells[2]?.[0]?.findings ?? []).includes('empty-cell'));
  });

  it('name some of many overlaps, and count the rest', () => {
    const copies = withCells(`L1: [${Array.from({ length: 20 }, () => 'Draws diagrams')}]`);
    const [row] = new LadderService().matrix(document(copies)).cells;
    const { overlaps, moreOverlaps } = row?.[0]?.behaviors[0] ?? {};
    assert.deepEqual([overlaps?.length, moreOverlaps], [6, 13]);
  });

  it('that no part is about are told of the whole', () => {
    const view = new LadderService().matrix(document(`${text}whatever: 1\n`));
    assert.deepEqual(
      view.findings.map(({ rule }) => rule),
      ['unknown-key'],
    );
  });

  it('bring their fixes, which are made while the text is the same', () => {
    const service = new LadderService();
    const now = document(text);
    const [finding] = service.matrix(now).cells[0]?.[0]?.behaviors[0]?.findings ?? [];
    assert.ok(finding?.fixes[0]);
    const { rule, range } = finding;
    const params = { uri: now.uri, version: 1, rule, range, title: finding.fixes[0] };
    const edits = [...(service.applyFix(now, params)?.edits ?? [])];
    assert.match(TextDocument.applyEdits(now, edits), /L1: Reads code carefully/);
    assert.equal(service.applyFix(document(text, 2), params), null, 'another version');
    assert.equal(service.applyFix(now, { ...params, title: 'Delete everything' }), null, 'another fix');
    assert.equal(service.applyFix(now, { ...params, rule: 'vague' }), null, 'another rule');
  });

  it('have no fixes while the text is broken', () => {
    const service = new LadderService();
    service.matrix(document(text));
    const view = service.matrix(document(`${text}"`, 2));
    assert.ok(view.broken);
    const all = view.cells.flat().flatMap(({ behaviors }) => behaviors.flatMap(({ findings }) => findings));
    assert.ok(all.length > 0);
    assert.ok(all.every(({ fixes }) => fixes.length === 0));
  });
});
