/** A one-line hint for the first visit, until it is dismissed; only if the row has room. */
import { Button } from 'react-aria-components';
import { useActions, useStore } from '../../store';
import { messages } from '../../text';
import { Icon } from '../../views';

export function FirstVisit() {
  const dismissed = useStore((state) => state.preferences.hintDismissed === true);
  const { setPreference } = useActions();
  const words = messages.firstVisit;
  if (dismissed) return null;
  return (
    <div className="first-visit">
      <p className="first-visit-line">
        {words.hint}
        <Button
          className="notice-close"
          aria-label={words.dismiss}
          onPress={() => setPreference('hintDismissed', true)}
        >
          <Icon name="close" />
        </Button>
      </p>
    </div>
  );
}
