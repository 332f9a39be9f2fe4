/** Cells that hold a number: a quantity, or a value that has no address. */
import type { Quantity } from '../../quantity';
import { formatNumber, type NumberFormat } from '../../text';
import { QuantityText } from '../quantity/QuantityNumber';
import type { StepView } from '../quantity/useStep';
import type { Cell } from './column';

export function quantityCell(quantity: Quantity, step: StepView, format?: NumberFormat): Cell {
  return { quantity, content: <QuantityText quantity={quantity} step={step} format={format} /> };
}

export function valueCell(value: number, format: NumberFormat): Cell {
  return { content: <span className="number">{formatNumber(value, format)}</span> };
}
