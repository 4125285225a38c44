/** `careerLadder/refactorChoices`: what there is to choose from where the cursor is. */
import { plural } from '../../l10n';
import { type Competency, title } from '../../model/ladder';
import type { Position } from '../../protocol';
import type { Named, RefactorChoices } from '../../protocol/refactor';
import { isInherited } from '../../workspace/address';
import { movable } from '../fixes/moveBehavior';
import { Writer } from '../fixes/writeCells';
import { locate } from '../locate';
import type { Snapshot } from '../snapshot';

export function refactorChoices(snapshot: Snapshot, position: Position): RefactorChoices {
  const { document, analysis } = snapshot;
  const { ladder, graph, grid, composition } = analysis;
  const offset = document.offsetAt(position);
  const place = locate(analysis, offset);
  const named = (
    entry: Parameters<typeof title>[0] & { readonly span: { readonly start: number; readonly end: number } },
  ): Named => ({
    id: entry.id.value,
    title: title(entry),
    own: !isInherited(entry.id.span),
  });
  const ids = (levels: readonly number[]) => levels.map((index) => ladder.levels[index]?.id.value ?? '');
  const behavior = movable(snapshot, new Writer(snapshot), offset);
  const level = behavior?.level ?? (place && 'level' in place ? place.level : undefined);
  const competency = behavior?.competency ?? (place && 'competency' in place ? place.competency : undefined);
  const levelId = level === undefined ? undefined : ladder.levels[level]?.id.value;
  const competencyId = competency === undefined ? undefined : ladder.competencies[competency]?.id.value;
  const said = behavior && behaviorAt(ladder.competencies[behavior.competency], offset);
  return {
    version: document.version,
    levels: ladder.levels.map((entry, index) => ({
      ...named(entry),
      above: ids(graph.above(index)),
      below: ids(graph.below(index)),
      holds: ladder.competencies.flatMap((column, at) => {
        const count = grid.at(index, at).behaviors.length;
        const name = title(column);
        return count > 0 ? [plural(count, '{1}: {0} behavior', '{1}: {0} behaviors', name)] : [];
      }),
    })),
    competencies: ladder.competencies.map((entry, at) => ({
      ...named(entry),
      ...(entry.group && { group: entry.group.value }),
      lacks: ladder.levels.flatMap(({ id }, index) =>
        grid.at(index, at).state === 'missing' ? [id.value] : [],
      ),
    })),
    values: ladder.values.map(named),
    bases: composition.sources.files.map((file) => ({
      uri: file.uri,
      name: file.name,
      competencies: file.document.ladder.competencies.map(named),
    })),
    ...(levelId !== undefined && { level: levelId }),
    ...(competencyId !== undefined && { competency: competencyId }),
    ...(said !== undefined &&
      levelId !== undefined &&
      competencyId !== undefined && { behavior: { text: said, level: levelId, competency: competencyId } }),
  };
}

function behaviorAt(competency: Competency | undefined, offset: number): string | undefined {
  const all = competency?.cells.flatMap(({ behaviors }) => behaviors) ?? [];
  return all.find(({ span }) => span.start <= offset && offset <= span.end)?.text.value;
}
