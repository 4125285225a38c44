/** The ladders of the workspace, and how they are read. */
import * as vscode from 'vscode';
import { mostLadders } from '../../server/src/protocol';
import { fileName, isLadder } from './ladderFiles';

/** Names of ladders, as package.json has them for the language. */
export const ladderPattern = '**/{*.ladder.yaml,*.ladder.yml,ladder.yaml,ladder.yml}';
const ladderName = /(?:^|\.)ladder\.ya?ml$/i;
/** No ladder is as long as this, in bytes. */
const longest = 32 << 20;

/** Those on disk, without what packages bring along, and those that are open in an editor. By their paths. */
export async function findLadders(token?: vscode.CancellationToken): Promise<vscode.Uri[]> {
  const found = await storedLadders(token);
  const open = vscode.workspace.textDocuments
    .filter((document) => isLadder(document) && isOwn(document.uri) && !document.isClosed)
    .map(({ uri }) => uri);
  const known = new Map([...found, ...open].map((uri) => [uri.toString(), uri]));
  return [...known.values()].sort((a, b) => compare(pathOf(a), pathOf(b)));
}

/** Those on disk, or wherever the workspace is stored, without what packages bring along. */
export async function storedLadders(token?: vscode.CancellationToken): Promise<readonly vscode.Uri[]> {
  const found = await vscode.workspace.findFiles(ladderPattern, '**/node_modules/**', mostLadders, token);
  // VS Code searches where somebody searches for it; most file systems of extensions are only read.
  const searched = new Set(['file', 'vscode-remote', ...found.map(({ scheme }) => scheme)]);
  const others = (vscode.workspace.workspaceFolders ?? []).filter(({ uri }) => !searched.has(uri.scheme));
  const walked = await Promise.all(others.map(({ uri }) => laddersBelow(uri, token)));
  return [...found, ...walked.flat()];
}

/** Folders that are read at most: it may be a network that is behind them. */
const mostFolders = 2000;

/** By reading one folder after the other. */
export async function laddersBelow(
  root: vscode.Uri,
  token?: vscode.CancellationToken,
): Promise<vscode.Uri[]> {
  const ladders: vscode.Uri[] = [];
  const folders = [root];
  for (let read = 0; folders.length > 0 && read < mostFolders && ladders.length < mostLadders; read++) {
    const folder = folders.shift();
    if (!folder || token?.isCancellationRequested) break;
    let entries: [string, vscode.FileType][] = [];
    try {
      entries = await vscode.workspace.fs.readDirectory(folder);
    } catch {
      // What cannot be read has nothing to offer.
    }
    for (const [name, type] of entries) {
      const uri = vscode.Uri.joinPath(folder, name);
      // Links may lead round in a circle.
      if (type === vscode.FileType.Directory && name !== 'node_modules' && !name.startsWith('.'))
        folders.push(uri);
      else if (type & vscode.FileType.File && ladderName.test(name)) ladders.push(uri);
    }
  }
  return ladders;
}

/** Whether a file is a ladder by its name. */
export function isLadderFile(uri: vscode.Uri): boolean {
  return ladderName.test(fileName(uri));
}

/** A file that can be written, not an earlier version of one. */
function isOwn(uri: vscode.Uri): boolean {
  return uri.scheme === 'untitled' || vscode.workspace.fs.isWritableFileSystem(uri.scheme) === true;
}

/** As a person would write it: from the workspace's folder on. */
export function pathOf(uri: vscode.Uri): string {
  return uri.scheme === 'untitled' ? fileName(uri) : vscode.workspace.asRelativePath(uri);
}

export function openDocument(uri: vscode.Uri): vscode.TextDocument | undefined {
  const wanted = uri.toString();
  return vscode.workspace.textDocuments.find((document) => document.uri.toString() === wanted);
}

/**
 * Its text from where it is stored: on disk, in a virtual workspace, at a revision.
 *
 * @throws for a file that is not there or is too large
 */
export async function storedText(uri: vscode.Uri): Promise<string> {
  // First its size: who reads a file of gigabytes has lost already. Some file systems do not know sizes.
  const { size } = await vscode.workspace.fs.stat(uri);
  if (size > longest) throw new Error(vscode.l10n.t('it is too large for a ladder'));
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
}

function compare(a: string, b: string): number {
  return a.localeCompare(b, 'en', { numeric: true });
}
