/** What has just been done to a sheet is said as long as it is so: until the next deed, its Undo, or another sheet. */
import { useCallback, useState } from 'react';
import type { DraftState } from './useDraft';
import type { SheetName } from './useSheetName';

interface Said {
  readonly sentence: string;
  /** The sheet and its latest deed when the sentence is first shown. */
  readonly about?: About;
}

type About = Pick<SheetName, 'sheetName'> & Pick<DraftState, 'deed'>;

export interface Status {
  readonly status: string;
  readonly say: (sentence: string) => void;
}

export function useStatus({ sheetName, deed }: About): Status {
  const [said, setSaid] = useState<Said>({ sentence: '' });
  if (!said.about) setSaid({ ...said, about: { sheetName, deed } });
  const isSo = !said.about || (said.about.sheetName === sheetName && said.about.deed === deed);
  return { status: isSo ? said.sentence : '', say: useCallback((sentence) => setSaid({ sentence }), []) };
}
