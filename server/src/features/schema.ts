import ladderSchema from '../../../schemas/ladder.schema.json';

/** The parts of a JSON Schema that editors show. */
export interface SchemaNode {
  readonly title?: string;
  readonly description?: string;
  /** Ours, and trusted: Markdown of the schema, not of a file. */
  readonly markdownDescription?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly default?: unknown;
  readonly $ref?: string;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly items?: SchemaNode;
  readonly additionalProperties?: boolean | SchemaNode;
}

const root = ladderSchema as unknown as SchemaNode & { readonly $defs: Readonly<Record<string, SchemaNode>> };

/**
 * What the schema says of a place, `$ref` followed; undefined where it says nothing. `*` in the path is an item
 * of a list, or a key that is an id.
 */
export function schemaAt(path: readonly string[]): SchemaNode | undefined {
  let node: SchemaNode | undefined = root;
  for (const name of path) node = node && step(node, name);
  return node;
}

function step(node: SchemaNode, name: string): SchemaNode | undefined {
  const { properties, items, additionalProperties } = node;
  if (properties && Object.hasOwn(properties, name)) return followed(properties[name]);
  if (name !== '*') return undefined;
  return followed(items ?? (typeof additionalProperties === 'object' ? additionalProperties : undefined));
}

/** What stands beside `$ref` says more of the place than what it leads to. */
function followed(node: SchemaNode | undefined): SchemaNode | undefined {
  const name = node?.$ref?.replace('#/$defs/', '');
  if (!node || name === undefined) return node;
  return { ...followed(root.$defs[name]), ...node };
}
