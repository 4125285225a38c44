import type { ErrorObject } from 'ajv';
import type { LadderDocument } from '../model/ladder';
import { entryOf, resolve, type Span, type SyntaxNode } from '../model/syntax';
import { atPointer } from '../model/value';

/** What is at fault by an error of the schema's validator, in a few words of the text. */
export function placeOf(
  document: Pick<LadderDocument, 'text' | 'root'>,
  { instancePath, keyword, params }: ErrorObject,
): Span {
  const start: Span = { start: 0, end: Math.min(1, document.text.length) };
  const place =
    document.root && (atPointer(document.root, instancePath) ?? mergedAt(document.root, instancePath));
  if (!place) return start;
  if (place.entry?.key.text === '<<') return place.node.span;
  const target = resolve(place.node);
  if (keyword === 'required') {
    // The thing that lacks the key is named by its own key, else by what it begins with.
    const first = target?.kind === 'map' ? target.entries[0]?.key.span : undefined;
    return place.entry?.key.span ?? first ?? start;
  }
  if (keyword === 'additionalProperties' && target?.kind === 'map') {
    return entryOf(target, String(params['additionalProperty']))?.key.span ?? start;
  }
  // A value that must not be here, or a whole block of the wrong kind: its key says enough.
  const { span } = place.node;
  const onKey =
    keyword === 'false schema' || (target?.kind !== 'scalar' && !isFlow(target)) || span.end === span.start;
  return (onKey ? place.entry?.key.span : undefined) ?? span;
}

/** The merge key that brought a value which is not written where it counts. */
function mergedAt(root: SyntaxNode, pointer: string): ReturnType<typeof atPointer> {
  for (let path = pointer; path; ) {
    path = path.slice(0, path.lastIndexOf('/'));
    const place = atPointer(root, path);
    if (place) return atPointer(root, `${path}/<<`) ?? place;
  }
  return undefined;
}

function isFlow(target: ReturnType<typeof resolve>): boolean {
  return target !== undefined && target.kind !== 'scalar' && target.flow;
}
