/** Once something has been made to happen, the question why; each choice is replied to at once. */
import { useEffect, useId, useRef } from 'react';
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
  /** The option that was chosen last, from 0. */
  readonly chosen: number | undefined;
  readonly isOpen: boolean;
  readonly onChoose: (option: number, isRight: boolean) => void;
}

export function WhyFields({ why, chosen, isOpen, onChoose }: WhyFieldsProps) {
  const words = messages.question;
  const correct = useStore((state) =>
    why.options.map((one) => Number(isCorrect(one, questionContext(state)))).join(''),
  );
  const id = useId();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => keepReplyInSight(place), []);
  const reply = useRef<HTMLDivElement>(null);
  const option = chosen === undefined ? undefined : why.options[chosen];
  const said = isOpen ? option?.reply : undefined;
  useEffect(() => (said ? keepReplyInSight(reply) : undefined), [said]);
  return (
    <div className="make-why" ref={place}>
      <div className="question-prompt" role="status" id={id}>
        <ProseDocument document={why.prompt.document} />
      </div>
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
      {/* There before its words: not every screen reader announces a region that comes with them. */}
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
