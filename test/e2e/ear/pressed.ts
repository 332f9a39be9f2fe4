/** For each view, each button that was pressed: where the focus is then, with its state, and what was said beside that; “silent” where the focus or its state says it. Read by a person. */
export const pressed: Readonly<Record<string, readonly string[]>> = {
  ledger: [
    'button "layer 2 Layer" → opens something; after Escape button "layer 2 Layer": silent',
    'button "But what if I … ▾" → stays [expanded]: silent',
    'button "pair x with another sample’s δ?" → button "Close": “That gives −0.0449 instead of 0.0130. Wrong sign. Then x of one sample is multiplied by δ of another.”',
  ],
  formulas: [
    'button "s, x, θ, δ Notation" → opens something; after Escape button "s, x, θ, δ Notation": silent',
    'button "batch size B" → region "batch size B": “Formulas shows batch size B: 4.”',
  ],
  sum: [
    'button "gradient of sample 2 for hidden 2 → output 1: 0.146" → stays [pressed]: “Formulas shows gradient of sample 2 for hidden 2 → output 1: 0.146.”',
  ],
  arrows: ['button "layer 2 Layer" → opens something; after Escape button "layer 2 Layer": silent'],
  data: [
    'button "Add a sample" → \'gridcell "input 1 of sample 5: 1"\': "1": “Sample 5 was added as a copy of the sample before it.”',
    'button "Give samples weights" → button "Remove the weights": “Every sample has weight 1. Change the weights in column c(k), and their divisor in the Network editor.”',
    'button "Sample 2 in batch 1" → stays [pressed]: silent',
    'button "Sample 2 at 0, 1; target 1" → button "The point is picked up at 0, 1." [pressed]: silent',
    'button "Sample 2" → stays [pressed]: silent',
  ],
  influence: [
    'button "most influential first Order" → opens something; after Escape button "most influential first Order": silent',
    'button "Only sample 2" → stays: “The gradient of this weight becomes 11.2 times as large.”',
    'button "Leave out the most influential sample (4)" → button "Leave out the most influential sample (2)": “The gradient of this weight becomes 4.59 times as large.”',
  ],
  check: [
    'button "the batch gradient Compare with" → opens something; after Escape button "the batch gradient Compare with": silent',
    'button "Check all 13 parameters" → button "My own quotients": “The ratio is 1 for all 13 parameters: the backward pass is correct.”',
  ],
  editor: [
    'button "Remove a unit, hidden layer" → stays: “Layers of 2, 2, 1 units.”',
    'button "Add a unit, hidden layer" → stays: “Layers of 2, 4, 1 units.”',
    'button "tanh Activation, hidden layer" → opens something; after Escape button "tanh Activation, hidden layer": silent',
    'button "Remove hidden layer" → button "Add a hidden layer": “Hidden layer was removed.” “Layers of 2, 1 units.”',
    'button "Add a hidden layer" → stays: “Hidden layer 2 was added.” “Layers of 2, 3, 3, 1 units.”',
    'button "Draw" → button "Draw again": “The numbers of the start are changed.”',
  ],
  pictures: [
    'button "batch order Order of the rows" → opens something; after Escape button "batch order Order of the rows": silent',
    'button "Show hidden 2" → stays [pressed]: “Sample 2 now multiplies x of input 2 by δ of hidden 2.”',
    'button "Show the numbers" → button "Hide the numbers" [expanded]: silent',
    'button "Choose a pixel to see its weight" → stays: silent',
  ],
  compare: [
    'button "at this run’s weights Weights" → opens something; after Escape button "at this run’s weights Weights": silent',
    'button "Swap" → stays: “Reduction sum.” “The gradients have the same direction, but “mean” has 0.250 times the norm. The mean is 1/B = 1/4 of the sum, because it divides by B.”',
    'button "Set η = 0.125 for sum" → button "with before": “The gradients have the same direction, but “η = 0.125, sum” has 4.00 times the norm. Of the 2 settings that differ, only one matters here: Reduction. The sum is B = 4 times the mean, because nothing divides it.”',
    'button "with before" → stays [pressed]: silent',
    'button "sum with η/B" → stays [pressed]: “The gradients have the same direction, but “η = 0.125, sum” has 4.00 times the norm. Of the 2 settings that differ, only one matters here: Reduction. The sum is B = 4 times the mean, because nothing divides it.”',
    'button "B = 1" → stays [pressed]: “After 160 samples: mean loss 0.0937 in 40 steps with B = 4, 0.0665 in 160 steps with B = 1. “B = 4” has 1/4 the gradient of “B = 1” plus 3/4 that of samples 2–4. These two parts have cosine −0.551.”',
    'button "B = half, 2" → stays [pressed]: “After 160 samples: mean loss 0.0937 in 40 steps with B = 4, 0.0827 in 80 steps with B = 2. “B = 4” has 2/4 the gradient of “B = 2” plus 2/4 that of samples 3–4. These two parts have cosine −0.548.”',
    'button "momentum" → stays [pressed]: “The gradients are equal. The gradient is the same; the setting only changes the update.”',
    'button "Adam" → stays [pressed]: “The gradients are equal. The gradient is the same; the setting only changes the update.”',
    'button "clip each sample" → stays [pressed]: “The gradients have different directions, cosine 0.780. 4 of 4 samples are scaled down to norm C = 0.04; none contributes more than 0.0100.”',
    'button "clip the gradient" → stays [pressed]: “The gradients for the optimizers have the same direction, but “gradient clipped, C = 0.04” has 0.480 times the norm. The norm 0.0834 exceeds C = 0.04, so the whole gradient is multiplied by 0.480.”',
    'button "binary cross-entropy" → stays [pressed]: “Two different losses: compare δ, not the values. “half squared error” keeps the output’s slope in δ: a factor of 0.210 to 0.250 in this batch.”',
    'button "Table: Losses of both runs" → button "Chart: Losses of both runs" [expanded]: silent',
  ],
  epoch: [
    'button "layer 2 Layer" → opens something; after Escape button "layer 2 Layer": silent',
    'button "Batch 1, this step" → stays: silent',
  ],
  code: [
    'button "NumPy Library" → opens something; after Escape button "NumPy Library": silent',
    'button "Copy" → stays: “Copied.”',
    'button "sum_W1" → stays [pressed]: “Formulas shows sum over the batch for input 2 → hidden 1: −0.0574.” “Each of the four samples multiplies its own x by its own δ. Adding the products and dividing once by B = 4 gives −0.0144.”',
  ],
  work: [
    'button "the whole network Fill in" → opens something; after Escape button "the whole network Fill in": silent',
    'button "Paste your numbers" → stays [expanded]: silent',
    'button "Share my numbers" → stays [expanded]: silent',
    'button "Make an exercise" → textbox "Title": silent',
    'button "Copy the link" → stays: “Copied.”',
    '\'button "Copy: HTML of the exercise"\': Copy → stays: “Copied”',
    'button "Show it here: 720 wide" → stays [expanded]: silent',
  ],
};
