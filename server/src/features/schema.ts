import configSchema from '../../../schemas/config.schema.json';
import ladderSchema from '../../../schemas/ladder.schema.json';

/** The parts of a JSON Schema that editors show. */
export interface SchemaNode {
  readonly title?: string;
  readonly description?: string;
  /** Ours, and trusted: Markdown of the schema, not of a file. */
  readonly markdownDescription?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  /** What each of `enum` means. Editors know it; JSON Schema does not. */
  readonly enumDescriptions?: readonly string[];
  readonly const?: unknown;
  readonly default?: unknown;
  readonly $ref?: string;
  readonly required?: readonly string[];
  /** Where a condition does not hold, which is the rule. */
  readonly else?: SchemaNode;
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly items?: SchemaNode;
  readonly additionalProperties?: boolean | SchemaNode;
  readonly anyOf?: readonly SchemaNode[];
}

/**
 * What a schema says of a place, `$ref` followed; undefined where it says nothing. `*` in the path is an item of a
 * list, or a key that is an id.
 */
export type SchemaReader = (path: readonly string[]) => SchemaNode | undefined;

export const schemaAt: SchemaReader = reader(ladderSchema);
export const configSchemaAt: SchemaReader = reader(configSchema);

function reader(schema: object): SchemaReader {
  const root = schema as SchemaNode & { readonly $defs: Readonly<Record<string, SchemaNode>> };

  function step(node: SchemaNode, name: string): SchemaNode | undefined {
    const { properties, items, additionalProperties } = node;
    if (properties && Object.hasOwn(properties, name)) return followed(properties[name]);
    if (name !== '*') return undefined;
    return followed(items ?? (typeof additionalProperties === 'object' ? additionalProperties : undefined));
  }

  /** What stands beside `$ref` says more of the place than what it leads to. */
  function followed(node: SchemaNode | undefined): SchemaNode | undefined {
    const name = node?.$ref?.replace('#/$defs/', '');
    if (!node || name === undefined) return node && united(node);
    return { ...followed(root.$defs[name]), ...node };
  }

  /** Where one thing or another may stand, all that either may be. */
  function united({ anyOf, ...node }: SchemaNode): SchemaNode {
    if (!anyOf) return node;
    const branches = anyOf.map((branch) => followed(branch) ?? {});
    const type = branches.flatMap((branch) => branch.type ?? []);
    return { ...Object.assign({}, ...branches, node), type };
  }

  return (path) => {
    let node: SchemaNode | undefined = root;
    for (const name of path) node = node && step(node, name);
    return node;
  };
}
