/** What Share has for frames, loaded on request with its words. */
// First: the forms read the catalogue's later sections.
import '../../../text/later';
import '../words/en';

export { FrameField } from './FrameField';
export { FrameForm } from './FrameForm';
