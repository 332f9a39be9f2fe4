/** Notices: discarded steps, refused links, non-finite numbers, and what to do about them. */
import { useState } from 'react';
import { Button } from 'react-aria-components';
import { Icon, LiveRegion } from '../../kit';
import { firstNonFiniteStepOf, messageText, type Notice, useActions, useStore } from '../../store';
import { messages } from '../../text';

export function Notices() {
  const notices = useStore((state) => state.notices);
  return (
    <div className="stack notices">
      <NewestSaid notices={notices} />
      <NonFinite />
      {notices.map((notice) => (
        <NoticeLine key={notice.id} notice={notice} />
      ))}
    </div>
  );
}

/** Without its buttons; what stays is not said again where another one goes. */
function NewestSaid({ notices }: { readonly notices: readonly Notice[] }) {
  const [seen, setSeen] = useState<readonly Notice[]>([]);
  const [said, say] = useState<Notice>();
  const newest = notices.at(-1);
  if (notices !== seen) {
    setSeen(notices);
    if (newest !== said) say(newest && seen.includes(newest) ? undefined : newest);
  }
  return <LiveRegion key={said?.id} text={said ? messageText(said) : ''} />;
}

function NoticeLine({ notice }: { readonly notice: Notice }) {
  const { undo, compare, setAlone, dismissNotice: dismiss } = useActions();
  const { before } = notice;
  return (
    <div className={`notice notice-${notice.kind} is-${notice.key}`}>
      <span>{messageText(notice)}</span>
      {notice.action === 'undo' && (
        <Button
          className="quiet-button"
          onPress={() => {
            undo();
            dismiss(notice.id);
          }}
        >
          {messages.app.undo}
        </Button>
      )}
      {before && (
        <Button
          className="quiet-button"
          onPress={() => {
            compare(before);
            setAlone('compare');
            dismiss(notice.id);
          }}
        >
          {messages.app.compareWithBefore}
        </Button>
      )}
      <Button
        className="panel-button notice-close"
        aria-label={messages.app.dismiss}
        onPress={() => dismiss(notice.id)}
      >
        <Icon name="close" />
      </Button>
    </div>
  );
}

/** Stays while numbers are non-finite, so it cannot be dismissed; its button goes back. */
function NonFinite() {
  const step = useStore(firstNonFiniteStepOf);
  const { backBefore } = useActions();
  const words = messages.app;
  const text = step === undefined ? '' : `${words.nonFinite(step)} ${step === 1 ? words.nonFiniteAtStart : ''}`;
  return (
    <>
      <LiveRegion text={text} />
      {step !== undefined && (
        <div className="notice notice-error">
          <span>{text}</span>
          {step > 1 && (
            <Button className="quiet-button" onPress={() => backBefore(step)}>
              {words.backBefore(step - 1)}
            </Button>
          )}
        </div>
      )}
    </>
  );
}
