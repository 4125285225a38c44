/** The language server as a process: for VS Code over IPC, for other editors over stdio, a socket or a pipe. */
import { existsSync, readFileSync } from 'node:fs';
import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { isAbsolute, join, relative, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { version } from '../../package.json';
import { readWords, t } from './l10n';
import { lenient } from './lsp/lenient';
import type { startServer } from './lsp/server';
import { printPdf } from './pdf/print';
import { type ConfigText, longestBase, mostLadders } from './protocol';
import type { Words } from './protocol/words';
import type { FileText } from './workspace/files';

const usage = `career-ladder-language-server ${version}: the language server of Career Ladder.

It is started by an editor, which says how to talk with it:
  --stdio          over standard input and output
  --node-ipc       over Node's IPC, as VS Code does
  --socket=PORT    over a TCP port of this machine that the editor listens on
  --pipe=NAME      over a named pipe or a Unix socket

  --version        the version
  --help           this text

To check ladders in a terminal, use: career-ladder check PATH…
`;

/** The first of these files that is there and can be read. */
async function readConfig(uris: readonly string[]): Promise<ConfigText | null> {
  for (const uri of uris) {
    try {
      if (!uri.startsWith('file:')) continue;
      const text = await readFile(fileURLToPath(uri), 'utf8');
      return { uri, text: text.replace(/^\uFEFF/, '') };
    } catch {
      // Most folders have none.
    }
  }
  return null;
}

const ladderName = /(?:^|\.)ladder\.ya?ml$/i;

/** A ladder that others build on. Never rejects. */
async function readLadder(uri: string): Promise<FileText> {
  try {
    if (!uri.startsWith('file:')) return { kind: 'missing' };
    const file = fileURLToPath(uri);
    const { size } = await stat(file);
    if (size > longestBase) return { kind: 'unreadable', reason: t('it is too large') };
    return { kind: 'text', text: (await readFile(file, 'utf8')).replace(/^\uFEFF/, '') };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return { kind: 'missing' };
    return {
      kind: 'unreadable',
      reason: code === 'EISDIR' ? t('it is a folder') : t('the system does not allow it'),
    };
  }
}

/** Ladders below these folders, without what packages bring along and what is hidden. Never rejects. */
async function listLadders(folders: readonly string[]): Promise<readonly string[]> {
  const found = new Set<string>();
  const search = async (folder: string): Promise<void> => {
    // Folders that are links are left out: they may lead round in a circle.
    const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
    for (const entry of entries) {
      const path = join(folder, entry.name);
      if (found.size >= mostLadders) return;
      if (entry.isDirectory() && entry.name !== 'node_modules' && !entry.name.startsWith('.'))
        await search(path);
      else if (!entry.isDirectory() && ladderName.test(entry.name)) found.add(pathToFileURL(path).href);
    }
  };
  for (const folder of folders) if (folder.startsWith('file:')) await search(fileURLToPath(folder));
  return [...found];
}

/** Whether links lead from a file out of all of the folders. A file that is not there leads nowhere. */
async function leavesFolders(uri: string, folders: readonly string[]): Promise<boolean> {
  try {
    if (!uri.startsWith('file:')) return false;
    const real = await realpath(fileURLToPath(uri));
    for (const folder of folders) {
      const root = await realpath(fileURLToPath(folder)).catch(() => undefined);
      const path = root && relative(root, real);
      if (path !== undefined && path !== '' && path.split(sep)[0] !== '..' && !isAbsolute(path)) return false;
    }
    return true;
  } catch {
    return false;
  }
}

/** The translation beside the bundle that fits a language tag best: for `de-AT` that of `de`, where it has none itself. */
function readTranslation(locale: string): Words | undefined {
  const [tag = ''] = /^[a-z\d-]+$/i.exec(locale) ?? [];
  for (const language of new Set([tag, tag.toLowerCase(), tag.toLowerCase().split('-')[0] ?? ''])) {
    try {
      const text = language && readFileSync(join(__dirname, `bundle.l10n.${language}.json`), 'utf8');
      if (text) return readWords({ language, messages: JSON.parse(text) });
    } catch {
      // Most languages have none.
    }
  }
  return undefined;
}

/**
 * How much of a function must have run before V8 optimizes it, in bytes of its code; by itself it waits for a third of
 * that. A change of a small ladder takes two milliseconds, and for the first few hundred changes V8 would spend
 * many times that on functions that hardly gain by it. docs/performance.md has the figures. V8 13 counts calls
 * instead, and complains about the flag.
 */
const optimizeLater = '--interrupt-budget=400000';

/** Does what the command line asks for. */
export function run(start: typeof startServer): void {
  const args = process.argv.slice(2);
  const has = (...names: string[]) => args.some((arg) => names.includes(arg.replace(/=.*$/s, '')));

  if (has('--help', '-h')) {
    process.stdout.write(usage);
  } else if (has('--version', '-v')) {
    process.stdout.write(`${version}\n`);
  } else if (has('--stdio', '--node-ipc', '--socket', '--pipe')) {
    // In a clone, and in the installed extension, the pages of the rules lie beside the bundle.
    const pages = join(__dirname, '../docs/rules');
    const docs = existsSync(pages) && { docs: `${pathToFileURL(pages)}/` };
    if (Number.parseInt(process.versions.v8, 10) < 13) setFlagsFromString(optimizeLater);
    start(createConnection(ProposedFeatures.all, lenient), {
      ...docs,
      readConfig,
      readLadder,
      listLadders,
      leavesFolders,
      readWords: readTranslation,
      print: printPdf,
    });
  } else {
    const unknown = args.length > 0 ? `Unknown: ${args.join(' ')}\n\n` : '';
    process.stderr.write(`${unknown}Say how to talk with the editor, most likely --stdio.\n\n${usage}`);
    process.exitCode = 2;
  }
}
