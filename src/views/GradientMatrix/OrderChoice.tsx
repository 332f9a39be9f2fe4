/** The sort order of the rows. */
import { memo } from 'react';
import { Choice } from '../../kit/fields/Choice';
import { useStore } from '../../store';
import { messages } from '../../text';
import { readSampleOrder, sampleOrders } from './sampleOrder';
import { sortKey } from './useSampleOrder';

export const OrderChoice = memo(function OrderChoice() {
  const words = messages.matrix;
  const order = readSampleOrder(useStore((state) => state.viewKeys[sortKey]));
  const setViewKey = useStore((state) => state.setViewKey);
  return (
    <Choice
      label={words.order}
      showLabel
      options={sampleOrders.map((id) => ({ id, text: words.orders[id], detail: words.orderDetails[id] }))}
      selected={order}
      onChoose={(id) => setViewKey(sortKey, id === 'batch' ? undefined : id)}
    />
  );
});
