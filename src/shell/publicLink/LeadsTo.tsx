/** Below a link or a code: to what it leads, where not everybody can open that. Share and the form of the lecture have the field for the public address. */
import { createContext, useContext } from 'react';
import { useSharedPage } from '../../kit';
import { messages } from '../../text';

/** Whether the field stands in the same form. */
export const BesideFieldContext = createContext(false);

export function LeadsTo() {
  const { reach } = useSharedPage();
  const words = messages.audience.leads;
  const help = useContext(BesideFieldContext) ? words.helpBesideField : words.help;
  return reach === 'everywhere' ? null : (
    <p className="audience-limit">
      {words.to[reach]} {help}
    </p>
  );
}
