/** Lectures: their file, their part of a link, and their links as screens. Loaded on request, with the sections of the catalogue. */
// First: the sentences about files are among the later sections.
import '../../../text/later';
import '../words/en';

export { type Lecture, type LectureLink, noLecture, type OpenLecture } from './lecture';
export {
  lectureSchema,
  lectureText,
  mostLinks,
  packLecture,
  parseLecture,
  readPackedLecture,
} from './lectureFile';
export { comingLink, linkOf, packedAndRead, readLink } from './reading';
