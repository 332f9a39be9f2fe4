/** The list of keys and symbols: above it one step in a minute, where that can be shown; below it the app's version and what it is made of. */
import { hasFilesBeside } from '../../kit';
import { messages } from '../../text';
import { KeysTable } from './KeysTable';
import { NotationNotes } from './NotationNotes';
import { SymbolsTable } from './SymbolsTable';

export function KeysHelp({ onShowMe }: { readonly onShowMe: (() => void) | undefined }) {
  return (
    <>
      {onShowMe && (
        <button type="button" className="quiet-button" onClick={onShowMe}>
          {messages.minute.show}
        </button>
      )}
      <KeysTable />
      <SymbolsTable />
      <NotationNotes />
      <MadeOf />
    </>
  );
}

/** Files beside the page, which everything in one file has inside it. */
function MadeOf() {
  const words = messages.keys;
  const version = document.querySelector<HTMLMetaElement>('meta[name="version"]')?.content;
  if (version === undefined || !hasFilesBeside()) return null;
  return (
    <p className="aside">
      {words.version(version)}{' '}
      <a className="text-button" href="licenses/third-party.txt" target="_blank" rel="noopener">
        {words.licences}
      </a>{' '}
      <a className="text-button" href="materials.json" target="_blank" rel="noopener">
        {words.materials}
      </a>
    </p>
  );
}
