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

/** In a frame, what its author has chosen could not be had. The sentence says why; another example would be taken for the author's. */
export function Missing() {
  useAppearance();
  return (
    <main className="soft opening">
      <Notices />
    </main>
  );
}
