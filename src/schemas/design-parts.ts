/** The parts by which two designs are compared, in the order of the sections. */
export const DESIGN_PARTS = {
  label: 'Label',
  retrieval: 'Retrieval',
  ranker: 'Ranker',
  loss: 'Loss',
  metric: 'Key metric',
  latency: 'Latency budget',
  risk: 'Main risk',
} as const
