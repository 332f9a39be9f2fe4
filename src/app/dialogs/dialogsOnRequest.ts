/** What dialogs hold, opened on request: one script, which brings the words that nothing else needs. */
// First: dialogs read the catalogue's later sections.
import '../../text/later';

export { KeysTable } from './KeysTable';
export { ShareForm } from './ShareForm';
export { SymbolsTable } from './SymbolsTable';
export { TakeAway } from './TakeAway';
