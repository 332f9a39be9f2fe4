/** Once something has been made to happen, the question why; each choice is replied to at once. */
import { useEffect, useId, useLayoutEffect, useRef } from 'react';
import { ProseDocument } from '../../../../kit/prose/ProseDocument';
import { isCorrect, type WhyQuestion } from '../../../../lessons';
import { useStore } from '../../../../store';
import { messages } from '../../../../text';
import { beginsWithNumber } from '../beginsWithNumber';
import { keepReplyInSight } from '../keepReplyInSight';
import { OptionFace, OptionList } from '../OptionList';
import { questionContext } from '../questionContext';

interface WhyFieldsProps {
  readonly why: WhyQuestion;
  /** It has been made to happen. */
  readonly isAsked: boolean;
  /** The option that was chosen last, from 0. */
  readonly chosen: number | undefined;
  readonly isOpen: boolean;
  readonly onChoose: (option: number, isRight: boolean) => void;
}

export function WhyFields({ why, isAsked, chosen, isOpen, onChoose }: WhyFieldsProps) {
  const words = messages.question;
  const correct = useStore((state) =>
    why.options.map((one) => Number(isCorrect(one, questionContext(state)))).join(''),
  );
  const id = useId();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => (isAsked ? keepReplyInSight(place) : undefined), [isAsked]);
  const prompt = useRef<HTMLDivElement>(null);
  const wasOpen = useRef(isOpen);
  // The option that was pressed is no button any more.
  useLayoutEffect(() => {
    if (wasOpen.current && !isOpen && place.current?.contains(document.activeElement))
      prompt.current?.focus({ preventScroll: true });
    wasOpen.current = isOpen;
  }, [isOpen]);
  const reply = useRef<HTMLDivElement>(null);
  const option = chosen === undefined ? undefined : why.options[chosen];
  const said = isOpen ? option?.reply : undefined;
  useEffect(() => (said ? keepReplyInSight(reply) : undefined), [said]);
  return (
    <div className={isAsked ? 'make-why' : undefined} ref={place}>
      {/* Both regions are there before their words: not every screen reader announces one that comes with them. */}
      <div className="question-prompt" role="status" id={id} tabIndex={-1} ref={prompt}>
        {isAsked && <ProseDocument document={why.prompt.document} />}
      </div>
      {isAsked && (
        <OptionList
          label={words.make.why}
          promptId={id}
          options={why.options.map(({ text }, index) => ({
            face: <OptionFace text={text} />,
            state: !isOpen && correct[index] === '1' ? 'right' : index === chosen ? 'wrong' : undefined,
          }))}
          chosen={chosen}
          length="long"
          isOpen={isOpen}
          hasNumbers={why.options.some(({ text }) => beginsWithNumber(text.document))}
          onChoose={(index) => onChoose(index, correct[index] === '1')}
        />
      )}
      <div role="status" className="question-reply" data-status="wrong" ref={reply}>
        {said && (
          <>
            <p className="question-verdict">{words.wrong}</p>
            <ProseDocument document={said.text.document} />
          </>
        )}
      </div>
    </div>
  );
}
