import { t, translated } from '../../l10n';
import { type SchemaReader, schemaAt } from '../schema';
import { paragraphs } from './markdown';

/** A key of the format: what the schema says of it. Empty for a key that the schema does not know. */
export function keyCard(path: readonly string[], reader: SchemaReader = schemaAt): string {
  const node = reader(path);
  const said = node?.markdownDescription ?? node?.description;
  if (!node || !said) return '';
  const choices = node.enum?.filter((choice) => choice !== null).map((choice) => `\`${String(choice)}\``);
  return paragraphs(
    node.title && `**${translated(node.title)}**`,
    translated(said),
    choices && t('Possible: {0}.', choices.join(', ')),
    node.const !== undefined && t('Possible: {0}.', `\`${JSON.stringify(node.const)}\``),
  );
}
