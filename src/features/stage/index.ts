/** The stage: Present for a lecture hall, the notes window beside it, and lectures, which are lists of screens to present. */
import { onRequest } from '../../kit';
import { withDeflate } from '../../store';
import { messages } from '../../text';
import type { Feature } from '../feature';
import { keys } from './keys';
import { lectureBase } from './lecture/lectureBase';
import { LectureHost } from './lectureForm/LectureHost';
import { stageLink } from './link';
import { notesAt } from './notes/notesAt';
import { PresentButton } from './present/start';
import type { StageFields } from './state';
import type { en } from './words/en';
import { first } from './words/en/first';
import './present/presentButton.css';

type Words = typeof en & typeof first;

declare module '../../store/state' {
  interface FeatureState extends StageFields {}
}
declare module '../../text/shape' {
  interface FeatureMessages extends Words {}
}

export const stage: Feature = {
  name: 'stage',
  words: first,
  link: { page: stageLink, base: lectureBase },
  otherPage: {
    isOpen: ({ presenting }) => presenting !== undefined,
    title: () => messages.present.start,
    namesSample: ({ presenting, cursor }) => presenting?.followed?.at === cursor.sample,
    Page: onRequest(async () => (await withDeflate(() => import('./present/StagePage'))).StagePage),
  },
  pageAt: notesAt,
  headerTool: { name: 'present', Tool: PresentButton },
  shareRow: {
    name: 'lecture',
    isFirst: true,
    Row: onRequest(async () => (await withDeflate(() => import('./lectureForm/lectureOnRequest'))).LectureRow),
  },
  keys,
  page: { name: 'lecture', Part: LectureHost },
  kept: async () => (await import('./lectureForm/kept')).keptLecture(),
};
