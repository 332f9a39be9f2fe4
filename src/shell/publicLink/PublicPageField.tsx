/** The address of a copy of the app that the audience can open; it is kept from one visit to the next. */
import { useState } from 'react';
import { FieldError, Input, Label, Text, TextField } from 'react-aria-components';
import { readPublicPage, useKeptForm } from '../../kit';
import { canStore, useActions, useStore } from '../../store';
import { messages } from '../../text';

const field = 'address';

export function PublicPageField() {
  const words = messages.audience;
  const kept = useStore(({ preferences }) => preferences.publicPage ?? '');
  const { setPreference } = useActions();
  const { texts } = useKeptForm('publicPage', () => ({}));
  const typed = texts.read(field);
  const text = typed?.trim() ?? '';
  const page = readPublicPage(text);
  // What an earlier visit has left is as if it had just been left.
  const [isLeft, setLeft] = useState(true);
  const isRefused = isLeft && text !== '' && page === undefined;
  const commit = (): void => {
    setLeft(true);
    if (typed === undefined || (text !== '' && page === undefined)) return;
    setPreference('publicPage', page);
    texts.write(field, undefined);
  };
  return (
    <TextField
      className="stack public-page"
      type="url"
      validationBehavior="aria"
      isInvalid={isRefused}
      value={typed ?? kept}
      onChange={(next) => {
        setLeft(false);
        texts.write(field, next);
      }}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === 'Enter') commit();
        else event.continuePropagation();
      }}
    >
      <Label className="aside">{words.publicPage}</Label>
      <Input placeholder="https://" spellCheck={false} autoComplete="off" />
      <FieldError className="ink-loss">
        {/\s/.test(text) ? words.publicPageSpace(text) : words.publicPageProblem(text)}
      </FieldError>
      <Text slot="description" className="share-note">
        {words.publicPageDetail} {canStore() ? words.publicPageKept : messages.keeping.refused}
      </Text>
    </TextField>
  );
}
