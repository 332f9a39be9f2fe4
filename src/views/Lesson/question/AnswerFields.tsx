/** What a question is answered with, by its kind. */
import type { AnswerFieldsProps } from './answerFieldsProps';
import { BatchField } from './BatchField';
import { ChoiceFields } from './ChoiceFields';
import { ClickField } from './ClickField';
import { MakeField } from './make/MakeField';
import { NumberAnswer } from './NumberAnswer';
import { OrderFields } from './OrderFields';
import { SignFields } from './SignFields';

export function AnswerFields(props: AnswerFieldsProps) {
  const { question } = props;
  switch (question.kind) {
    case 'choice':
      return <ChoiceFields {...props} question={question} />;
    case 'sign':
      return <SignFields {...props} question={question} />;
    case 'number':
      return <NumberAnswer {...props} question={question} />;
    case 'click':
      return <ClickField {...props} question={question} />;
    case 'order':
      return <OrderFields {...props} question={question} />;
    case 'batch':
      return <BatchField {...props} question={question} />;
    case 'make':
      return <MakeField {...props} question={question} />;
  }
}
