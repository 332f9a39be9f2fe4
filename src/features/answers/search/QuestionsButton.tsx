/** The header's button that opens the search over all questions. */
import { DialogFrame, Icon, OverlayButton, onRequest } from '../../../kit';
import { messages } from '../../../text';

const QuestionsForm = onRequest(async () => (await import('./QuestionsForm')).QuestionsForm);

export function QuestionsButton() {
  const name = messages.questionsButton;
  return (
    <OverlayButton
      className="header-button"
      label={name}
      face={
        <>
          <Icon name="question" />
          <span className="header-word">{name}</span>
        </>
      }
    >
      {(_, close) => (
        <DialogFrame title={name} onClose={close}>
          <QuestionsForm onClose={close} />
        </DialogFrame>
      )}
    </OverlayButton>
  );
}
