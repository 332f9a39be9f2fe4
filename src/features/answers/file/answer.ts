/** A question and its answer, as read from a file in `texts`. */
import type { Document, Inline } from '../../../prose';

/** In the order of the list. */
export const answerGroups = ['which-x', 'sum-or-mean', 'outputs', 'epochs', 'update', 'matrices', 'coupling'] as const;

export type AnswerGroup = (typeof answerGroups)[number];

/** Views of which the picture of a page may be. */
export const picturedViews = ['ledger', 'formulas', 'pictures', 'product', 'epoch'] as const;

export interface WrongWay {
  /** What follows `compare=` in a link. */
  readonly run: string;
  readonly says: Document;
}

export interface AnswerSection {
  /** Absent: the first, without a heading. */
  readonly title?: readonly Inline[];
  readonly body: Document;
}

export interface Answer {
  /** The name of its file, and of its page. */
  readonly slug: string;
  readonly question: string;
  /** Other wordings of the question. */
  readonly asked: readonly string[];
  readonly group: AnswerGroup;
  /** What the app shows: a hash without its #. An own scenario is part of it. */
  readonly link: string;
  /** The addresses of the quantities whose formulas are written out. */
  readonly derive: readonly string[];
  readonly lesson: { readonly name: string; readonly scene: number };
  readonly related: readonly string[];
  /** Two sentences. */
  readonly answer: Document;
  readonly wrong: readonly WrongWay[];
  readonly hasLedger: boolean;
  /** What the picture beside a link to the page shows. */
  readonly picture: (typeof picturedViews)[number];
  readonly numpy?: string;
  readonly torch?: string;
  readonly sections: readonly AnswerSection[];
}

/** The address of its page, from the list of all. The file is named, since course systems and disks open no folders. */
export function addressOfAnswer({ slug }: Pick<Answer, 'slug'>): string {
  return `${slug}/index.html`;
}
