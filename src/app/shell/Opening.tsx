/** What is shown while the step that the page was opened with is being computed: there is nothing else yet. */
import { messages } from '../../text';
import { useAppearance } from '../header/useAppearance';
import { Notices } from './Notices';
import { Travel } from './Travel';
import '../styles/opening.css';

export function Opening({ step }: { readonly step: number }) {
  useAppearance();
  return (
    <div className="opening">
      <Travel />
      <Notices />
      <main>
        <p>{messages.travel.opening(step)}</p>
      </main>
    </div>
  );
}
