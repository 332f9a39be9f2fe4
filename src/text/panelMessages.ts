/** Panels on request as the list of views names them, before they are fetched: name, and what each answers. */
export const panels = {
  sum: { name: 'Sum', detail: 'one weight’s contributions, up and down to the total' },
  arrows: { name: 'Arrows', detail: 'two weights: each sample’s arrow on the hills of the batch loss' },
  outputs: { name: 'Outputs', detail: 'the shares of one weight through each output, and which are zero' },
  product: { name: 'Matrix product', detail: 'Xᵀ Δ = G for one layer: all of its ledgers at once' },
  check: { name: 'Numeric check', detail: 'the gradient again, by a road that knows no chain rule' },
  noise: { name: 'Noise', detail: 'how far batches scatter around the whole data’s gradient' },
  data: { name: 'Data', detail: 'the samples, to be edited; which batch each is in' },
  editor: { name: 'Network editor', detail: 'layers, loss, start, optimizer; scenario files' },
};
