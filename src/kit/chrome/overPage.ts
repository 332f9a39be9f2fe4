import '../../text/later';

/** What opens over the page, in one script: of the component library, a first visit fetches only what the page itself uses. */
export { ChoiceList } from '../fields/ChoiceList';
export { ModalDialog } from './ModalDialog';
export { PointedTip } from './PointedTip';
export { PopoverDialog } from './PopoverDialog';
