/** Where this browser keeps sheets; the same object as long as the page. */
import { useMemo } from 'react';
import { useActions } from '../../../store';
import { type Sheets, sheetsIn } from '../draft/sheets';

export function useSheets(): Sheets {
  const { kept, keep } = useActions();
  return useMemo(() => sheetsIn({ kept, keep }), [kept, keep]);
}
