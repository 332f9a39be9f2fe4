/** A panel's picture, as SVG and as PNG. */
import { useState } from 'react';
import { Button } from 'react-aria-components';
import { messages } from '../../text';
import { canvasPng, exportPng, exportSvg } from '../../views';
import { downloadBlob, downloadText } from '../export/download';
import type { Picture } from '../export/pictures';

/** Device pixels per CSS pixel: sharp on a projector and in print. */
const pngScale = 2;

export function PictureRow({ picture: { name, element } }: { readonly picture: Picture }) {
  const words = messages.exportForm;
  const [failed, setFailed] = useState(false);
  const file = name.toLowerCase().replace(/[^\p{L}\d]+/gu, '-');
  const savePng = async (): Promise<void> => {
    try {
      const canvas = element instanceof HTMLCanvasElement;
      downloadBlob(await (canvas ? canvasPng(element) : exportPng(exportSvg(element), pngScale)), `${file}.png`);
      setFailed(false);
    } catch {
      setFailed(true);
    }
  };
  return (
    <section className="export-row" aria-label={name}>
      <div className="export-what">
        <h4>{name}</h4>
      </div>
      {element instanceof SVGSVGElement && (
        <Button
          className="quiet-button"
          aria-label={words.downloadOf(name, 'SVG')}
          onPress={() => downloadText(exportSvg(element).svg, `${file}.svg`, 'image/svg+xml')}
        >
          SVG
        </Button>
      )}
      <Button className="quiet-button" aria-label={words.downloadOf(name, 'PNG')} onPress={() => void savePng()}>
        PNG
      </Button>
      <span role="status">{failed && words.failed}</span>
    </section>
  );
}
