/** The list of keys and symbols: above it one step in a minute, where that can be shown. */
import { QuietButton } from '../../kit';
import { messages } from '../../text';
import { KeysTable } from './KeysTable';
import { NotationNotes } from './NotationNotes';
import { SymbolsTable } from './SymbolsTable';

export function KeysHelp({ onShowMe }: { readonly onShowMe: (() => void) | undefined }) {
  return (
    <>
      {onShowMe && <QuietButton onClick={onShowMe}>{messages.transport.tell}</QuietButton>}
      <KeysTable />
      <SymbolsTable />
      <NotationNotes />
    </>
  );
}
