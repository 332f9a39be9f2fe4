/** A lecture as pages, on a phone: each scene in the explorer, with the list of scenes and the way on and back above it. */
import { IconButton } from '../../../kit';
import { Explorer } from '../../../shell';
import { useStore, useStoreApi } from '../../../store';
import { messages } from '../../../text';
import { noLecture } from '../lecture';
import { moveLink, showLink } from '../lectureForm/showLink';
import { type LinkWords, useLinkWords } from '../lectureForm/useLinkWords';
import '../../../kit/fields/FileButton.css';
import './lecturePages.css';

export function LecturePages() {
  const words = messages.lecture;
  const store = useStoreApi();
  const { links } = useStore((state) => state.lecture?.lecture ?? noLecture);
  const at = useStore((state) => state.lecture?.at ?? 1);
  const named = useLinkWords(links);
  const isAny = (some: readonly LinkWords[]): boolean => some.some(({ problem }) => problem === undefined);
  return (
    <div className="lecture-pages">
      <nav className="row lecture-page-bar" aria-label={words.title}>
        <IconButton
          className="plain-button"
          icon="previousStep"
          aria-label={words.previousPage}
          disabled={!isAny(named.slice(0, at - 1))}
          onClick={() => moveLink(store, -1)}
        />
        <label className="stack">
          <strong>{words.progress(at, links.length)}</strong>
          <select aria-label={words.list} value={at} onChange={({ target }) => showLink(store, Number(target.value))}>
            {named.map(({ name, problem }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two scenes may be the same
              <option key={index} value={index + 1} disabled={problem !== undefined}>
                {index + 1}. {name}
              </option>
            ))}
          </select>
        </label>
        <IconButton
          className="plain-button"
          icon="nextStep"
          aria-label={words.nextPage}
          disabled={!isAny(named.slice(at))}
          onClick={() => moveLink(store, 1)}
        />
        <IconButton
          className="plain-button"
          icon="close"
          aria-label={words.end}
          onClick={() => store.setState({ presenting: undefined, lecture: undefined })}
        />
      </nav>
      <Explorer />
    </div>
  );
}
