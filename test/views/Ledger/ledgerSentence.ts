/** The sentence above the ledger’s rows. It stands before what a screen reader is told of it; the panel’s subtitle is in its head. */
import { screen } from '@testing-library/react';

export function ledgerSentence(): Element | undefined {
  const told = screen.getByRole('region', { name: 'Ledger' }).querySelector('p + [role="status"]');
  return [...(told?.parentElement?.children ?? [])].find(({ localName }) => localName === 'p');
}
