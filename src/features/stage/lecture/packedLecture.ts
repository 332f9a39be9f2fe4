/** A lecture as part of a link: its file, deflated. */

import { packed, unpacked } from '../../../store';
import { messages } from '../../../text';
import type { Lecture } from './lecture';
import { lectureText, parseLecture, type ReadLecture } from './lectureFile';

/** Data of several links may be in it. */
const mostLectureBytes = 5_000_000;

export function packLecture(lecture: Lecture): string {
  return packed(lectureText(lecture));
}

export function readPackedLecture(text: string): ReadLecture {
  const inside = unpacked(text, mostLectureBytes);
  return inside === undefined ? { ok: false, problem: messages.lecture.damaged } : parseLecture(inside);
}
