/** The sides of a comparison: what they show, where it is read from, and how they are kept over a reload. */
import * as vscode from 'vscode';
import type { CompareSide } from '../../../server/src/protocol/comparison';
import type { SavedSide } from '../../../server/src/protocol/pages';
import { fileName } from '../ladderFiles';
import { isObject } from '../preview/messages';
import { openDocument, storedText } from '../workspaceLadders';
import { refOf } from './refs';

export interface Side {
  /** What a click leads to. */
  readonly uri: vscode.Uri;
  /** The file that it is a version of, when that is another. */
  readonly of?: vscode.Uri;
  /** As it was saved last, whatever an editor holds. */
  readonly saved?: true;
  readonly label?: string;
  /** Only this level: its id. */
  readonly level?: string;
}

/** The same sides have the same key. */
export function keyOf(sides: readonly Side[]): string {
  return JSON.stringify(sides.map(({ uri, level, saved }) => [uri.toString(), level, saved]));
}

export function savedSides(sides: readonly Side[]): SavedSide[] {
  return sides.map(({ uri, of, saved, label, level }) => ({
    uri: uri.toString(),
    ...(of && { of: of.toString() }),
    ...(saved && { saved }),
    ...(label !== undefined && { label }),
    ...(level !== undefined && { level }),
  }));
}

/** The sides in the state that a page kept; undefined when there are not two of them. */
export function readSides(state: unknown): Side[] | undefined {
  const list = isObject(state) ? state['sides'] : undefined;
  if (!Array.isArray(list) || list.length < 2) return undefined;
  const sides = list.map(readSide);
  return sides.every((side) => side !== undefined) ? sides : undefined;
}

function readSide(saved: unknown): Side | undefined {
  if (!isObject(saved)) return undefined;
  const { label, level } = saved;
  const uri = parse(saved['uri']);
  const of = parse(saved['of']);
  return (
    uri && {
      uri,
      ...(of && { of }),
      ...(saved['saved'] === true && { saved: true as const }),
      ...(typeof label === 'string' && { label }),
      ...(typeof level === 'string' && { level }),
    }
  );
}

function parse(uri: unknown): vscode.Uri | undefined {
  if (typeof uri !== 'string' || uri === '') return undefined;
  try {
    return vscode.Uri.parse(uri, true);
  } catch {
    return undefined;
  }
}

/**
 * A side as the server wants it, with its text: that of the editor which has it open, saved or not. The server has
 * those texts, too, but a file may be closed while the question is on its way.
 *
 * @throws when it cannot be read
 */
export async function requested(side: Side): Promise<CompareSide> {
  const { uri, of, label, level } = side;
  const document = side.saved ? undefined : openDocument(uri);
  return {
    uri: (of ?? uri).toString(),
    text: document?.getText() ?? (await stored(uri)),
    // What it builds on is to be of the same revision.
    ...(refOf(uri) && { at: uri.toString() }),
    ...(label !== undefined && { label }),
    ...(level !== undefined && { level }),
  };
}

/**
 * In place of a version that is not there, a ladder with nothing in it: of a file that is new, or gone, the other
 * version is all that there is to compare. Undefined where the two are not versions of one file, or where it is not
 * known that there is none.
 */
export function nothingOf(side: Side, other: Side | undefined, reason: unknown): CompareSide | undefined {
  const isMissing = reason instanceof vscode.FileSystemError && reason.code === 'FileNotFound';
  if (!isMissing || !other || side.level !== undefined || fileOf(side) !== fileOf(other)) return undefined;
  const { uri, of, label } = side;
  return { uri: (of ?? uri).toString(), text: 'ladder: 1\n', ...(label !== undefined && { label }) };
}

function fileOf({ uri, of }: Side): string {
  return (of ?? refOf(uri)?.file ?? uri).toString();
}

async function stored(uri: vscode.Uri): Promise<string> {
  if (uri.scheme === 'untitled') throw new Error('it is not open any more');
  return storedText(uri);
}

/** A side by the name of its file, or of its revision, for titles and messages. */
export function nameOf({ uri, label }: Side): string {
  return label ?? refOf(uri)?.label ?? fileName(uri);
}
