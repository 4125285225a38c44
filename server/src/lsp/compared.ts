import { ErrorCodes, ResponseError } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { CompareParams } from '../protocol/comparison';
import type { CompareRequestSide } from '../service';

/** A side, and the version that it is of. */
export type AskedSide = CompareRequestSide & { readonly at?: string };

/**
 * The texts to compare: those that are given, else those of open documents.
 *
 * @throws {ResponseError} for parameters that are none, and for a document that is not open and has no text given
 */
export function comparedSides(
  params: CompareParams,
  open: (uri: string) => TextDocument | undefined,
): AskedSide[] {
  const sides: unknown = params?.sides;
  if (!Array.isArray(sides) || sides.length < 2) throw invalid('sides: two or more are needed');
  const read = sides.map((side: CompareParams['sides'][number], index) => {
    if (typeof side?.uri !== 'string') throw invalid(`sides[${index}].uri is missing`);
    const { uri, text, label, level, at } = side;
    const document =
      typeof text === 'string' ? TextDocument.create(uri, 'career-ladder', 0, text) : open(uri);
    if (!document) throw invalid(`${uri} is not open, and no text is given`);
    return {
      document,
      ...(typeof at === 'string' && { at }),
      ...(typeof label === 'string' && { label }),
      ...(typeof level === 'string' && { level }),
    };
  });
  const levels = read.filter(({ level }) => level !== undefined).length;
  if (levels > 0 && levels < read.length) throw invalid('level: all sides have one, or none');
  return read;
}

function invalid(message: string): ResponseError<void> {
  return new ResponseError(ErrorCodes.InvalidParams, message);
}
