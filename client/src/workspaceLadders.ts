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
  return vscode.workspace.findFiles(ladderPattern, '**/node_modules/**', mostLadders, token);
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
  if (size > longest) throw new Error('it is too large for a ladder');
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
}

function compare(a: string, b: string): number {
  return a.localeCompare(b, 'en', { numeric: true });
}
