/** The choice of the stage: buttons if the row has room, otherwise a list. */

import { Choice, Options } from '../../kit';
import { stageNames, stageOf, useActions, useStore } from '../../store';
import { messages } from '../../text';
import { viewNamed } from '../../views';
import type { Arrangement } from '../workspace/arrangement';
import { useLeaveEnlarged, useStage } from '../workspace/useStage';

const explorer = 'explorer';

export function StageChoice({ arrangement }: { readonly arrangement: Arrangement }) {
  const words = messages.workspace;
  const taken = useStage(arrangement);
  const leaveEnlarged = useLeaveEnlarged(taken);
  const now = useStore(stageOf) ?? explorer;
  const { setStage } = useActions();
  const options = [explorer, ...stageNames] as const;
  const titles = new Map<string, string>(
    options.map((id) => [id, id === explorer ? words.explorer : viewNamed(id).title()]),
  );
  const choose = (id: string): void => {
    // From an enlarged tab, this returns to the explorer.
    if (id === explorer && leaveEnlarged()) return;
    setStage(stageNames.find((name) => name === id));
  };
  return (
    <div className="stage-choice">
      {arrangement.kind === 'wide' ? (
        <Options<string>
          label={words.stage}
          isLabelHidden
          options={Object.fromEntries(titles)}
          value={taken.whole ? undefined : now}
          onChange={choose}
        />
      ) : (
        <Choice
          label={words.stage}
          options={[...titles].map(([id, text]) => ({ id, text }))}
          selected={now}
          onChoose={choose}
        />
      )}
      <span className="visually-hidden" role="status">
        {words.onStage(titles.get(now) ?? '')}
      </span>
    </div>
  );
}
