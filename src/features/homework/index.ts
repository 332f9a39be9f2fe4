/** Homework: My work checks a reader's own numbers, exercises ask for them, and Worked solution writes a step out. */
import { onRequest } from '../../kit';
import { usualConventions } from '../../quantity';
import type { Feature } from '../feature';
import { type Asking, askingOf } from './asking/asking';
import { FollowArrived } from './FollowArrived';
import type { Pasted } from './paste/outcomeOf';
import type { WorkResult } from './Work/result';
import { work } from './Work/view';
import { worked } from './Worked/view';
import type { en } from './words/en';
import { first } from './words/en/first';

interface Views {
  readonly work: never;
  readonly worked: never;
}

interface Fields {
  /** What My work asks the reader for; absent: nothing. */
  readonly asking?: Asking | undefined;
  /** Numbers typed by a student, packed, as a link gave them; once they are kept as a sheet, the link names that. */
  readonly handedIn?: string | undefined;
  /** The numbers of the sheet that is being printed, packed, and whether its marks are printed, too. */
  readonly workOnPaper?: { readonly work: string; readonly isChecked: boolean } | undefined;
  /** Numbers that the page around has asked to be checked: My work takes them over. */
  readonly toCheck?: Readonly<Record<string, string>> | undefined;
  /** What was pasted: My work reads it, and fills in the numbers of a step. */
  readonly pasted?: Pasted | undefined;
  /** The result of the exercise at the last check, for a host page. */
  readonly workResult?: WorkResult | undefined;
}

type Words = typeof en & typeof first;

declare module '../../store/viewNames' {
  interface FeatureViews extends Views {}
}
declare module '../../store/state' {
  interface FeatureState extends Fields {}
}
declare module '../../text/shape' {
  interface FeatureMessages extends Words {}
}

export const homework: Feature<keyof Views> = {
  name: 'homework',
  words: first,
  views: { work, worked },
  link: {
    kept: ['exercise'],
    // As long as its numbers are no sheet of their own, the address has them.
    page: {
      names: ['handedIn'],
      keys: ['work'],
      read: (entries) => ({ handedIn: entries.get('work') || undefined }),
      written: ({ handedIn }) => (handedIn === undefined ? [] : [['work', handedIn]]),
    },
    onPaper: ({ workOnPaper: printed }) =>
      printed ? [['work', printed.work], ...(printed.isChecked ? ([['work.checked', '1']] as const) : [])] : [],
    // It asks in its own convention, whatever the reader of its link prefers.
    preferences: ({ exercise }) => (exercise === undefined ? undefined : usualConventions),
    hasScenario: ({ exercise }) => exercise !== undefined,
    viewOf: ({ exercise }) => (exercise === undefined ? undefined : 'work'),
  },
  asks: askingOf,
  page: { name: 'arrived', Part: FollowArrived },
  takes: async () => (await import('./paste/taker')).taker,
  kept: async () => (await import('./kept')).keptSheets(),
  news: async () => (await import('./asking/news')).news,
  shareRow: {
    name: 'exercise',
    Row: onRequest(async () => (await import('./share/exerciseOnRequest')).ShareHomework, { isOverPage: true }),
  },
  packaged: (state) =>
    state.lesson || state.otherKeys.exercise === undefined
      ? undefined
      : import('./share/exerciseOnRequest').then(({ packagedExercise }) => packagedExercise(state)),
};
