/** A lecture: an ordered list of links that Present walks, each with a note for the lecturer. */
import type { FilledScenario } from '../../../scenario';

export interface LectureLink {
  /** Relative to the app, from `#` on. One with data of its own says `scenario=local`: they are beside it. */
  readonly address: string;
  /** The same object for all links with the same data. */
  readonly scenario?: FilledScenario | undefined;
  readonly note?: string | undefined;
}

export interface Lecture {
  readonly links: readonly LectureLink[];
}

/** The lecture that a link has brought, or that is being shown. */
export interface OpenLecture {
  /** As in links. */
  readonly text: string;
  readonly lecture: Lecture;
  /** The link that is shown, from 1. */
  readonly at: number;
}

export const noLecture: Lecture = { links: [] };
