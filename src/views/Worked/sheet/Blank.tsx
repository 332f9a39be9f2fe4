/** A box in a table, to be filled in; on the key it has its number. */
import type { ReactNode } from 'react';
import { messages } from '../../../text';

export function Blank({ children }: { readonly children: ReactNode }) {
  return (
    <span className="worked-blank" data-blank="">
      {children || <span className="visually-hidden">{messages.worked.sheet.blank}</span>}
    </span>
  );
}
