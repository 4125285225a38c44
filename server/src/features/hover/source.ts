import type { Analysis } from '../../analysis/analyse';
import { plural, t } from '../../l10n';
import type { Text } from '../../model/ladder';
import type { Span } from '../../model/syntax';
import { fileName, uriKey } from '../../workspace/paths';
import { bullets, paragraphs, series, words } from './markdown';

/** `From company.ladder.yaml.`, as Markdown; empty for what the file itself says. */
export function fromFile({ composition }: Analysis, span: Span | undefined): string {
  const place = span && composition.sources.placeOf(span);
  return place ? t('From {0}.', words(place.file.name, 80)) : '';
}

/** A path of `extends`: which files come by it, and what they bring along. */
export function baseCard({ composition }: Analysis, path: Text): string {
  const { sources, origins, faults, lookups, waiting } = composition;
  const found = lookups.find((lookup) => lookup.path === path.value)?.found;
  if (faults.some((fault) => fault.path === path) || !found) return '';
  const files = sources.files.filter((_, index) => origins[index] === path);
  if (files.length === 0) {
    return waiting.length > 0
      ? ''
      : t('{0} is there already, through a path above.', words(fileName(found.uri ?? path.value), 80));
  }
  const named = files.toReversed();
  const own = named.find(({ uri }) => found.uri !== undefined && uriKey(uri) === uriKey(found.uri));
  const lines = named.map(({ name, document: { ladder } }) => {
    const parts = [
      ladder.levels.length > 0 && plural(ladder.levels.length, '{0} level', '{0} levels'),
      ladder.competencies.length > 0 &&
        plural(ladder.competencies.length, '{0} competency', '{0} competencies'),
      ladder.values.length > 0 && plural(ladder.values.length, '{0} value', '{0} values'),
    ].filter((part) => part !== false);
    return `**${words(name, 80)}**${parts.length > 0 ? `: ${series(parts)}` : ''}`;
  });
  const { role, summary } = own?.document.ladder ?? {};
  return paragraphs(
    role && words(role.value, 80),
    summary && words(summary.value),
    lines.length > 1 ? bullets(lines) : lines[0],
  );
}
