/** Why the speaker’s window was not opened, and what to do about it. */

import { Icon } from '../../../kit';
import { messages } from '../../../text';
import type { SpeakerProblem } from '../speaker/useSpeakerWindow';

interface SpeakerNoticeProps {
  readonly problem: SpeakerProblem;
  readonly onClose: () => void;
}

export function SpeakerNotice({ problem, onClose }: SpeakerNoticeProps) {
  const words = messages.onStage;
  return (
    <div className="row stage-notice" role="alert">
      {problem.kind === 'sandboxed' ? (
        <p>{words.speakerSandboxed}</p>
      ) : (
        <p>
          {words.speakerBlocked}{' '}
          <a href={problem.hash} target={`speaker-${problem.id}`} rel="opener" onClick={onClose}>
            {words.speakerLink}
          </a>
        </p>
      )}
      <button type="button" aria-label={words.closeNotice} onClick={onClose}>
        <Icon name="close" />
      </button>
    </div>
  );
}
