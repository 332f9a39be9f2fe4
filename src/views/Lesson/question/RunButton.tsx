/** Runs what a wrong answer says beside this run, in Compare; absent if the learner's settings do not allow it. */
import { PlainButton } from '../../../kit/chrome/buttons';
import { checkComparison, readComparison } from '../../../run';
import { useActions, useStore } from '../../../store';
import { messages } from '../../../text';

export function RunButton({ run }: { readonly run: string }) {
  const words = messages.question;
  const { runReply } = useActions();
  const isRunning = useStore((state) => state.lesson?.running !== undefined);
  const isPossible = useStore((state) => {
    const comparison = readComparison(run, state.scenario);
    return !('problem' in comparison) && checkComparison(state, comparison) === undefined;
  });
  if (!isPossible || isRunning) return null;
  return (
    <PlainButton className="question-run" onClick={() => runReply(run)}>
      {run.startsWith('method:') ? words.run : words.runSetting}
    </PlainButton>
  );
}
