/** A dialog's title and close button, which stay visible while the rest scrolls. */
import { Button, Heading } from 'react-aria-components';
import { messages } from '../../text';
import { Icon } from './Icon';
import './DialogHead.css';

export function DialogHead({ title }: { readonly title: string }) {
  return (
    <header className="row dialog-head">
      <Heading slot="title" className="dialog-title">
        {title}
      </Heading>
      <Button slot="close" className="panel-button" aria-label={messages.app.close}>
        <Icon name="close" />
      </Button>
    </header>
  );
}
