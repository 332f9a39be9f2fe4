/** The reader's other sheets, each with the link that opens it: one that an edit or another scenario has taken the place of is found here. */
import { useMemo } from 'react';
import { messages } from '../../../text';
import { textsOf } from '../draft/draft';
import { sheetAddress } from '../draft/sheetOn';
import { useSheets } from './useSheets';
import type { WorkModel } from './useWork';

/** Older ones are in the list of what the browser keeps. */
const mostShown = 20;

export function OtherSheets({ work: { sheetName, exercise } }: { readonly work: WorkModel }) {
  const words = messages.sheets;
  const sheets = useSheets();
  const others = useMemo(() => {
    return sheets
      .names()
      .filter((name) => name !== sheetName)
      .flatMap((name) => {
        const draft = sheets.read(name);
        const count = Object.keys(textsOf(draft)).length;
        return draft.begun && count > 0 ? [{ name, begun: draft.begun, count, at: draft.at }] : [];
      })
      .sort((one, other) => other.at - one.at)
      .slice(0, mostShown);
  }, [sheets, sheetName]);
  // A student is not led away from an exercise.
  if (exercise || others.length === 0) return null;
  return (
    <details>
      <summary>{words.others(others.length)}</summary>
      <ul>
        {others.map(({ name, begun, count }) => (
          <li key={name}>
            <a href={sheetAddress(begun.address, name)}>{words.other(begun.title, count)}</a>
          </li>
        ))}
      </ul>
    </details>
  );
}
