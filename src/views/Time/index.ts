export { Phases } from './Phases';
export { Settings } from './Settings';
export { StepLabel } from './StepLabel';
export { Transport, TransportButton } from './Transport';
export { usePlay } from './usePlay';
