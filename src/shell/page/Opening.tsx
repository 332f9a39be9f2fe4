/** Shown while the first scenario and step are being fetched and computed. */
import { useAppearance } from '../header/useAppearance';
import { Notices } from './Notices';
import { Travel } from './Travel';
import '../styles/opening.css';

export function Opening({ sentence }: { readonly sentence: string }) {
  useAppearance();
  return (
    <div className="soft opening">
      <Travel />
      <Notices />
      <main aria-busy="true">
        <p>{sentence}</p>
      </main>
    </div>
  );
}
