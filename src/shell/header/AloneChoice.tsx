/** The choice between the explorer and the views that take its place: buttons if the row has room, otherwise a list. */

import { Choice, Options } from '../../kit';
import { type AloneName, aloneNames, aloneOf, useActions, useStore } from '../../store';
import { messages } from '../../text';
import { viewNamed } from '../../views';
import type { Arrangement } from '../workspace/arrangement';
import { useAlone, useLeaveEnlarged } from '../workspace/useAlone';

const explorer = 'explorer';

function shortTitleOf(name: AloneName): string {
  const { title, shortTitle = title } = viewNamed(name);
  return shortTitle();
}

export function AloneChoice({ arrangement }: { readonly arrangement: Arrangement }) {
  const words = messages.workspace;
  const taken = useAlone(arrangement);
  const leaveEnlarged = useLeaveEnlarged(taken);
  const now = useStore(aloneOf) ?? explorer;
  const { setAlone } = useActions();
  const options = [explorer, ...aloneNames()] as const;
  const titles = new Map<string, string>(
    options.map((id) => [id, id === explorer ? words.explorer : shortTitleOf(id)]),
  );
  const choose = (id: string): void => {
    // From an enlarged tab, this returns to the explorer.
    if (id === explorer && leaveEnlarged()) return;
    setAlone(aloneNames().find((name) => name === id));
  };
  return (
    <div className="alone-choice">
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
