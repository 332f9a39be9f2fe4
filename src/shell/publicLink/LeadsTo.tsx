/** Below a link or a code: to what it leads, where not everybody can open that. Share has the field for the public address. */
import { useSharedPage } from '../../kit';
import { messages } from '../../text';

export function LeadsTo() {
  const { reach } = useSharedPage();
  const words = messages.audience.leads;
  return reach === 'everywhere' ? null : (
    <p className="audience-limit">
      {words.to[reach]} {words.help}
    </p>
  );
}
