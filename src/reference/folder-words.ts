/** What each folder of the library is called, and what it holds, in a sentence. */
export const FOLDER_WORDS: Record<string, { title: string; summary: string }> = {
  random: { title: 'Random numbers', summary: 'Chance that repeats itself, from a seed.' },
  splits: { title: 'Splits', summary: 'Training and test rows, and what leaks between them.' },
  classification: {
    title: 'Classification metrics',
    summary: 'How well scores or labels tell two classes apart.',
  },
  calibration: {
    title: 'Calibration',
    summary: 'Whether a probability of 20% comes true one time in five, and how to make it so.',
  },
  'ranking-metrics': {
    title: 'Ranking metrics',
    summary: 'How good an order is, how varied, and how much of a catalog it shows.',
  },
  models: {
    title: 'Models',
    summary: 'Ten models, from logistic regression to a Transformer; each learns in the page.',
  },
  autograd: {
    title: 'Automatic differentiation',
    summary: 'The operations that the networks are made of, with their gradients.',
  },
  retrieval: {
    title: 'Retrieval',
    summary: 'A few of very many: by words, by vectors, by what else people took.',
  },
  ranking: {
    title: 'Ranking and learning from clicks',
    summary: 'Stages, variety, position bias, and what a log says of another ranker.',
  },
  bandits: { title: 'Bandits', summary: 'Policies that learn by trying.' },
  drift: {
    title: 'Drift',
    summary: 'Whether today’s numbers still come from where they came from.',
  },
  experiments: {
    title: 'Experiments',
    summary: 'Tests, intervals, sample sizes, and what to do about peeking.',
  },
  ads: { title: 'Ads', summary: 'Auctions, pacing, and conversions that come late.' },
  capacity: {
    title: 'Capacity',
    summary: 'How much of everything, with units that cannot be mixed up.',
  },
  worlds: { title: 'Worlds', summary: 'Simulated products whose truth is known.' },
}
