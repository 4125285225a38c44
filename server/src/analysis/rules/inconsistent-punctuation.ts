import { english, t } from '../../l10n';
import type { Text } from '../../model/ladder';
import { wordsOf } from '../../model/words';
import { isInherited } from '../../workspace/address';
import { Note, NoteFor } from '../notes';
import type { Context, Report, Rule } from '../rule';
import type { ColumnWords, Said } from '../said';
import type { Statement } from '../statements';
import type { Change } from '../wording/fault';
import { fixOf } from '../wording/rule';

export const inconsistentPunctuation: Rule = {
  id: 'inconsistent-punctuation',
  severity: 'information',
  summary: english(
    'A behavior is punctuated otherwise than most: a final period, a small first letter, a stray mark.',
  ),
  options: {
    share: {
      default: 75,
      minimum: 51,
      maximum: 100,
      description: english(
        'Percentage of behaviors that must end or begin alike for the others to be reported',
      ),
    },
    behaviors: {
      default: 4,
      minimum: 2,
      maximum: 1000,
      description: english('How many behaviors must end or begin alike'),
    },
  },
  check(context, report) {
    const share = Number(context.option(inconsistentPunctuation, 'share')) / 100;
    const least = Number(context.option(inconsistentPunctuation, 'behaviors'));
    const habits = context.columns.map(({ words }) => habitsIn.of(words));
    const common = commonOf(
      majority(habits, 'period', share, least),
      majority(habits, 'capital', share, least),
    );
    for (const { words, judged } of context.columns) {
      for (const { at, slip } of slipsIn.of(words, common)) {
        const { text } = judged[at] as Said;
        if (!isInherited(text.span)) tell(slip, text, context, report);
      }
    }
  },
};

/** What a behavior does, or most of them; undefined where it is no choice, or no habit is clear. */
interface Habit {
  readonly period: boolean | undefined;
  readonly capital: boolean | undefined;
}

const habit = new Note(({ text }: Statement): Habit => commonOf(periodOf(text), capitalOf(text)));
const slips = new NoteFor(({ text }: Statement, common: Habit) => {
  const found = slipsOf(text, common);
  return found.length > 0 ? found : none;
});

/** How many behaviors of a competency do so and otherwise. */
type Counts = Readonly<Record<keyof Habit, { yes: number; no: number }>>;

const habitsIn = new Note(({ judged, isBehavior }: ColumnWords) => {
  const counts: Counts = { period: { yes: 0, no: 0 }, capital: { yes: 0, no: 0 } };
  judged.forEach((statement, at) => {
    if (!isBehavior[at]) return;
    const own = habit.of(statement);
    for (const kind of kinds) {
      if (own[kind] === true) counts[kind].yes++;
      else if (own[kind] === false) counts[kind].no++;
    }
  });
  return counts;
});
const kinds = ['period', 'capital'] as const;

/** Those of a competency, with their places in its texts. */
const slipsIn = new NoteFor(({ judged, isBehavior }: ColumnWords, common: Habit) =>
  judged.flatMap((statement, at) =>
    isBehavior[at] ? slips.of(statement, common).map((slip) => ({ at, slip })) : [],
  ),
);
const none: readonly Slip[] = [];

const allHabits = [undefined, false, true].flatMap((period) =>
  [undefined, false, true].map((capital): Habit => ({ period, capital })),
);

/** The same object for the same habit. */
function commonOf(period: boolean | undefined, capital: boolean | undefined): Habit {
  const found = allHabits.find((habit) => habit.period === period && habit.capital === capital);
  return found ?? { period, capital };
}

interface Slip extends Change {
  readonly message: string;
  readonly title: string;
}

function tell(slip: Slip, text: Text, { document }: Context, report: Report): void {
  const words = wordsOf(document.text, text);
  // What is missing is shown at the word that it is missing behind.
  const start = slip.start === slip.end ? text.value.search(/\S+$/) : slip.start;
  report(words?.span(start, slip.end) ?? text.span, slip.message, {
    ...(words && { fixes: () => fixOf({ title: slip.title, changes: [slip] }, words) }),
  });
}

function slipsOf(value: string, common: Habit): Slip[] {
  const slips: Slip[] = [];
  const glyph = /^[•‣◦▪●○·∙⁃*–—-]\s+(?=\S)/u.exec(value);
  if (glyph) {
    const mark = glyph[0].trim();
    slips.push({
      ...{ start: 0, end: glyph[0].length, words: '' },
      message: t('“{0}” is the bullet of another list: the file’s own lists show it twice. Delete it.', mark),
      title: t('Delete “{0}”', mark),
    });
  } else if (common.capital && capitalOf(value) === false) {
    const first = /^\p{L}+/u.exec(value)?.[0] ?? '';
    slips.push({
      ...{ start: 0, end: first.length, words: first.slice(0, 1).toUpperCase() + first.slice(1) },
      message: t('Most behaviors of this ladder begin with a capital letter, this one does not.'),
      title: t('Begin with a capital letter'),
    });
  }
  for (const found of value.matchAll(/(?<=[\p{L}\p{N})])\s+([,;:]|[.!?](?![\p{L}\p{N}.]))(?=\s|$)/gu)) {
    const mark = found[1] ?? '';
    slips.push({
      ...{ start: found.index, end: found.index + found[0].length, words: mark },
      message: t('No space stands before “{0}”.', mark),
      title: t('Delete the space'),
    });
  }
  const left = /(?<=[^\s;,])(?:\s*[;,]|;\s+(?:and|or))$/.exec(value);
  if (left && !slips.some(({ end }) => end === value.length)) {
    slips.push({
      ...{ start: left.index, end: value.length, words: common.period ? '.' : '' },
      message: t('“{0}” is left over from a list: nothing follows.', left[0].trim()),
      title: t('Delete “{0}”', left[0].trim()),
    });
  } else if (common.period !== undefined) {
    const own = periodOf(value);
    if (own === false && common.period && /[\p{L}\p{N})”"’']$/u.test(value)) {
      slips.push({
        ...{ start: value.length, end: value.length, words: '.' },
        message: t('Most behaviors of this ladder end with a period, this one does not.'),
        title: t('Add a period'),
      });
    }
    if (own === true && !common.period) {
      slips.push({
        ...{ start: value.length - 1, end: value.length, words: '' },
        message: t('Most behaviors of this ladder end without a period, this one has one.'),
        title: t('Delete the period'),
      });
    }
  }
  return slips;
}

/** Whether a text ends with a period; undefined where that is no choice: several sentences, an abbreviation, “…”. */
function periodOf(value: string): boolean | undefined {
  if (/[.!?]["”’)]?\s+\p{Lu}/u.test(value) || /[\r\n]/.test(value)) return undefined;
  if (/(?:\betc|\be\.g|\bi\.e|\bInc|\bLtd|\bU\.S|\.)\.$|[!?…:;,]$/.test(value)) return undefined;
  return value.endsWith('.');
}

/** Whether a text begins with a capital; undefined for what has its own spelling: `npm`, `iOS`, `user_id`, code. */
function capitalOf(value: string): boolean | undefined {
  const first = /^\S+/.exec(value)?.[0] ?? '';
  if (/^\p{Lu}/u.test(first)) return true;
  if (!/[aeiouy]/.test(first)) return undefined;
  return /^\p{Ll}{3,}[,:]?$/u.test(first) || /^\p{Ll}+-\p{Ll}+$/u.test(first) ? false : undefined;
}

function majority(
  habits: readonly Counts[],
  kind: keyof Habit,
  share: number,
  least: number,
): boolean | undefined {
  let yes = 0;
  let no = 0;
  for (const { [kind]: own } of habits) {
    yes += own.yes;
    no += own.no;
  }
  const most = Math.max(yes, no);
  if (most < least || most < (yes + no) * share) return undefined;
  return yes > no;
}
