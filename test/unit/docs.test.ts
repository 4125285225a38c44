import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import manifest from '../../package.json';
import sayings from '../../package.nls.json';
import schema from '../../schemas/ladder.schema.json';
import { analyse, internalError } from '../../server/src/analysis/analyse';
import { rules } from '../../server/src/analysis/rules';
import { languageSupport } from '../../server/src/analysis/rules/language-support';
import { checkUsage, diffUsage, exportUsage, importUsage, reportUsage } from '../../server/src/cli/usage';
import { parseLadder } from '../../server/src/model/parse';
import { toPlainValue } from '../../server/src/model/value';
import { heading as turnOff, turnOffPart } from '../rules/pages';
import { Memory } from './workspace/files';

const folder = 'docs/rules';
const index = readFileSync(`${folder}/README.md`, 'utf8');

const page = (id: string): string => readFileSync(`${folder}/${id}.md`, 'utf8');

/** The fenced blocks ```yaml NAME of a page. */
function blocks(text: string, name: string): string[] {
  return [...text.matchAll(/^```yaml (\w+)\n(.*?)^```$/gms)].flatMap(([, kind, body]) =>
    kind === name && body !== undefined ? [body] : [],
  );
}

/** What the rules say of a text beside which the files ```yaml base NAME of a page lie. */
function rulesOf(text: string, of = ''): string[] {
  const bases = [...of.matchAll(/^```yaml base (\S+)\n(.*?)^```$/gms)].map(([, name = '', body = '']) => [
    name,
    body,
  ]);
  const memory = new Memory({ ...Object.fromEntries(bases), 'role.ladder.yaml': text });
  return [...new Set(memory.analysis('role.ladder.yaml').findings.map(({ rule }) => rule))];
}

/** What speaks of a cell can only be shown together with what speaks of each statement in it. */
const alongside: Readonly<Record<string, readonly string[]>> = {
  unmeasurable: ['not-demonstrable'],
  'not-demonstrable': ['unmeasurable'],
};

describe('docs/rules', () => {
  for (const rule of rules) {
    const { id, severity, summary } = rule;
    describe(id, () => {
      it('has a page with its summary and severity', () => {
        assert.ok(page(id).startsWith(`# ${id}\n\n${summary} Severity: **${severity}**.\n`));
      });

      it('says what, why, and how to fix it', () => {
        const headings = [...page(id).matchAll(/^## (.*)$/gm)].map(([, heading]) => heading);
        assert.deepEqual(headings, ['What it finds', 'Why it matters', 'Examples', 'How to fix it', turnOff]);
      });

      it('ends with how to turn it off; if not, `npm run rules` writes it', () => {
        assert.ok(page(id).endsWith(`\n\n${turnOffPart(rule)}`));
      });

      it('is in the index', () => {
        assert.ok(index.includes(`| [${id}](${id}.md) | ${severity} | ${summary} |`));
      });

      it('has bad examples that it speaks of, alone', () => {
        const bad = blocks(page(id), 'bad');
        assert.ok(bad.length > 0);
        for (const text of bad) {
          const others = rulesOf(text, page(id)).filter((other) => !alongside[id]?.includes(other));
          assert.deepEqual(others, [id], text);
        }
      });

      it('has a good example for each bad one, where all is quiet', () => {
        const good = blocks(page(id), 'good');
        assert.ok(good.length > 0 && good.length >= blocks(page(id), 'bad').length);
        for (const text of good) assert.deepEqual(rulesOf(text, page(id)), [], text);
      });
    });
  }

  it('explains a rule that failed', () => {
    assert.ok(page(internalError).startsWith(`# ${internalError}\n`));
    assert.ok(index.includes(`[${internalError}](${internalError}.md) | error |`));
  });

  it('has no page without a rule, and lists the rules in their order', () => {
    const ids = [...rules.map(({ id }) => id), internalError];
    const pages = readdirSync(folder).filter((name) => name.endsWith('.md') && name !== 'README.md');
    assert.deepEqual(pages.sort(), ids.map((id) => `${id}.md`).sort());
    assert.deepEqual(
      [...index.matchAll(/^\| \[([a-z-]+)\]/gm)].map(([, id]) => id),
      ids,
    );
  });

  it('names in the index the rules that wait while the text cannot be read', () => {
    const waiting = rules.filter(({ needsWhole }) => needsWhole).map(({ id }) => `[${id}](${id}.md)`);
    const sentence = /The rules that speak of what is missing then wait: (.*?)\. /.exec(index)?.[1] ?? '';
    assert.deepEqual(sentence.split(/, | and /).sort(), waiting.sort());
  });
});

describe('docs/format.md', () => {
  const format = readFileSync('docs/format.md', 'utf8');
  const traps = [...format.matchAll(/^\| `([^`]+)` \| .* \| `([^`]+)` \|$/gm)];
  const read = (text: string) => {
    const { root, problems } = parseLadder(text);
    return { value: root && toPlainValue(root), problems: problems.map(({ rule }) => rule) };
  };

  it('shows the traps of YAML', () => assert.ok(traps.length >= 8));

  for (const [, trap = '', instead = ''] of traps) {
    it(`is right about ${trap}`, () => {
      assert.deepEqual(read(instead).problems, []);
      const onlyElsewhere = /^\w+: (no|01)$/.test(trap);
      if (!onlyElsewhere) assert.notDeepEqual(read(trap), read(instead));
    });
  }

  it('names every key of the schema', () => {
    const missing = Object.entries({ '': schema, ...schema.$defs }).flatMap(([name, definition]) =>
      Object.keys('properties' in definition ? definition.properties : {})
        .filter((key) => !format.includes(`| \`${key}\` |`))
        .map((key) => `${name} ${key}`),
    );
    assert.deepEqual(missing, []);
  });
});

describe('README.md', () => {
  const readme = readFileSync('README.md', 'utf8');

  it('lists every setting with its default', () => {
    for (const [name, setting] of Object.entries(manifest.contributes.configuration.properties)) {
      const shown = typeof setting.default === 'object' ? JSON.stringify(setting.default) : setting.default;
      assert.ok(readme.includes(`| \`${name}\` | \`${shown}\` |`), name);
    }
  });

  it('lists every command of the palette', () => {
    const hidden = manifest.contributes.menus.commandPalette.filter(({ when }) => when === 'false');
    for (const { command, category, title } of manifest.contributes.commands) {
      if (hidden.some((entry) => entry.command === command)) continue;
      const key = title.replaceAll('%', '') as keyof typeof sayings;
      assert.ok(readme.includes(`| ${category}: ${sayings[key]} |`), command);
    }
  });

  it('tells what is found in its first ladder', () => {
    const text = /```yaml\n(ladder: 1.*?)```/s.exec(readme)?.[1] ?? '';
    assert.deepEqual(
      analyse(text).findings.map(
        ({ severity, span }) => `| ${severity} | \`${text.slice(span.start, span.end)}\` |`,
      ),
      [...readme.matchAll(/^\| (?:error|warning) \| `[^`]+` \|/gm)].map(String),
    );
  });

  it('shows what the command line says of an example', () => {
    const text = readFileSync('examples/engineering-post.ladder.yaml', 'utf8');
    const shown = analyse(text).findings.filter(({ message }) => readme.includes(message));
    assert.deepEqual(
      shown.map(({ rule }) => rule),
      ['empty-cell', 'placeholder-cell'],
    );
  });

  it('names scripts that are there, as do the other documents', () => {
    for (const path of ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md']) {
      for (const [, name = ''] of readFileSync(path, 'utf8').matchAll(/npm run ([\w:]+)/g)) {
        assert.ok(name in manifest.scripts, `${path}: npm run ${name}`);
      }
    }
  });
});

describe('ARCHITECTURE.md', () => {
  const text = readFileSync('ARCHITECTURE.md', 'utf8');

  it('names every library, and no other', () => {
    const wanted = Object.keys(manifest.devDependencies).filter(
      (name) => !/^@types\/|^m(dast|icromark)-.*-gfm-/.test(name),
    );
    const table = text.slice(text.indexOf('## Libraries'), text.indexOf('## Testing'));
    const named = [...table.matchAll(/^\| (.*?) \|/gm)].flatMap(([, cell = '']) => [
      ...cell.matchAll(/`([^`]+)`/g),
    ]);
    const names = [
      ...named.map(([, name]) => name),
      ...[...table.matchAll(/`(vscode-languageserver-\w+)`/g)].map(([, name]) => name),
    ];
    assert.deepEqual(names.sort(), wanted.sort());
  });

  it('names rooms that are there', () => {
    const rooms = text.slice(text.indexOf('```text'), text.indexOf('Imports point'));
    let parent = '';
    for (const line of rooms.split('\n')) {
      const folder = /^([\w/]+\/)(\s|$)/.exec(line)?.[1];
      if (folder) parent = folder;
      const child = /^ {2}([\w./]+)/.exec(line)?.[1];
      if (child) assert.ok(existsSync(`${parent}${child}`), `${parent}${child}`);
    }
  });
});

describe('docs/command-line.md', () => {
  const text = readFileSync('docs/command-line.md', 'utf8');

  it('names every option', () => {
    for (const usage of [checkUsage, diffUsage, importUsage, exportUsage, reportUsage]) {
      for (const [option] of usage.matchAll(/--(?!help)[\w-]+/g))
        assert.ok(text.includes(`${option}`), option);
    }
  });

  it('shows JSON that can be read', () => {
    for (const path of ['docs/command-line.md', 'docs/diff.md', 'README.md']) {
      const samples = [...readFileSync(path, 'utf8').matchAll(/^```json\n(.*?)^```/gms)];
      assert.ok(samples.length > 0);
      for (const [, json = ''] of samples) assert.equal(JSON.parse(json).version, 1);
    }
  });
});

describe('documents', () => {
  const ladders: [string, string][] = [
    'docs/format.md',
    'docs/configuration.md',
    'README.md',
    ...readdirSync(folder).map((name) => `${folder}/${name}`),
  ].flatMap((path) =>
    blocks(readFileSync(path, 'utf8'), 'ladder').map((text): [string, string] => [path, text]),
  );
  for (const [path, text] of ladders) {
    it(`${path} shows a ladder without findings: ${/role: (.*)/.exec(text)?.[1]}`, () => {
      // A ladder in another language is told so, and rightly.
      const faults = rulesOf(text).filter((rule) => rule !== languageSupport.id);
      assert.deepEqual(faults, []);
    });
  }

  const texts = [
    'README.md',
    'ARCHITECTURE.md',
    'CONTRIBUTING.md',
    'examples/README.md',
    ...readdirSync('docs')
      .filter((name) => name.endsWith('.md'))
      .map((name) => `docs/${name}`),
  ];
  for (const path of [...texts, ...readdirSync(folder).map((name) => `${folder}/${name}`)]) {
    it(`${path} links to what is there`, () => {
      const text = readFileSync(path, 'utf8').replace(/^```.*?^```$/gms, '');
      const broken = [...text.matchAll(/\]\(([^)\s]+)\)|(?:src|srcset)="([^"]+)"/g)]
        .map(([, link, source]) => link ?? source ?? '')
        .filter((link) => !/^(https?|mailto):/.test(link))
        .filter((link) => !(isPicture(link) && !existsSync('docs/images')))
        .filter((link) => !reaches(path, link));
      assert.deepEqual(broken, []);
    });

    it(`${path} describes its pictures`, () => {
      const text = readFileSync(path, 'utf8');
      assert.deepEqual([...text.matchAll(/!\[\s*\]\(|<img (?![^>]*\balt="[^"]+")[^>]*>/g)].map(String), []);
    });
  }
});

/** Made by `npm run pictures`; where none has been made yet, none can be missing. */
function isPicture(link: string): boolean {
  return link.startsWith('docs/images/');
}

/** Whether a file and, behind `#`, a heading in it are there. */
function reaches(from: string, link: string): boolean {
  const [path = '', anchor] = link.split('#');
  const target = path ? join(dirname(from), path) : from;
  if (!existsSync(target)) return false;
  if (anchor === undefined) return true;
  const headings = [...readFileSync(target, 'utf8').matchAll(/^#+ (.*)$/gm)].map(([, heading]) =>
    (heading ?? '')
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
  return headings.includes(anchor);
}
