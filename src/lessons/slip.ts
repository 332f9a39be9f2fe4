/** How the ledger calculates the answer that a reply belongs to. */
import { mistakeNames } from '../model';
import type { Reply } from './lesson';
import type { SlipName } from './slipNames';

/** Undefined: the ledger stays as it is. */
export function slipOfReply({ slip, run }: Reply): SlipName | undefined {
  if (slip) return slip;
  const method = /^method:(.*)$/.exec(run?.text ?? '')?.[1];
  return mistakeNames.find((name) => name === method);
}
