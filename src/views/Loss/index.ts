/** Loss, with its words: both are fetched when it is first shown. */
import '../../text/below';
import '../../text/later';

export { Loss } from './Loss';
