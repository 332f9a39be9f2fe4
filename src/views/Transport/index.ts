export { Phases } from './Phases';
export { StepLabel } from './StepLabel';
export { Transport, TransportButton } from './Transport';
export { usePlay } from './usePlay';
