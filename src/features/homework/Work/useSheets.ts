/** Where this browser keeps sheets; the same object as long as the page. */
import { useMemo } from 'react';
import { useActions } from '../../../store';
import { type Sheets, sheetsIn } from '../draft/sheets';

export function useSheets(): Sheets {
  const { kept, keep, keptInTab, keepInTab } = useActions();
  return useMemo(() => sheetsIn({ kept, keep, keptInTab, keepInTab }), [kept, keep, keptInTab, keepInTab]);
}
