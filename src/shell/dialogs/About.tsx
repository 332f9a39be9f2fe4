/** What the app is, its version, and what it is made of. */
import { hasFilesBeside } from '../../kit';
import { messages } from '../../text';

export function About() {
  return (
    <>
      <p>{messages.keys.whatItIs}</p>
      <MadeOf />
    </>
  );
}

/** Files beside the page, which everything in one file has inside it. */
function MadeOf() {
  const words = messages.keys;
  const version = document.querySelector<HTMLMetaElement>('meta[name="version"]')?.content;
  if (version === undefined || !hasFilesBeside()) return null;
  return (
    <p className="aside">
      {words.version(version)}{' '}
      <a className="text-button" href="licenses/third-party.txt" target="_blank" rel="noopener">
        {words.licences}
      </a>{' '}
      <a className="text-button" href="materials.json" target="_blank" rel="noopener">
        {words.materials}
      </a>
    </p>
  );
}
