// @ts-check
// Finds all that the sources say to people: every message of `t`, `plural`, `english` and `vscode.l10n.t`, and what
// the schemas say of keys. Messages must be written out where they are said; what cannot be found is a problem.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'acorn';
import { transform } from 'esbuild';
import { root, setting } from './translations.mjs';

const folders = ['server/src', 'client/src', 'client/webview'];
const schemas = ['schemas/ladder.schema.json', 'schemas/config.schema.json'];

/**
 * @typedef {object} Found
 * @property {Map<string, string>} messages English, with the file that it was found in first
 * @property {Map<string, string>} plurals of the forms for many, those that may have `#few` and others beside them
 * @property {string[]} problems
 */

/** @returns {Promise<Found>} */
export async function extract() {
  /** @type {Found} */
  const found = { messages: new Map(), plurals: new Map(), problems: [] };
  const files = folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .map((name) => join(folder, name).replaceAll('\\', '/'))
      .filter((path) => /\.tsx?$/.test(path) && !path.endsWith('.d.ts')),
  );
  files.sort();
  const scripts = await Promise.all(files.map((file) => script(join(root, file))));
  scripts.forEach((code, at) => {
    read(code, files[at] ?? '', found);
  });
  for (const schema of schemas) describe(JSON.parse(readFileSync(join(root, schema), 'utf8')), schema, found);
  return found;
}

/** @param {string} file */
async function script(file) {
  const loader = file.endsWith('x') ? 'tsx' : 'ts';
  // Texts that are written over several lines, with `+`, are one text afterwards.
  const { code } = await transform(readFileSync(file, 'utf8'), {
    loader,
    jsx: 'automatic',
    minifySyntax: true,
  });
  return code;
}

/** What says something at once. */
const loud = new Set(['t', 'plural', 'translated', 'number', 'list', 'sentences']);

/**
 * @param {string} code
 * @param {string} file
 * @param {Found} found
 */
export function read(code, file, found) {
  const program = parse(code, { ecmaVersion: 'latest', sourceType: 'module' });
  /** @type {Map<string, string>} the function of our own that a name stands for */
  const names = new Map();
  for (const node of program.body) {
    if (node.type !== 'ImportDeclaration' || !/(^|\/)l10n$/.test(String(node.source.value))) continue;
    for (const { type, local, ...rest } of node.specifiers) {
      if (type === 'ImportSpecifier' && 'imported' in rest && 'name' in rest.imported)
        names.set(local.name, rest.imported.name);
    }
  }
  visit(program, false, (call, later) => {
    const said = meaning(call, names);
    if (!said) return;
    hear(said, call.arguments, file, found);
    if (!later && loud.has(said))
      found.problems.push(`${file}: ${said}(…) is said while the file loads, when no language is known`);
  });
}

/**
 * Which of our functions is called, if any.
 * @param {import('acorn').CallExpression} call
 * @param {ReadonlyMap<string, string>} names
 */
function meaning({ callee }, names) {
  if (callee.type === 'Identifier') return names.get(callee.name);
  if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier') return undefined;
  const { object, property } = callee;
  const inner = object.type === 'MemberExpression' ? object.property : object;
  return inner.type === 'Identifier' && inner.name === 'l10n' && property.name === 't' ? 't' : undefined;
}

/**
 * @param {string} said
 * @param {readonly import('acorn').Node[]} args
 * @param {string} file
 * @param {Found} found
 */
function hear(said, args, file, { messages, plurals, problems }) {
  const at = { t: [0], english: [0], plural: [1, 2] }[said];
  for (const index of at ?? []) {
    const texts = literals(/** @type {import('acorn').AnyNode | undefined} */ (args[index]));
    if (!texts) problems.push(`${file}: what ${said}(…) says is not written out`);
    for (const text of texts ?? []) {
      if (!messages.has(text)) messages.set(text, file);
      if (said === 'plural' && index === 2) plurals.set(text, file);
    }
  }
}

/**
 * The texts that an argument may be; undefined where it is worked out.
 * @param {import('acorn').AnyNode | undefined} node
 * @returns {readonly string[] | undefined}
 */
function literals(node) {
  if (node?.type === 'Literal' && typeof node.value === 'string') return [node.value];
  if (node?.type === 'TemplateLiteral' && node.expressions.length === 0)
    return [node.quasis[0]?.value.cooked ?? ''];
  if (node?.type !== 'ConditionalExpression') return undefined;
  const [yes, no] = [literals(node.consequent), literals(node.alternate)];
  return yes && no && [...yes, ...no];
}

/**
 * @param {unknown} node
 * @param {boolean} later within a function
 * @param {(call: import('acorn').CallExpression, later: boolean) => void} onCall
 */
function visit(node, later, onCall) {
  if (Array.isArray(node)) for (const one of node) visit(one, later, onCall);
  else if (typeof node === 'object' && node !== null && 'type' in node) {
    if (node.type === 'CallExpression') onCall(/** @type {import('acorn').CallExpression} */ (node), later);
    const inside = later || /Function/.test(String(node.type));
    for (const part of Object.values(node)) if (typeof part === 'object') visit(part, inside, onCall);
  }
}

/**
 * What a schema says, in the parts that are said again elsewhere; samples of code are not translated.
 * @param {string} said
 */
function paragraphs(said) {
  return said
    .split('\n\n')
    .filter((part) => !part.startsWith('```'))
    .flatMap((part) => part.split(setting));
}

/** What completion and hover show of a schema. */
const shown = new Set(['title', 'description', 'markdownDescription', 'enumDescriptions']);

/**
 * @param {unknown} node
 * @param {string} file
 * @param {Found} found
 */
function describe(node, file, found) {
  if (typeof node !== 'object' || node === null) return;
  for (const [key, value] of Object.entries(node)) {
    if (!shown.has(key) || (typeof value !== 'string' && !Array.isArray(value))) describe(value, file, found);
    else {
      for (const text of [value].flat().flatMap(paragraphs))
        if (!found.messages.has(text)) found.messages.set(text, file);
    }
  }
}
