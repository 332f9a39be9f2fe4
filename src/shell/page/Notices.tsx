/** Notices: discarded steps, refused links, non-finite numbers, and what to do about them. */
import { useEffect, useState } from 'react';
import { Button } from 'react-aria-components';
import { Icon } from '../../kit';
import { firstNonFiniteStepOf, messageText, type Notice, useActions, useStore } from '../../store';
import { messages } from '../../text';

export function Notices() {
  const notices = useStore((state) => state.notices);
  return (
    <div className="stack notices">
      <NonFinite />
      {notices.map((notice) => (
        <NoticeLine key={notice.id} notice={notice} />
      ))}
    </div>
  );
}

/** Alone in its region, without buttons. A region is said when its text comes, not where it is there with the text already. */
function Said({ text }: { readonly text: string }) {
  const [said, say] = useState('');
  useEffect(() => say(text), [text]);
  return <span role="status">{said}</span>;
}

function NoticeLine({ notice }: { readonly notice: Notice }) {
  const { undo, compare, setAlone, dismissNotice: dismiss } = useActions();
  const { before } = notice;
  return (
    <div className={`notice notice-${notice.kind} is-${notice.key}`}>
      <Said text={messageText(notice)} />
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
  if (step === undefined) return null;
  return (
    <div className="notice notice-error">
      <Said text={`${words.nonFinite(step)} ${step === 1 ? words.nonFiniteAtStart : ''}`} />
      {step > 1 && (
        <Button className="quiet-button" onPress={() => backBefore(step)}>
          {words.backBefore(step - 1)}
        </Button>
      )}
    </div>
  );
}
