/** The list of keys and symbols: above it one step in a minute, where that can be shown. */
import { messages } from '../../text';
import { KeysTable } from './KeysTable';
import { NotationNotes } from './NotationNotes';
import { SymbolsTable } from './SymbolsTable';

export function KeysHelp({ onShowMe }: { readonly onShowMe: (() => void) | undefined }) {
  return (
    <>
      {onShowMe && (
        <button type="button" className="quiet-button" onClick={onShowMe}>
          {messages.transport.tell}
        </button>
      )}
      <KeysTable />
      <SymbolsTable />
      <NotationNotes />
    </>
  );
}
