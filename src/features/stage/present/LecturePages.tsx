/** A lecture as pages, on a phone: each scene in the explorer, with the list of scenes and the way on and back above it. */
import { useRef } from 'react';
import { Icon } from '../../../kit';
import { Explorer } from '../../../shell';
import { useStore, useStoreApi } from '../../../store';
import { messages } from '../../../text';
import { useLinkWords } from '../lectureForm/useLinkWords';
import { useLecture } from './useLecture';
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
  const { next, previous, goTo } = useLecture();
  const open = useStore((state) => state.lecture);
  const links = open?.lecture.links ?? none;
  const named = useLinkWords(links);
  const list = useRef<HTMLDetailsElement>(null);
  const at = open?.at ?? 1;
  const nameAt = (index: number): string => named[index]?.name ?? links[index]?.address ?? '';
  const choose = (number: number): void => {
    goTo(number);
    list.current?.removeAttribute('open');
  };
  return (
    <nav className="row lecture-page-bar" aria-label={words.title}>
      <button
        type="button"
        className="plain-button"
        aria-label={words.previousPage}
        disabled={at <= 1}
        onClick={previous}
      >
        <Icon name="previousStep" />
      </button>
      <details ref={list}>
        <summary>
          <span>
            {words.progress(at, links.length)} <span aria-hidden="true">▾</span>
          </span>
          <span className="soft lecture-page-name">{nameAt(at - 1)}</span>
        </summary>
        <ol>
          {links.map(({ address }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two scenes may be the same
            <li key={`${index} ${address}`}>
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
      <button
        type="button"
        className="plain-button"
        aria-label={words.nextPage}
        disabled={at >= links.length}
        onClick={next}
      >
        <Icon name="nextStep" />
      </button>
      <button
        type="button"
        className="plain-button"
        aria-label={words.end}
        onClick={() => store.setState({ presenting: undefined, lecture: undefined })}
      >
        <Icon name="close" />
      </button>
    </nav>
  );
}
