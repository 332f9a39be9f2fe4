export { Phases } from './Phases';
export { TellButton, type TellProps } from './TellButton';
export { Transport } from './Transport';
export { TransportButton } from './TransportButton';
export { usePlay } from './usePlay';
