/** A lecture as pages, on a phone: each scene in the explorer, with the list of scenes and the way on and back above it. */
import { useRef } from 'react';
import { Icon, type IconName } from '../../../kit';
import { Explorer } from '../../../shell';
import { useStore, useStoreApi } from '../../../store';
import { messages } from '../../../text';
import { moveLink, showLink } from '../lectureForm/showLink';
import { useLinkWords } from '../lectureForm/useLinkWords';
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
  const nameAt = (number: number): string => named[number - 1]?.name ?? links[number - 1]?.address ?? '';
  const choose = (number: number): void => {
    showLink(store, number);
    list.current?.removeAttribute('open');
  };
  return (
    <nav className="row lecture-page-bar" aria-label={words.title}>
      <PageButton
        name={words.previousPage}
        icon="previousStep"
        disabled={at <= 1}
        onClick={() => moveLink(store, -1)}
      />
      <details ref={list}>
        <summary>
          <span>
            {words.progress(at, links.length)} <span aria-hidden="true">▾</span>
          </span>
          <span className="soft lecture-page-name">{nameAt(at)}</span>
        </summary>
        <ol>
          {links.map(({ address }, index) => {
            const number = index + 1;
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: two scenes may be the same
              <li key={`${index} ${address}`}>
                <button
                  type="button"
                  className="plain-button"
                  aria-current={number === at ? 'page' : undefined}
                  disabled={named[index]?.problem !== undefined}
                  onClick={() => choose(number)}
                >
                  {number}. {nameAt(number)}
                </button>
              </li>
            );
          })}
        </ol>
      </details>
      <PageButton
        name={words.nextPage}
        icon="nextStep"
        disabled={at >= links.length}
        onClick={() => moveLink(store, 1)}
      />
      <PageButton
        name={words.end}
        icon="close"
        onClick={() => store.setState({ presenting: undefined, lecture: undefined })}
      />
    </nav>
  );
}

interface PageButtonProps {
  readonly name: string;
  readonly icon: IconName;
  readonly disabled?: boolean;
  readonly onClick: () => void;
}

function PageButton({ name, icon, ...rest }: PageButtonProps) {
  return (
    <button type="button" className="plain-button" aria-label={name} {...rest}>
      <Icon name={icon} />
    </button>
  );
}
