/** What dialogs hold, opened on request: one script, which brings the words that nothing else needs. */
import { addMessages } from '../../text';
import { requestedMessages } from '../../text/requested';

addMessages(requestedMessages);

export { KeysTable } from './KeysTable';
export { ShareForm } from './ShareForm';
export { SymbolsTable } from './SymbolsTable';
export { TakeAway } from './TakeAway';
