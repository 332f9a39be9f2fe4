/** What Share has for frames, loaded on request with its words. */
import '../../../text/later';
import '../words/en';

export { FrameField } from './FrameField';
export { FrameForm } from './FrameForm';
