/** A button with a picture, named by its label. */
import type { ComponentProps } from 'react';
import { Icon, type IconName } from '../../../kit';

export function IconButton({ icon, ...rest }: ComponentProps<'button'> & { readonly icon: IconName }) {
  return (
    <button type="button" {...rest}>
      <Icon name={icon} />
    </button>
  );
}
