/** Below a link or a code: to what it leads, where not everybody can open that. Share has the field for the public address. */
import { createContext, useContext } from 'react';
import { useSharedPage } from '../../kit';
import { messages } from '../../text';

/** Whether it stands in Share itself. */
export const InShareContext = createContext(false);

export function LeadsTo() {
  const { reach } = useSharedPage();
  const words = messages.audience.leads;
  const help = useContext(InShareContext) ? words.helpInShare : words.help;
  return reach === 'everywhere' ? null : (
    <p className="audience-limit">
      {words.to[reach]} {help}
    </p>
  );
}
