/** On a first visit, in place of the views below network, ledger and formulas: what else there is, each a step away. */
import { Icon } from '../../kit';
import { aloneNames, useActions, type ViewName } from '../../store';
import { messages } from '../../text';
import { shownViews, viewNamed } from '../../views';
import { giveFocus } from '../gestures/giveFocus';
import { fetchBelow } from './belowOnRequest';

/** What the explorer shows then besides the three panels, and what takes its place. */
function otherNames(): readonly ViewName[] {
  const standing = shownViews().filter((view) => view.standing && view.name !== 'formulas');
  return [...standing.map(({ name }) => name), ...aloneNames()];
}

export function MoreViews() {
  const { showMoreViews, setPanel } = useActions();
  const show = async (name?: ViewName): Promise<void> => {
    // Nothing takes its place while it loads.
    await fetchBelow();
    showMoreViews(true);
    if (name) setPanel(name, true);
    giveFocus(() => document.querySelector<HTMLElement>('.tabs-list [aria-selected="true"], .slot-matrix button'));
  };
  return (
    <div className="row flow more-views">
      <button type="button" className="inline-row more-views-name" onClick={() => void show()}>
        {messages.workspace.moreViews}
        <Icon name="down" />
      </button>
      {otherNames().map((name) => (
        <button type="button" key={name} className="text-button" onClick={() => void show(name)}>
          {viewNamed(name).title()}
        </button>
      ))}
    </div>
  );
}
