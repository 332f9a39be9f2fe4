/** Lectures: their file, their part of a link, and their links as screens. Loaded on request, with the sections of the catalogue. */
// First: the sentences about files are among the later sections.
import '../../../text/later';
import '../words/en';

export { comingLink, type Lecture, type LectureLink, linkOf, noLecture, type OpenLecture, readLink } from './lecture';
export {
  draftText,
  isNoteTooLong,
  lectureSchema,
  lectureText,
  mostLinks,
  packLecture,
  parseDraft,
  parseLecture,
  readPackedLecture,
} from './lectureFile';
export { packedAndRead } from './reading';
