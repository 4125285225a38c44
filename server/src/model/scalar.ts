import { isMap, isScalar, isSeq, parseDocument, stringify } from 'yaml';

/** Most ids, told without a parser: no character in them means anything to YAML. */
const harmless = /^[\p{L}\p{N}_][\p{L}\p{N}_./-]*$/u;

/**
 * An id as it is written in a file: plain where it reads back as the same words (`1` and `yes` do, since ids are
 * compared by what the author sees), else in quotes. `flow`: it stands between brackets.
 */
export function writeId(id: string, flow: boolean): string {
  if (harmless.test(id) && id !== 'null' && id !== 'Null' && id !== 'NULL') return id;
  if (!/[\r\n]/.test(id) && readsBack(id, flow)) return id;
  return quoted(id, /[\p{Cc}\u2028\u2029\uFEFF]/u.test(id) ? '"' : "'");
}

/** The words in these quotes. Falls back on double quotes where single ones cannot hold the words. */
export function quoted(text: string, quote: '"' | "'"): string {
  const style = quote === '"' ? 'QUOTE_DOUBLE' : 'QUOTE_SINGLE';
  return stringify(text, { defaultStringType: style, defaultKeyType: style, lineWidth: 0 }).trimEnd();
}

/** As a key and as a value: both are the very words, and no null. */
function readsBack(id: string, flow: boolean): boolean {
  const document = parseDocument(flow ? `[${id}, {${id}: ${id}}]` : `${id}: ${id}`, {
    logLevel: 'silent',
    prettyErrors: false,
  });
  if (document.errors.length > 0) return false;
  const { contents } = document;
  const list = isSeq(contents) ? contents.items : [];
  if (flow && (list.length !== 2 || !same(list[0], id))) return false;
  const map = flow ? list[1] : contents;
  if (!isMap(map) || map.items.length !== 1) return false;
  const [pair] = map.items;
  return same(pair?.key, id) && same(pair?.value, id);
}

function same(node: unknown, id: string): boolean {
  return isScalar(node) && node.value !== null && node.type === 'PLAIN' && node.source === id;
}
