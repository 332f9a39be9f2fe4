/** The head of a work sheet, on the screen and on paper: which sheet it is, a line for a name, and what is to be done. */
import { messages } from '../../../../text';
import type { WorkSheet } from './useWorkSheet';

export function SheetHead({ form, seed }: Pick<WorkSheet, 'form' | 'seed'>) {
  const words = messages.worked.sheet;
  const isKey = form === 'key';
  // Both are laid out alike, so that a box of the key is where it is on the sheet.
  return (
    <>
      <p className="flow worked-sheet-head">
        <b>{isKey ? words.keyTitle(seed) : words.title(seed)}</b>
        {!isKey && <span className="worked-name">{words.name}</span>}
      </p>
      <p className="soft worked-why">{isKey ? words.keyTask : words.task}</p>
    </>
  );
}
