/** The header's button that opens the search over all questions. */
import { onRequest } from '../../../kit';
import { DialogButton } from '../../../shell';
import { messages } from '../../../text';

const QuestionsForm = onRequest(async () => (await import('./QuestionsForm')).QuestionsForm);

export function QuestionsButton() {
  return <DialogButton name={messages.questionsButton} Form={QuestionsForm} />;
}
