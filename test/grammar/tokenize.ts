/** Reads ladder texts as the editor does: our grammar on top of VS Code's own for YAML. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { before } from 'mocha';
import { createOnigScanner, createOnigString, loadWASM } from 'vscode-oniguruma';
import { type IGrammar, INITIAL, parseRawGrammar, Registry } from 'vscode-textmate';
import { root } from '../runner/setup.mjs';
import { ensureServer } from '../vscode/server.mjs';

export interface Token {
  readonly text: string;
  /** From the outermost to the innermost. */
  readonly scopes: readonly string[];
}

export interface Manifest {
  readonly contributes: {
    readonly languages: readonly Record<string, unknown>[];
    readonly grammars: readonly { readonly scopeName: string; readonly path: string }[];
  };
}

export function readJson<T>(...path: string[]): T {
  return JSON.parse(readFileSync(join(...path), 'utf8')) as T;
}

/** `vscode`: the folder with VS Code's built-in `extensions`. */
async function loadGrammar(vscode: string, scope = 'source.yaml.career-ladder'): Promise<IGrammar> {
  await loadWASM(readFileSync(join(root, 'node_modules/vscode-oniguruma/release/onig.wasm')));
  const files = new Map(
    [root, join(vscode, 'extensions/yaml')].flatMap((extension) =>
      readJson<Manifest>(extension, 'package.json').contributes.grammars.map(
        ({ scopeName, path }) => [scopeName, join(extension, path)] as const,
      ),
    ),
  );
  const registry = new Registry({
    onigLib: Promise.resolve({ createOnigScanner, createOnigString }),
    loadGrammar: async (name) => {
      const file = files.get(name);
      return file ? parseRawGrammar(readFileSync(file, 'utf8'), file) : null;
    },
  });
  const grammar = await registry.loadGrammar(scope);
  if (!grammar) throw new Error('package.json names no grammar of ours');
  return grammar;
}

/** For the tests of one `describe`: hands our grammar of this scope to `take`; without a VS Code they are skipped. */
export function withGrammar(take: (grammar: IGrammar) => void, scope?: string): void {
  before(async function () {
    this.timeout(300_000);
    const vscode = await ensureServer().catch((error) => {
      console.log(`skipped: VS Code, whose YAML grammar this needs, is not to be had here: ${error}`);
      return this.skip();
    });
    take(await loadGrammar(vscode.folder, scope));
  });
}

/** Every stretch of the text that is not blank. */
export function tokenize(grammar: IGrammar, text: string): Token[] {
  const tokens: Token[] = [];
  let state = INITIAL;
  for (const line of text.split(/\r?\n/)) {
    const result = grammar.tokenizeLine(line, state);
    state = result.ruleStack;
    for (const { startIndex, endIndex, scopes } of result.tokens) {
      const piece = line.slice(startIndex, endIndex);
      if (piece.trim() !== '') tokens.push({ text: piece, scopes });
    }
  }
  return tokens;
}
