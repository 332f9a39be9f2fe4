/** A lecture as pages, on a phone: each scene in the explorer, with the list of scenes and the way on and back above it. */
import { useRef } from 'react';
import { Explorer } from '../../../shell';
import { useStore, useStoreApi } from '../../../store';
import { messages } from '../../../text';
import { moveLink, showLink } from '../lectureForm/showLink';
import { useLinkWords } from '../lectureForm/useLinkWords';
import { IconButton } from './IconButton';
import '../../../kit/fields/FileButton.css';
import './lecturePages.css';

const none = [] as const;

export function LecturePages() {
  return (
    <div>
      <Pages />
      <Explorer />
    </div>
  );
}

function Pages() {
  const words = messages.lecture;
  const store = useStoreApi();
  const open = useStore((state) => state.lecture);
  const links = open?.lecture.links ?? none;
  const named = useLinkWords(links);
  const list = useRef<HTMLDetailsElement>(null);
  const at = open?.at ?? 1;
  const nameAt = (index: number): string => named[index]?.name ?? links[index]?.address ?? '';
  const choose = (number: number): void => {
    showLink(store, number);
    list.current?.removeAttribute('open');
  };
  return (
    <nav className="row lecture-page-bar" aria-label={words.title}>
      <IconButton
        className="plain-button"
        icon="previousStep"
        aria-label={words.previousPage}
        disabled={at <= 1}
        onClick={() => moveLink(store, -1)}
      />
      <details ref={list}>
        <summary className="stack">
          <span>
            {words.progress(at, links.length)} <span aria-hidden="true">▾</span>
          </span>
          <span className="soft cut lecture-page-name">{nameAt(at - 1)}</span>
        </summary>
        <ol>
          {links.map((_, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two scenes may be the same
            <li key={index}>
              <button
                type="button"
                className="plain-button"
                aria-current={index + 1 === at ? 'page' : undefined}
                disabled={named[index]?.problem !== undefined}
                onClick={() => choose(index + 1)}
              >
                {index + 1}. {nameAt(index)}
              </button>
            </li>
          ))}
        </ol>
      </details>
      <IconButton
        className="plain-button"
        icon="nextStep"
        aria-label={words.nextPage}
        disabled={at >= links.length}
        onClick={() => moveLink(store, 1)}
      />
      <IconButton
        className="plain-button"
        icon="close"
        aria-label={words.end}
        onClick={() => store.setState({ presenting: undefined, lecture: undefined })}
      />
    </nav>
  );
}
