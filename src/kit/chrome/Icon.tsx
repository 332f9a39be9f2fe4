/** Icons of buttons, drawn in the current colour; the button itself has the name. */
import './Icon.css';

const shapes = {
  reset: 'M4 4v8M13 4 7 8l6 4z',
  previousStep: 'M12.5 4 7.5 8l5 4zM7 4 2 8l5 4z',
  previousPhase: 'M11 4 5 8l6 4z',
  play: 'M5 3.5 12.5 8 5 12.5z',
  pause: 'M5 3.5v9M11 3.5v9',
  nextPhase: 'M5 4l6 4-6 4z',
  nextStep: 'M3.5 4l5 4-5 4zM9 4l5 4-5 4z',
  undo: 'M6 4 3 7l3 3M3.5 7H10a3 3 0 0 1 0 6H7',
  redo: 'M10 4l3 3-3 3M12.5 7H6a3 3 0 0 0 0 6h3',
  more: 'M3.5 8h.01M8 8h.01M12.5 8h.01',
  enlarge: 'M9.5 2.5h4v4M13.5 2.5 9 7M6.5 13.5h-4v-4M2.5 13.5 7 9',
  shrink: 'M9 3v4h4M13.5 2.5 9 7M7 13V9H3M2.5 13.5 7 9',
  up: 'M8 13V3M4 7l4-4 4 4',
  down: 'M8 3v10M4 9l4 4 4-4',
  close: 'M4 4l8 8M12 4l-8 8',
  sliders: 'M2.5 5h7M12.5 5h1M2.5 11h1M6.5 11h7M11 3.5v3M5 9.5v3',
  share: 'M8 10V2.5M5 5l3-3 3 3M4.5 7.5h-2v6h11v-6h-2',
  export: 'M8 2.5V10M5 7.5l3 3 3-3M2.5 11.5v2h11v-2',
  picture: 'M2 3h12v10H2zM2 11l4-4 3 3 2-2 3 3M10.5 6h.01',
  present: 'M2 3h12v8H2zM8 11v2.5M5 13.5h6',
  speaker: 'M2 3h8v6H2zM6 11.5v2h8v-6h-1.5',
  question: 'M5.5 6a2.5 2.5 0 1 1 3.4 2.3Q8 8.7 8 10M8 13h.01',
  theme: 'M8 2.5a5.5 5.5 0 1 0 0 11zM8 2.5a5.5 5.5 0 0 1 0 11',
} as const;

export type IconName = keyof typeof shapes;

const filled: ReadonlySet<IconName> = new Set(['previousStep', 'previousPhase', 'play', 'nextPhase', 'nextStep']);

export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path
        d={shapes[name]}
        fill={filled.has(name) ? 'currentColor' : name === 'reset' ? 'currentColor' : 'none'}
        stroke="currentColor"
        strokeWidth={name === 'more' ? 2.5 : name === 'pause' ? 2.25 : 1.5}
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
