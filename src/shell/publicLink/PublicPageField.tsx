/** The address of a copy of the app that the audience can open; it is kept from one visit to the next. */
import { useState } from 'react';
import { FieldError, Input, Label, Text, TextField } from 'react-aria-components';
import { readPublicPage } from '../../kit';
import { useActions, useStore } from '../../store';
import { messages } from '../../text';

export function PublicPageField() {
  const words = messages.audience;
  const kept = useStore(({ preferences }) => preferences.publicPage ?? '');
  const { setPreference } = useActions();
  const [typed, setTyped] = useState<string>();
  const [isRefused, setRefused] = useState(false);
  const commit = (): void => {
    if (typed === undefined) return;
    const page = typed.trim() === '' ? undefined : readPublicPage(typed);
    setRefused(typed.trim() !== '' && page === undefined);
    if (typed.trim() !== '' && page === undefined) return;
    setPreference('publicPage', page);
    setTyped(undefined);
  };
  return (
    <TextField
      className="stack public-page"
      type="url"
      validationBehavior="aria"
      isInvalid={isRefused}
      value={typed ?? kept}
      onChange={setTyped}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === 'Enter') commit();
        else event.continuePropagation();
      }}
    >
      <Label className="aside">{words.publicPage}</Label>
      <Input placeholder="https://" spellCheck={false} autoComplete="off" />
      <FieldError className="public-page-problem">{words.publicPageProblem(typed ?? '')}</FieldError>
      <Text slot="description" className="share-note">
        {words.publicPageDetail}
      </Text>
    </TextField>
  );
}
