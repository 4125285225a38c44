import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { templates } from '../../client/src/start/templates';
import manifest from '../../package.json';
import sayings from '../../package.nls.json';
import { plainText } from '../../server/src/features/completion/template';
import { LadderService } from '../../server/src/service';
import snippets from '../../snippets/ladder.json';

const said = (key: string) => (sayings as Record<string, string>)[key.replaceAll('%', '')] ?? '';
const ignored = readFileSync('.vscodeignore', 'utf8').split('\n');
const client = readdirSync('client/src', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => readFileSync(`client/src/${name}`, 'utf8'))
  .join('\n');

describe('the walkthrough', () => {
  const [walkthrough] = manifest.contributes.walkthroughs;
  assert.ok(walkthrough);

  it('is opened by its id', () => assert.ok(client.includes(`#${walkthrough.id}`)));

  for (const { id, title, description, media, completionEvents } of walkthrough.steps) {
    describe(id, () => {
      it('has words, and says what its picture shows', () => {
        for (const key of [title, description, media.altText]) assert.ok(said(key).length > 5, key);
      });

      it('has buttons that run commands that are there', () => {
        const commands = [...said(description).matchAll(/\]\(command:(?:toSide:)?([\w.]+)\)/g)].map(
          ([, command]) => command ?? '',
        );
        assert.ok(commands.length > 0);
        for (const command of commands.filter((name) => name.startsWith('careerLadder.')))
          assert.ok(
            manifest.contributes.commands.some((known) => known.command === command),
            command,
          );
      });

      it('is done by something that the extension tells', () => {
        assert.ok(completionEvents.length > 0);
        for (const event of completionEvents) {
          const step = /^onContext:careerLadder\.(\w+)$/.exec(event)?.[1];
          assert.ok(step && client.includes(`note('${step}')`), event);
        }
      });

      it('has a small picture in the colors of the theme, and in no other', () => {
        const picture = readFileSync(media.svg, 'utf8');
        assert.ok(picture.length < 12_000);
        assert.match(picture, /^<svg id="career-ladder-\w+" xmlns="[^"]+" viewBox="/);
        assert.doesNotMatch(picture, /<(script|style|image|foreignObject)\b|\bon\w+=|href/);
        for (const [, color = ''] of picture.matchAll(/(?:fill|stroke)="([^"]*)"/g))
          assert.match(color, /^(none|var\(--vscode-)/);
      });
    });
  }
});

describe('what is packaged', () => {
  for (const file of templates.flatMap((template) => [template.file, template.base ?? []].flat())) {
    it(`has examples/${file}`, () => assert.ok(ignored.includes(`!examples/${file}`)));
  }
  it('has pictures and snippets', () => {
    for (const pattern of ['!media/*.svg', '!snippets/*.json']) assert.ok(ignored.includes(pattern));
  });
  it('finds what it names', () => {
    for (const { path } of manifest.contributes.snippets)
      assert.ok(existsSync(path) && statSync(path).size > 0);
  });
});

describe('snippets', () => {
  const head = 'ladder: 1\nrole: Engineer\n';
  const level = 'levels:\n  - id: L1\n  - id: L3\n';
  const cells = 'competencies:\n  - id: quality\n    cells:\n';
  /** By their prefixes: what stands in front of them, and how far they are indented. */
  const places: Record<string, readonly [before: string, indent: number]> = {
    ladder: ['', 0],
    level: [`${head}levels:\n  - id: L0\n`, 2],
    track: [`${head}${level}`, 2],
    competency: [`${head}${level}competencies:\n`, 2],
    cell: [`${head}${level}${cells}`, 6],
    blank: [`${head}${level}${cells}`, 6],
    behavior: [`${head}${level}${cells}      L1:\n`, 8],
    value: [`${head}values:\n`, 2],
    suppress: [`${head}${level}`, 0],
    extends: [head, 0],
  };

  for (const [name, { prefix, body, description }] of Object.entries(snippets)) {
    it(`${prefix} is a form of what the format knows`, () => {
      const place = places[prefix];
      assert.ok(place && description.length > 10, name);
      const [before, indent] = place;
      const text =
        before +
        body
          .map((line) => `${' '.repeat(indent)}${plainText(line)}`)
          .join('\n')
          .concat('\n');
      const document = TextDocument.create('file:///ladder.yaml', 'career-ladder', 1, text);
      const wrong = new LadderService()
        .diagnostics(document)
        .map(({ code }) => String(code))
        .filter((code) => /^(yaml-syntax|unknown-key|duplicate|invalid)/.test(code));
      assert.deepEqual(wrong, [], text);
    });
  }

  it('are named in the documents', () => {
    const page = readFileSync('docs/first-steps.md', 'utf8');
    for (const { prefix } of Object.values(snippets)) assert.ok(page.includes(`\`${prefix}\``), prefix);
  });
});
