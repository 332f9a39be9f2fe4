/** A button of the transport, with an icon. */
import { memo } from 'react';
import { Button } from 'react-aria-components';
import { Icon, type IconName } from '../../kit/chrome/Icon';
import './transport.css';

interface TransportButtonProps {
  readonly name: string;
  readonly icon: IconName;
  readonly onPress: () => void;
  readonly disabled?: boolean;
}

export const TransportButton = memo(function TransportButton(props: TransportButtonProps) {
  const { name, icon, onPress, disabled = false } = props;
  return (
    // It only looks disabled: a button that loses the keyboard focus would lose the reader's place.
    <Button
      aria-label={name}
      {...(disabled && { 'aria-disabled': true })}
      className={`centred transport-button ${disabled ? 'spent' : ''}`}
      onPress={onPress}
    >
      <span title={name} className="centred transport-icon">
        <Icon name={icon} />
      </span>
    </Button>
  );
});
