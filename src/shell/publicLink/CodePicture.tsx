/** A QR code as a picture: black on white with its margin, in every theme, because readers expect that. */
import type { CSSProperties } from 'react';
import { messages } from '../../text';
import { type QrCode, quietZone } from './qrCode';
import './publicLink.css';

export function CodePicture({ code, link }: { readonly code: QrCode; readonly link: string }) {
  const side = code.modules + 2 * quietZone;
  return (
    <svg
      className="code-picture"
      style={{ '--modules': side } as CSSProperties}
      viewBox={`${-quietZone} ${-quietZone} ${side} ${side}`}
      role="img"
      aria-label={messages.audience.code(link)}
      shapeRendering="crispEdges"
    >
      <rect className="code-light" x={-quietZone} y={-quietZone} width={side} height={side} />
      <path className="code-dark" d={code.path} />
    </svg>
  );
}
