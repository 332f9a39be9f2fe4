/** On a first visit, in place of the views below network, ledger and formulas: what else there is, each a step away. */
import { Icon, TextButton } from '../../kit';
import { aloneNamed, useActions, type ViewName } from '../../store';
import { messages } from '../../text';
import { listedViews } from '../../views';
import { giveFocus } from '../gestures/giveFocus';
import { fetchBelow } from './belowOnRequest';

/** `stacks`: on a phone a view never takes the explorer's place. */
export function MoreViews({ stacks = false }: { readonly stacks?: boolean }) {
  const { showMoreViews, setPanel, setAlone } = useActions();
  const show = async (name?: ViewName): Promise<void> => {
    const own = stacks ? undefined : aloneNamed(name);
    if (own) setAlone(own);
    else {
      // Nothing takes its place while it loads.
      await fetchBelow();
      showMoreViews(true);
      if (name) setPanel(name, true);
    }
    giveFocus(() =>
      document.querySelector<HTMLElement>('.header-back, .tabs-list [aria-selected="true"], .slot-matrix button'),
    );
  };
  return (
    <div className="row flow more-views">
      <button type="button" className="inline-row more-views-name" onClick={() => void show()}>
        {messages.workspace.moreViews}
        <Icon name="down" />
      </button>
      {listedViews()
        .filter(({ isInRow }) => isInRow)
        .map(({ name, title }) => (
          <TextButton key={name} onClick={() => void show(name)}>
            {title()}
          </TextButton>
        ))}
    </div>
  );
}
