/** A choice that a key of the view has in the link; the usual one leaves it out. */
import { useViewKey } from '../../store';
import { Choice } from './Choice';

interface ViewChoiceProps<Name extends string> {
  readonly viewKey: string;
  readonly usual: Name;
  readonly label: string;
  readonly showLabel?: boolean;
  readonly options: Readonly<Record<Name, string>>;
  readonly details?: Readonly<Record<Name, string>>;
}

export function ViewChoice<Name extends string>(props: ViewChoiceProps<Name>) {
  const { viewKey, usual, options, details, ...rest } = props;
  const [chosen = usual, set] = useViewKey(viewKey);
  return (
    <Choice
      {...rest}
      options={(Object.keys(options) as Name[]).map((id) => ({
        id,
        text: options[id],
        ...(details && { detail: details[id] }),
      }))}
      selected={Object.hasOwn(options, chosen) ? chosen : usual}
      onChoose={(id) => set(id === usual ? undefined : id)}
    />
  );
}
