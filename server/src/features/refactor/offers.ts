/** Which refactorings are offered at a place. Told by what is there alone: their edits are worked out when one is taken. */
import { wordsEnd } from '../../analysis/fixes/textEdit';
import { plural, t } from '../../l10n';
import { idAndName, title } from '../../model/ladder';
import { entryOf, type Span } from '../../model/syntax';
import type { AskedRefactoring, Refactoring } from '../../protocol/refactor';
import { nextLevelId } from '../completion/templates';
import { short } from '../fixes/offer';
import type { Snapshot } from '../snapshot';
import type { Section } from './anchors';
import { areSound } from './levels';

export type RefactorKind = 'refactor.extract' | 'refactor.inline' | 'refactor.rewrite' | 'refactor.move';

export interface RefactorOffer {
  readonly title: string;
  readonly kind: RefactorKind;
  readonly wish: Refactoring;
  /** What a client that can ask its user does instead, and how it is called there. */
  readonly asks?: { readonly title: string; readonly what: AskedRefactoring };
}

/** Where others are put that nobody gives a name to. */
const sharedPath = './shared.ladder.yaml';

/** In order of kind. */
export function refactorOffers(snapshot: Snapshot, span: Span): RefactorOffer[] {
  const { analysis, ignored } = snapshot;
  if (analysis.broken || ignored || !analysis.document.map) return [];
  return [
    ...levelOffers(snapshot, span),
    ...competencyOffers(snapshot, span),
    ...extractOffers(snapshot, span),
    ...inlineOffers(snapshot, span),
  ];
}

function levelOffers({ analysis }: Snapshot, { start }: Span): RefactorOffer[] {
  const { document, graph, composition } = analysis;
  const { ladder, text } = document;
  const inherits = composition.sources.files.some((file) => file.document.ladder.levels.length > 0);
  if (inherits || !areSound(ladder)) return [];
  const index = ladder.levels.findIndex(({ span }) => within(text, span, start));
  const level = ladder.levels[index];
  if (!level) return [];
  const id = level.id.value;
  const name = short(idAndName(level));
  const offers: RefactorOffer[] = [];
  const neighbors = [
    { side: 'above', others: graph.above(index) },
    { side: 'below', others: graph.below(index) },
  ] as const;
  for (const { side, others } of neighbors) {
    for (const other of others.slice(0, 2)) {
      const row = ladder.levels[other];
      if (!row) continue;
      const beside = row.id.value;
      const where = short(idAndName(row));
      offers.push({
        title: side === 'above' ? t('Move {0} above {1}', name, where) : t('Move {0} below {1}', name, where),
        kind: 'refactor.move',
        wish: { kind: 'moveLevel', level: id, beside, side },
      });
    }
  }
  const fresh = nextLevelId(ladder.levels.map((one) => one.id.value));
  for (const side of ['above', 'below'] as const) {
    offers.push({
      title: side === 'above' ? t('Add a level above {0}', name) : t('Add a level below {0}', name),
      kind: 'refactor.rewrite',
      wish: { kind: 'addLevel', id: fresh, beside: id, side, cells: true },
      asks: {
        title: side === 'above' ? t('Add a level above {0}…', name) : t('Add a level below {0}…', name),
        what: { kind: 'addLevel', beside: id, side },
      },
    });
  }
  for (const other of [...graph.above(index), ...graph.below(index)].slice(0, 4)) {
    const row = ladder.levels[other];
    if (!row) continue;
    offers.push({
      title: t('Merge {0} into {1}', name, short(idAndName(row))),
      kind: 'refactor.rewrite',
      wish: { kind: 'mergeLevels', level: id, into: row.id.value },
    });
  }
  const cells = ladder.competencies.flatMap((column) =>
    column.cells.filter((cell) => cell.level.value === id),
  );
  offers.push({
    title:
      cells.length === 0
        ? t('Remove {0}', name)
        : plural(cells.length, 'Remove {1} and its cell', 'Remove {1} and its {0} cells', name),
    kind: 'refactor.rewrite',
    wish: { kind: 'removeLevel', level: id },
  });
  return offers;
}

function competencyOffers({ analysis }: Snapshot, { start }: Span): RefactorOffer[] {
  const { text, ladder } = analysis.document;
  const { competencies } = ladder;
  const index = competencies.findIndex((one) => inHead(text, one, start));
  const competency = competencies[index];
  if (!competency || new Set(competencies.map(({ id }) => id.value)).size < competencies.length) return [];
  // Among those of its bases a ladder has them in the order that these have.
  if (analysis.composition.sources.files.some((file) => file.document.ladder.competencies.length > 0))
    return [];
  const offers: RefactorOffer[] = [];
  const id = competency.id.value;
  const name = short(title(competency));
  const [before, after] = [competencies[index - 1], competencies[index + 1]];
  const move = (behind: boolean, other: typeof competency) => {
    const where = short(title(other));
    offers.push({
      title: behind ? t('Move {0} behind {1}', name, where) : t('Move {0} in front of {1}', name, where),
      kind: 'refactor.move',
      wish: { kind: 'moveCompetency', competency: id, beside: other.id.value, behind },
    });
  };
  if (before) move(false, before);
  if (after) move(true, after);
  const group = competency.group?.value;
  if (group === undefined) return offers;
  const places = competencies.flatMap((one, at) => (one.group?.value === group ? [at] : []));
  const [first, last] = [places[0] ?? index, places.at(-1) ?? index];
  if (last - first + 1 > places.length) {
    offers.push({
      title: t('Put the competencies of {0} next to each other', short(group)),
      kind: 'refactor.move',
      wish: { kind: 'gatherGroup', group },
    });
    return offers;
  }
  for (const behind of [false, true]) {
    const other = competencies[behind ? last + 1 : first - 1]?.group?.value;
    if (other === undefined || other === group) continue;
    offers.push({
      title: behind
        ? t('Move the group {0} behind {1}', short(group), short(other))
        : t('Move the group {0} in front of {1}', short(group), short(other)),
      kind: 'refactor.move',
      wish: { kind: 'moveGroup', group, beside: other, behind },
    });
  }
  return offers;
}

function extractOffers({ analysis, document: { uri } }: Snapshot, span: Span): RefactorOffer[] {
  const { map, text, ladder } = analysis.document;
  if (!map || map.flow || uri.startsWith('untitled:')) return [];
  const offers: RefactorOffer[] = [];
  for (const section of ['values', 'levels', 'competencies'] as const) {
    const entry = entryOf(map, section);
    const all = ladder[section];
    if (!entry || all.length === 0) continue;
    const ids = all.map(({ id }) => id.value);
    // Behind its colon, too.
    const { start, end } = entry.key.span;
    const onKey = touches({ start, end: end + 1 }, span);
    const chosen = all.filter((one) => {
      if (section === 'competencies' && span.start === span.end) {
        return 'cells' in one && inHead(text, one, span.start);
      }
      return touches({ start: one.span.start, end: wordsEnd(text, one.span) }, span);
    });
    const some = onKey ? ids : chosen.map(({ id }) => id.value);
    if (some.length === 0) continue;
    const [only] = chosen;
    // Of levels and values all or none are shared, unless more of them are selected.
    const single = section === 'competencies' && some.length === 1 && only && !onKey;
    const partial = !onKey && some.length > 1 && some.length < ids.length;
    if (single) offers.push(extraction(section, some, short(title(only))));
    else if (partial) offers.push(extraction(section, some));
    if (!partial && ids.length > (single ? 1 : 0)) offers.push(extraction(section, ids));
  }
  return offers;
}

function extraction(section: Section, ids: readonly string[], name?: string): RefactorOffer {
  const count = ids.length;
  const asked =
    name !== undefined
      ? t('Extract {0} to a shared file…', name)
      : section === 'levels'
        ? plural(count, 'Extract {0} level to a shared file…', 'Extract {0} levels to a shared file…')
        : section === 'values'
          ? plural(count, 'Extract {0} value to a shared file…', 'Extract {0} values to a shared file…')
          : plural(
              count,
              'Extract {0} competency to a shared file…',
              'Extract {0} competencies to a shared file…',
            );
  return {
    title: asked.replace(/…$/, ''),
    kind: 'refactor.extract',
    wish: { kind: 'extract', [section]: ids, path: sharedPath },
    asks: { title: asked, what: { kind: 'extract', [section]: ids } },
  };
}

function inlineOffers({ analysis }: Snapshot, { start }: Span): RefactorOffer[] {
  const { document, composition } = analysis;
  const { files } = composition.sources;
  const offers: RefactorOffer[] = [];
  const on = document.ladder.extends.filter(({ span }) => span.start <= start && start <= span.end);
  const [path] = on;
  files.forEach((file, index) => {
    if (!path || composition.origins[index] !== path) return;
    const direct = composition.lookups.some(
      ({ path: words, found }) => words === path.value && found.kind === 'base' && found.uri === file.uri,
    );
    if (!direct) return;
    offers.push({
      title: t('Inline {0}', short(file.name)),
      kind: 'refactor.inline',
      wish: { kind: 'inline', base: file.uri },
    });
    const written = new Set(document.ladder.competencies.map(({ id }) => id.value));
    const theirs = file.document.ladder.competencies.filter(({ id }) => !written.has(id.value));
    const [first] = theirs;
    if (!first || file.document.ladder.competencies.length < 2) return;
    offers.push({
      title: t('Inline {0} of {1}', short(title(first)), short(file.name)),
      kind: 'refactor.inline',
      wish: { kind: 'inline', base: file.uri, competency: first.id.value },
      asks: {
        title: t('Inline a competency of {0}…', short(file.name)),
        what: { kind: 'inline', base: file.uri },
      },
    });
  });
  if (path && files.length > 1) {
    offers.push({ title: t('Inline all shared files'), kind: 'refactor.inline', wish: { kind: 'inline' } });
  }
  const own = document.ladder.competencies.find((one) => inHead(document.text, one, start));
  const theirs =
    own &&
    files.some((file) => {
      const base = file.document.ladder.competencies.find(({ id }) => id.value === own.id.value);
      return base && saysMore(base, own);
    });
  if (own && theirs) {
    offers.push({
      title: t('Inline what shared files say of {0}', short(title(own))),
      kind: 'refactor.inline',
      wish: { kind: 'inline', competency: own.id.value },
    });
  }
  return offers;
}

type Headed = Snapshot['analysis']['ladder']['competencies'][number];

/** Whether a base has something of a competency that the file does not say itself. */
function saysMore(base: Headed, own: Headed): boolean {
  const keys = ['name', 'description', 'group'] as const;
  if (keys.some((key) => base[key] && !own[key])) return true;
  if (base.values.length > 0 && own.values.length === 0 && !own.cleared?.includes('values')) return true;
  return base.cells.some(({ level }) => !own.cells.some((cell) => cell.level.value === level.value));
}

/** In the lines above its cells: elsewhere it would be in the way. */
function inHead(text: string, { span, cells }: Headed, offset: number): boolean {
  const first = cells[0]?.span.start;
  return span.start <= offset && offset <= wordsEnd(text, span) && (first === undefined || offset < first);
}

function within(text: string, span: Span, offset: number): boolean {
  return span.start <= offset && offset <= wordsEnd(text, span);
}

function touches(one: Span, other: Span): boolean {
  return one.start <= other.end && other.start <= one.end;
}
