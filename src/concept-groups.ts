/** The concepts in the order in which they are best read, by what they are about. */
export const conceptGroups = [
  {
    title: 'Splits and leaks',
    summary: 'Ways to promise yourself a score that the launch does not keep.',
    concepts: [
      'chronological-split',
      'point-in-time-features',
      'target-leakage',
      'group-leakage',
      'training-serving-skew',
    ],
  },
  {
    title: 'Labels that lie',
    summary: 'What is logged is not what happened, and what happened is not what is wanted.',
    concepts: [
      'position-bias',
      'selection-bias',
      'delayed-labels',
      'negative-downsampling',
      'objective-mismatch',
    ],
  },
  {
    title: 'Probabilities and money',
    summary: 'When a score is multiplied by a price, its size matters and not only its order.',
    concepts: ['calibration', 'calibration-in-auctions', 'budget-pacing'],
  },
  {
    title: 'Retrieval and ranking',
    summary: 'A few out of millions, in order, in time.',
    concepts: [
      'two-stage-retrieval',
      'in-batch-negatives',
      'approximate-nearest-neighbors',
      'cold-start',
      'diversity-reranking',
      'asynchronous-reranking',
      'tail-latency',
    ],
  },
  {
    title: 'Deciding',
    summary: 'How you know that one system is better than another.',
    concepts: ['sampled-metrics', 'peeking', 'counterfactual-evaluation'],
  },
  {
    title: 'After the launch',
    summary: 'A model changes what it learns from, and the world changes without asking.',
    concepts: ['feedback-loops', 'exploration', 'data-drift', 'concept-drift'],
  },
] as const
