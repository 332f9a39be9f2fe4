/** In Share, where My work has typed numbers: a link with them, which opens checked if that is wanted. */
import { CheckBox } from '../../../kit/fields/CheckBox';
import { useKeptForm } from '../../../kit/fields/useKeptForm';
import { CopyField, LeadsTo, ShareChoices, type ShareRowProps } from '../../../shell';
import { useActions } from '../../../store';
import { messages } from '../../../text';
import type { Cells } from '../draft/cells';
import { cellsToShare, sheetHash } from './sheetLink';

export function ShareSheet({ state, place, base }: Pick<ShareRowProps, 'state' | 'place' | 'base'>) {
  const words = messages.sheets.sharing;
  const cells = cellsToShare(state, useActions());
  if (!cells) return null;
  return (
    <ShareChoices
      title={words.heading}
      detail={words.detail(Object.keys(cells).length)}
      choose={messages.work.share.open}
    >
      <SheetLink state={state} place={place} base={base} cells={cells} />
    </ShareChoices>
  );
}

interface SheetLinkProps extends Pick<ShareRowProps, 'state' | 'place' | 'base'> {
  readonly cells: Cells;
}

function SheetLink({ state, place, base, cells }: SheetLinkProps) {
  const words = messages.sheets.sharing;
  const { values, set } = useKeptForm(`sheet ${place}`, () => ({ isChecked: true }));
  const { isChecked } = values;
  return (
    <>
      <CheckBox isSelected={isChecked} onChange={(next) => set({ isChecked: next })}>
        {words.opensChecked}
      </CheckBox>
      <CopyField label={messages.work.share.link} text={base + sheetHash(state, cells, isChecked)} />
      <LeadsTo />
    </>
  );
}
