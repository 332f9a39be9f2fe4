/** On a first visit, in place of the views below network, ledger and formulas: what else there is, and the one step to it. */
import { Icon } from '../../kit';
import { aloneNames, useActions } from '../../store';
import { messages } from '../../text';
import { shownViews, viewNamed } from '../../views';
import { giveFocus } from '../gestures/giveFocus';
import { fetchBelow } from './belowOnRequest';

/** What the explorer shows then besides the three panels, and what takes its place. */
const names = [
  ...shownViews.filter(({ name, standing }) => standing && name !== 'formulas'),
  ...aloneNames.map(viewNamed),
].map(({ title }) => title);

export function MoreViews() {
  const words = messages.workspace;
  const { showMoreViews } = useActions();
  const show = async (): Promise<void> => {
    // Nothing takes its place while it loads.
    await fetchBelow();
    showMoreViews(true);
    giveFocus(() => document.querySelector<HTMLElement>('.tabs-list [aria-selected="true"], .slot-matrix button'));
  };
  return (
    <button type="button" className="more-views" onClick={() => void show()}>
      <span className="more-views-name">{words.moreViews}</span>
      <span className="more-views-list">{names.map((title) => title()).join(' · ')}</span>
      <Icon name="down" />
    </button>
  );
}
