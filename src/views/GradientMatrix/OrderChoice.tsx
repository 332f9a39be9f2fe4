/** The sort order of the rows. */
import { memo } from 'react';
import { ViewChoice } from '../../kit/fields/ViewChoice';
import { messages } from '../../text';
import { sortKey } from './useSampleOrder';

export const OrderChoice = memo(function OrderChoice() {
  const { order, orders, orderDetails } = messages.matrix;
  return <ViewChoice viewKey={sortKey} usual="batch" label={order} showLabel options={orders} details={orderDetails} />;
});
