import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Diagnostic, DocumentSymbol } from 'vscode-languageserver-types';
import { rules } from '../../../server/src/analysis/rules';
import { ConfigService } from '../../../server/src/features/config/service';
import { importLadders } from '../../../server/src/import';
import { speak } from '../../../server/src/l10n';
import { LadderService } from '../../../server/src/service';
import { pseudoWords, untranslated } from '../../l10n/pseudo';
import { ladderDocument } from '../cursor';
import { Memory, type Texts } from '../workspace/files';

/** The fenced blocks ```yaml NAME of a page of a rule, with the files beside them. */
function examples(id: string): { readonly texts: readonly string[]; readonly bases: Texts } {
  const page = readFileSync(`docs/rules/${id}.md`, 'utf8');
  const found = [...page.matchAll(/^```yaml (bad|good|base \S+)\n(.*?)^```$/gms)];
  const texts = found.flatMap(([, kind, text = '']) => (kind?.startsWith('base') ? [] : [text]));
  const bases = found.flatMap(([, kind = '', text = '']) =>
    kind.startsWith('base ') ? [[kind.slice('base '.length), text] as const] : [],
  );
  return { texts, bases: Object.fromEntries(bases) };
}

const ids = rules.map(({ id }) => id);
/** Words that ladders are written with, in every language: keys and what they may be, and marks in comments. */
const keywords = [...ids, ...readFileSync('schemas/ladder.schema.json', 'utf8').matchAll(/"(\w+)":/g)].map(
  String,
);
/** Put into ladders as it is, to be made one's own; and names. */
const content = [
  'error warning information hint off en de pt-BR TODO reason Career Ladder career-ladder',
  'ladder.yaml .career-ladder.yaml extends: abstract: true levels competencies values language inheritance',
  'cumulative standalone schema notExpected unchanged',
  // What sentences are to begin like is English: the rules about words read no other language.
  'knows understands Leads Lead You lead Leading They lead true false',
];

/** All that an answer says to people, whatever its shape. */
function said(answer: unknown, name = ''): string[] {
  if (typeof answer === 'string') return spoken.has(name) ? [answer] : [];
  if (Array.isArray(answer)) return answer.flatMap((one) => said(one, name));
  if (typeof answer !== 'object' || answer === null) return [];
  return Object.entries(answer).flatMap(([key, value]) => said(value, key));
}
const spoken = new Set([
  ...['message', 'title', 'value', 'detail', 'description', 'label', 'documentation', 'tooltip', 'counts'],
  ...['meaning', 'words', 'note', 'summary', 'text', 'reason', 'name'],
]);

describe('in another language nothing is left in English', () => {
  before(async () => speak(await pseudoWords()));
  after(() => speak(undefined));

  function nothingLeft(answer: unknown, ...known: readonly string[]): void {
    for (const text of said(answer))
      assert.deepEqual(untranslated(text, [...known, ...keywords, ...content]), [], text);
  }

  for (const { id } of rules) {
    it(`${id}: what it finds, what mends it, and what can be done there`, () => {
      const { texts, bases } = examples(id);
      const told: Diagnostic[] = [];
      for (const text of texts) {
        const memory = new Memory({ ...bases, 'role.ladder.yaml': text });
        const known = [text, ...Object.values(bases), ...Object.keys(bases), 'role.ladder.yaml'];
        const document = memory.document('role.ladder.yaml');
        const findings = memory.service.diagnostics(document);
        told.push(...findings);
        nothingLeft(
          findings.map(({ message, relatedInformation = [] }) => [
            { message },
            relatedInformation.map((related) => ({ message: related.message })),
          ]),
          ...known,
        );
        const end = document.positionAt(text.length);
        for (const { range } of [...findings, { range: { start: end, end } }]) {
          const options = { snippets: true, create: true, pages: true, resolve: true };
          const actions = memory.service.codeActions(document, range, { diagnostics: findings }, options);
          nothingLeft(
            actions.map(({ title }) => ({ title })),
            ...known,
          );
        }
      }
      assert.ok(
        told.some(({ code }) => code === id),
        'it is heard',
      );
    });
  }

  const ladders = readdirSync('examples').filter((name) => name.endsWith('.yaml'));
  for (const name of ladders) {
    const text = readFileSync(`examples/${name}`, 'utf8');

    it(`${name}: outline, lenses, links, hovers, the matrix and a level`, () => {
      const service = new LadderService({ docs: 'https://docs/' });
      const document = ladderDocument(text);
      const flat = (symbols: readonly DocumentSymbol[]): unknown[] =>
        symbols.flatMap(({ detail, children = [] }) => [{ detail }, ...flat(children)]);
      nothingLeft(flat(service.documentSymbols(document)), text);
      nothingLeft(
        service.codeLenses(document).map(({ command }) => ({ title: command?.title })),
        text,
      );
      nothingLeft(service.documentLinks(document), text);
      for (let offset = 0; offset < text.length; offset += 7) {
        const hover = service.hover(document, document.positionAt(offset));
        if (hover) nothingLeft(hover, text);
      }
      const matrix = service.matrix(document, { level: 1, from: 0, everything: false } as never);
      nothingLeft({ ...matrix, uri: undefined }, text);
      nothingLeft(service.coverage(document), text);
    });

    it(`${name}: completion`, () => {
      const service = new LadderService();
      const lines = text.split('\n');
      for (const indent of ['', '  ', '    ', '    - ', '      ', '      L1: ']) {
        const at = lines.slice(0, Math.ceil(lines.length / 2)).join('\n');
        const document = ladderDocument(`${at}\n${indent}`);
        const items = service.completion(document, document.positionAt(document.getText().length));
        nothingLeft(
          items.map(({ label, labelDetails, detail, documentation }) => ({
            label,
            labelDetails,
            detail,
            documentation,
          })),
          text,
        );
      }
      const empty = service.completion(ladderDocument(''), { line: 0, character: 0 });
      assert.ok(empty.length > 0);
      nothingLeft(
        empty.map(({ label, labelDetails, documentation }) => ({ label, labelDetails, documentation })),
        text,
      );
    });
  }

  it('what imports leave over', () => {
    const documents = [
      '# Title\n\nSome text.\n\n| Level | Code |\n|---|---|\n| L1 | Writes | More |\n\n[a]: http://x\n',
      'Level,Competency,Behavior,Odd\nL1,Code,Writes,1\nL1,Code,Reads,2\n,,Lost,3\n',
      '{"role": "A", "levels": {}, "more": 1}',
      'no table at all',
    ];
    for (const text of documents) {
      const result = importLadders(text, 'notes');
      assert.ok(result.unplaced.length > 0, text);
      nothingLeft(
        result.unplaced.map(({ reason }) => ({ reason })),
        text,
      );
    }
  });

  it('why a name is refused', () => {
    const text = readFileSync('examples/two-tracks.ladder.yaml', 'utf8');
    const service = new LadderService();
    const document = ladderDocument(text);
    const id = document.positionAt(text.indexOf('- id: ') + 6);
    const refused = (act: () => unknown) => {
      try {
        act();
      } catch (error) {
        assert.match(String(error), /⟦/);
        nothingLeft({ message: (error as Error).message }, text);
        return;
      }
      assert.fail('it is refused');
    };
    for (const name of ['', 'a\nb', '<<', document.getText().split('- id: ')[2]?.split('\n')[0] ?? ''])
      refused(() => service.rename(document, id, name));
    refused(() => service.prepareRename(document, { line: 0, character: 0 }));
  });

  it('settings files: findings, hovers, completion', () => {
    const text =
      'rules:\n  vague: loud\n  vage: off\n  uneven-step:\n    factor: 0\n    facto: 2\nignore: 3\nextends: x\n';
    const document = TextDocument.create('file:///.career-ladder.yaml', 'career-ladder-config', 1, text);
    const service = new ConfigService('https://docs/');
    const findings = service.diagnostics(document);
    assert.ok(findings.length >= 6, `${findings.length} findings`);
    nothingLeft(
      findings.map(({ message }) => ({ message })),
      text,
    );
    nothingLeft(
      findings.flatMap(({ range }) =>
        service.codeActions(document, range, { diagnostics: findings }).map(({ title }) => ({ title })),
      ),
      text,
    );
    for (let offset = 0; offset < text.length; offset += 3) {
      const hover = service.hover(document, document.positionAt(offset));
      if (hover) nothingLeft(hover, text);
    }
    for (const line of ['', 'rules:\n  ', 'rules:\n  vague: ', 'rules:\n  uneven-step:\n    ']) {
      const open = TextDocument.create('file:///.career-ladder.yaml', 'career-ladder-config', 1, line);
      const items = service.completion(open, open.positionAt(line.length));
      nothingLeft(items.map(({ labelDetails, documentation }) => ({ labelDetails, documentation })));
    }
  });

  it('what differs between ladders', () => {
    const service = new LadderService();
    const texts = ladders.map((name) => readFileSync(`examples/${name}`, 'utf8'));
    const known = texts.join('\n');
    const side = (text: string, label: string) => ({ document: ladderDocument(text), label });
    for (const text of texts) {
      const changed = text
        .replace(/\n {2}- id: /, '\n  - id: new-one\n  - id: ')
        .replace(/^role: .*$/m, 'role: Other')
        .replace(/name: /, 'name: Other ');
      for (const other of [changed, ...texts]) {
        const view = service.compare([side(text, 'one'), side(other, 'two')] as never);
        nothingLeft(
          view.summary.map((words) => ({ words })),
          known,
          'one two Other new-one',
        );
        nothingLeft(view.others, known, 'one two Other new-one');
        nothingLeft(
          view.cells
            .flat()
            .map((cell) => [{ note: cell.note }, cell.behaviors.map(({ note }) => ({ note }))]),
          known,
          'one two Other new-one',
        );
      }
    }
  });
});
