/** Buttons that send no form, with the look of their name (docs/kit.md). The look of an `IconButton` is its class. */
import type { ComponentProps, FunctionComponent } from 'react';
import { Icon, type IconName } from './Icon';

type ButtonProps = ComponentProps<'button'>;

function withLook(look: string): FunctionComponent<ButtonProps> {
  return ({ className, ...rest }) => (
    <button type="button" className={className ? `${look} ${className}` : look} {...rest} />
  );
}

export const PlainButton = withLook('plain-button');
export const QuietButton = withLook('quiet-button');
export const TextButton = withLook('text-button');

/** A picture, named by its label. */
export function IconButton({ icon, ...rest }: ButtonProps & { readonly icon: IconName }) {
  return (
    <button type="button" {...rest}>
      <Icon name={icon} />
    </button>
  );
}
