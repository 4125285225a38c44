import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { build } from 'esbuild';

/** A room, what it may import of the project besides itself, and which packages. See ARCHITECTURE.md. */
interface Room {
  /** How the paths of its files begin. The longest match counts. */
  readonly path: string;
  readonly rooms: readonly string[];
  readonly packages: RegExp;
}

const core = [
  'server/src/model/',
  'server/src/analysis/',
  'server/src/compare/',
  'server/src/export/',
  'server/src/features/',
  'server/src/import/',
  'server/src/l10n/',
  'server/src/sheet/',
  'server/src/workspace/',
];
const workspace = 'server/src/workspace/';
const protocol = 'server/src/protocol/';
const l10n = 'server/src/l10n/';
const service = 'server/src/service.ts';
const snapshots = 'server/src/snapshots.ts';

const rooms: readonly Room[] = [
  { path: protocol, rooms: [], packages: /^$/ },
  { path: l10n, rooms: [protocol], packages: /^$/ },
  { path: 'server/src/model/', rooms: [l10n], packages: /^yaml$/ },
  { path: workspace, rooms: ['server/src/model/', l10n], packages: /^$/ },
  {
    path: 'server/src/analysis/',
    rooms: ['server/src/model/', l10n, workspace, 'schemas/'],
    packages: /^(schema-validator:\w+|wordnet:\w+|ajv|fastest-levenshtein|ignore|stemmer)$/,
  },
  {
    path: 'server/src/compare/',
    rooms: ['server/src/model/', l10n, 'server/src/analysis/', protocol],
    packages: /^(diff|fastest-levenshtein)$/,
  },
  {
    path: 'server/src/features/',
    rooms: [
      'server/src/model/',
      l10n,
      workspace,
      'server/src/analysis/',
      'server/src/compare/',
      protocol,
      'schemas/',
    ],
    packages: /^(diff|vscode-languageserver-(types|textdocument))$/,
  },
  {
    path: 'server/src/import/',
    rooms: ['server/src/model/', l10n, 'server/src/sheet/', protocol],
    packages: /^(mdast|micromark|unist|decode-named|papaparse$)/,
  },
  { path: 'server/src/sheet/', rooms: ['server/src/model/', l10n], packages: /^$/ },
  {
    path: 'server/src/export/',
    rooms: ['server/src/model/', l10n, 'server/src/analysis/', 'server/src/compare/', 'server/src/sheet/'],
    packages: /^style:\w+$/,
  },
  { path: 'server/src/library.ts', rooms: [...core], packages: /^$/ },
  {
    path: snapshots,
    rooms: [...core, 'server/src/library.ts'],
    packages: /^vscode-languageserver-textdocument$/,
  },
  {
    path: service,
    rooms: [...core, 'server/src/library.ts', snapshots, protocol],
    packages: /^vscode-languageserver-(types|textdocument)$/,
  },
  {
    path: 'server/src/lsp/',
    rooms: [...core, snapshots, service, protocol, 'package.json'],
    packages: /^vscode-languageserver(-types|-textdocument)?$/,
  },
  { path: 'server/src/pdf/', rooms: [], packages: /^node:/ },
  {
    path: 'server/src/cli/',
    rooms: [...core, snapshots, service, protocol, 'server/src/pdf/', 'package.json'],
    packages: /^(node:.*|tinyglobby|vscode-languageserver-(types|textdocument))$/,
  },
  {
    path: 'server/src/',
    rooms: ['server/src/lsp/', 'server/src/pdf/', l10n, workspace, protocol, 'package.json'],
    packages: /^(node:.*|vscode-languageserver\/\w+)$/,
  },
  { path: 'client/src/', rooms: [protocol, l10n], packages: /^vscode(-languageclient(\/\w+)?)?$/ },
  { path: 'client/webview/', rooms: [protocol, l10n], packages: /^preact(\/\w+)?$/ },
];

const files = ['server/src', 'client/src', 'client/webview'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name).replaceAll('\\', '/'))
    .filter((path) => /\.tsx?$/.test(path) && !path.endsWith('.d.ts')),
);

/** What a file imports: paths from the root of the project, or names of packages. Types count too. */
function importsOf(
  path: string,
  source = readFileSync(path, 'utf8'),
): {
  readonly project: readonly string[];
  readonly packages: readonly string[];
} {
  const text = source.replace(/\/\*.*?\*\//gs, '');
  const statement =
    /^(?:import|export)\s[\w\s{},*]*\sfrom\s+'([^']+)'|^import\s+'([^']+)'|\bimport\('([^']+)'\)/gm;
  const named = [...text.matchAll(statement)].flatMap(([, from, bare, call]) => from ?? bare ?? call ?? []);
  const project = named.filter((name) => name.startsWith('.'));
  return {
    project: project.map((name) => posix.join(posix.dirname(path), name)),
    packages: named.filter((name) => !name.startsWith('.')),
  };
}

function roomOf(path: string): Room {
  const found = rooms
    .filter((room) => path.startsWith(room.path))
    .sort((a, b) => b.path.length - a.path.length)[0];
  assert.ok(found, `${path} is in no room`);
  return found;
}

/** `./finding` and `./rules` are files and folders; a room's path ends in a slash or in `.ts`. */
function isIn(imported: string, path: string): boolean {
  return imported.startsWith(path) || `${imported}.ts` === path || `${imported}/` === path;
}

/** Imports of a file that its room does not allow. */
function wrongImports(file: string, source?: string): string[] {
  const { path, rooms: allowed, packages } = roomOf(file);
  const imports = importsOf(file, source);
  return [
    ...imports.project.filter((name) => ![path, ...allowed].some((room) => isIn(name, room))),
    ...imports.packages.filter((name) => !packages.test(name)),
  ].map((name) => `${file} imports ${name}`);
}

describe('imports', () => {
  for (const { path } of rooms) {
    const inside = files.filter((file) => roomOf(file).path === path);

    it(`of ${path} point one way`, () => {
      assert.ok(inside.length > 0, 'no file in this room');
      const wrong = inside.flatMap((file) => wrongImports(file));
      assert.deepEqual(wrong, []);
    });
  }

  it('are found at all', () => {
    const { project } = importsOf('server/src/analysis/rules/unknown-key.ts');
    for (const name of ['analysis/rule', 'analysis/rules/schema', 'model/syntax'])
      assert.ok(project.includes(`server/src/${name}`), name);
    const importers = (name: string) => files.filter((file) => importsOf(file).packages.includes(name));
    assert.ok(importers('yaml').length > 0);
    assert.ok(importers('vscode').length > 0);
    assert.ok(importers('node:fs').length + importers('node:fs/promises').length > 0);
  });

  it('are all seen: the bundler finds none that are missed here', async () => {
    const { metafile } = await build({
      entryPoints: [
        'server/src/main.ts',
        'server/src/cli/main.ts',
        'client/src/node.ts',
        'client/src/browser.ts',
        'client/webview/main.tsx',
        'client/webview/compare/main.tsx',
        'client/webview/overview/main.tsx',
      ],
      bundle: true,
      write: false,
      metafile: true,
      outdir: 'unused',
      packages: 'external',
      platform: 'node',
      external: ['schema-validator:*', '*.css', '*.json', 'wordnet:*', 'style:*'],
      jsx: 'automatic',
      jsxImportSource: 'preact',
      logLevel: 'silent',
    });
    for (const [file, { imports }] of Object.entries(metafile.inputs)) {
      const { project } = importsOf(file);
      for (const { path, external } of imports) {
        if (external) continue;
        assert.ok(
          project.some((name) => [name, `${name}.ts`, `${name}.tsx`, `${name}/index.ts`].includes(path)),
          `${file} imports ${path}`,
        );
      }
    }
  });

  for (const [file, source, wrong] of [
    ['server/src/model/x.ts', "import { a } from '../analysis/rule';", 'server/src/analysis/rule'],
    ['server/src/model/x.ts', "import type { a } from '../features/hover';", 'server/src/features/hover'],
    ['server/src/analysis/x.ts', "import { parse } from 'yaml';", 'yaml'],
    ['server/src/analysis/rules/x.ts', "export * from '../../service';", 'server/src/service'],
    ['server/src/features/x.ts', "import { readFileSync } from 'node:fs';", 'node:fs'],
    ['server/src/features/x.ts', "import {\n  type A,\n  b,\n} from '../cli/main';", 'server/src/cli/main'],
    ['server/src/service.ts', "import './lsp/server';", 'server/src/lsp/server'],
    ['server/src/service.ts', "import { Connection } from 'vscode-languageserver';", 'vscode-languageserver'],
    ['server/src/cli/x.ts', "const a = await import('../lsp/server');", 'server/src/lsp/server'],
    ['server/src/lsp/x.ts', "import * as vscode from 'vscode';", 'vscode'],
    ['server/src/protocol/x.ts', "import type { Ladder } from '../model/ladder';", 'server/src/model/ladder'],
    ['client/src/x.ts', "import { parse } from '../../server/src/model/parse';", 'server/src/model/parse'],
    ['client/webview/x.tsx', "import * as vscode from 'vscode';", 'vscode'],
  ] as const) {
    it(`are caught when they point elsewhere: ${file}, ${wrong}`, () => {
      assert.deepEqual(wrongImports(file, source), [`${file} imports ${wrong}`]);
    });
  }
});
