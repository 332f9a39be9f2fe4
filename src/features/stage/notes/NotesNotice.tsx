/** Why the notes window was not opened, and what to do about it. */

import { Icon } from '../../../kit';
import { messages } from '../../../text';
import type { NotesProblem } from './useNotesWindow';

interface NotesNoticeProps {
  readonly problem: NotesProblem;
  readonly onClose: () => void;
}

export function NotesNotice({ problem, onClose }: NotesNoticeProps) {
  const words = messages.onStage;
  return (
    <div className="row stage-notice">
      {problem.kind === 'sandboxed' ? (
        <p role="alert">{words.notesSandboxed}</p>
      ) : (
        <p>
          <span role="alert">{words.notesBlocked}</span>{' '}
          <a href={problem.hash} target={`notes-${problem.id}`} rel="opener" onClick={onClose}>
            {words.notesWindow}
          </a>
        </p>
      )}
      <button type="button" className="panel-button" aria-label={words.closeNotice} onClick={onClose}>
        <Icon name="close" />
      </button>
    </div>
  );
}
