/** What this browser keeps, to be opened, saved or deleted: computers are shared. */
import '../../text/later';

import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { downloadText, PlainButton, QuietButton, TextButton } from '../../kit';
import {
  canStore,
  type KeptEntry,
  removeTexts,
  restoreTexts,
  type State,
  type StoredTexts,
  storedTexts,
  textsChanged,
  useStoreApi,
  whenTextsChange,
} from '../../store';
import { messages } from '../../text';
import { keptEntries } from './keptEntries';
import './kept.css';

/** What Undo brings back: the texts of before, and what the open page has read of them. */
interface Before {
  readonly texts: StoredTexts;
  readonly progress: State['progress'];
}

export function KeptHere({ onClose }: { readonly onClose: () => void }) {
  const words = messages.keptHere;
  const store = useStoreApi();
  const [entries, setEntries] = useState<readonly KeptEntry[]>();
  const [said, setSaid] = useState('');
  const [before, setBefore] = useState<Before>();
  const [isAsking, setAsking] = useState(false);
  const [isStoring] = useState(canStore);
  const body = useRef<HTMLDivElement>(null);
  const [focused, setFocused] = useState<{ readonly selector: string }>();
  const read = useCallback(async () => setEntries(await keptEntries(store)), [store]);
  useEffect(() => {
    void read();
  }, [read]);
  // Another tab may delete, too.
  useEffect(() => whenTextsChange(() => void read()), [read]);
  // The element that had the focus is gone with its entry. The focus moves before anything else can
  // be pressed: Enter would otherwise press what the focus fell back to.
  useLayoutEffect(() => {
    if (focused) body.current?.querySelector<HTMLElement>(focused.selector)?.focus();
  }, [focused]);

  /** Shows the list anew, what was done, what Undo brings back, and moves the focus, all at once. */
  const show = async (done: string, undone: Before | undefined, next: string): Promise<void> => {
    setEntries(await keptEntries(store));
    setSaid(done);
    setAsking(false);
    setBefore(undone);
    setFocused({ selector: next });
    textsChanged();
  };
  const remove = async (deed: () => unknown, done: string, next: string): Promise<void> => {
    const now: Before = { texts: storedTexts(), progress: store.getState().progress };
    let outcome = done;
    try {
      await deed();
    } catch {
      outcome = words.failed;
    }
    await show(outcome, isSame(storedTexts(), now.texts) ? undefined : now, next);
  };
  const removeOne = ({ name, remove: deed }: KeptEntry, at: number): Promise<void> => {
    const last = (entries?.length ?? 0) - 2;
    const next = last < 0 ? '.kept-said' : `li:nth-child(${Math.min(at, last) + 1}) button:last-child`;
    return remove(deed, words.removed(name), next);
  };
  const removeAll = (): Promise<void> => {
    const all = async (): Promise<void> => {
      await Promise.all((entries ?? []).map((entry) => entry.remove()));
      store.setState({ progress: {} });
      // What no entry stands for, such as the clock of a lecture.
      removeTexts();
    };
    return remove(all, words.removedAll, '.kept-said');
  };
  const undo = async ({ texts, progress }: Before): Promise<void> => {
    store.setState({ progress });
    restoreTexts(texts);
    await show(words.undone, undefined, '.kept-said');
  };
  const save = async ({ file }: KeptEntry): Promise<void> => {
    const made = await file?.();
    if (made) downloadText(made.text, made.name, 'text/plain');
  };

  return (
    <div className="stack kept-here" ref={body}>
      <p>{isStoring ? words.lead : words.denied}</p>
      <p className="controls kept-said" tabIndex={-1}>
        <span role="status">{said}</span>
        {before && <QuietButton onClick={() => void undo(before)}>{words.undo}</QuietButton>}
      </p>
      {isStoring && entries === undefined && <p className="soft">{words.reading}</p>}
      {isStoring && entries?.length === 0 && <p className="soft">{words.empty}</p>}
      {isStoring && entries !== undefined && entries.length > 0 && (
        <>
          <ul aria-label={words.list}>
            {entries.map((entry, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: entries have no names that differ, and the list is read anew after each change
              <li key={at} className="flow kept-entry">
                <div className="stack kept-what">
                  <strong>{entry.name}</strong>
                  <span className="soft">{entry.what}</span>
                  {entry.when > 0 && <span className="soft">{words.when(entry.when)}</span>}
                </div>
                <div className="controls">
                  {entry.address !== undefined && (
                    <a
                      className="text-button"
                      href={entry.address}
                      aria-label={words.openNamed(entry.name)}
                      onClick={onClose}
                    >
                      {words.open}
                    </a>
                  )}
                  {entry.file && (
                    <TextButton aria-label={words.saveNamed(entry.name)} onClick={() => void save(entry)}>
                      {words.save}
                    </TextButton>
                  )}
                  <TextButton aria-label={words.removeNamed(entry.name)} onClick={() => void removeOne(entry, at)}>
                    {words.remove}
                  </TextButton>
                </div>
              </li>
            ))}
          </ul>
          {isAsking ? (
            <div className="stack gap-8">
              <p>{words.sure(entries.length)}</p>
              <div className="controls">
                <PlainButton className="is-first" onClick={() => void removeAll()}>
                  {words.removeAll}
                </PlainButton>
                <PlainButton
                  className="kept-cancel"
                  onClick={() => {
                    setAsking(false);
                    setFocused({ selector: '.kept-all' });
                  }}
                >
                  {words.cancel}
                </PlainButton>
              </div>
            </div>
          ) : (
            <PlainButton
              className="kept-all"
              onClick={() => {
                setAsking(true);
                setFocused({ selector: '.kept-cancel' });
              }}
            >
              {words.removeAll}
            </PlainButton>
          )}
        </>
      )}
    </div>
  );
}

function isSame(one: StoredTexts, other: StoredTexts): boolean {
  return one.size === other.size && [...one].every(([key, text]) => other.get(key) === text);
}
