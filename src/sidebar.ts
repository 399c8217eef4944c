import { caseFamilies } from './case-families.ts'
import { conceptGroups } from './concept-groups.ts'

/** The curriculum, in order. Listed by hand: the order is the point. */
export const sidebar = [
  { label: 'Start here', link: '/' },
  {
    label: 'The 45 minutes',
    items: [
      { label: 'Overview', link: '/framework/' },
      { label: '1. Requirements', link: '/framework/requirements/' },
      { label: '2. Framing', link: '/framework/framing/' },
      { label: '3. Data', link: '/framework/data/' },
      { label: '4. Models', link: '/framework/models/' },
      { label: '5. Evaluation', link: '/framework/evaluation/' },
      { label: '6. Serving', link: '/framework/serving/' },
      { label: '7. Monitoring', link: '/framework/monitoring/' },
    ],
  },
  {
    label: 'Cases',
    items: [
      { label: 'All cases', link: '/cases/' },
      ...caseFamilies.flatMap(({ family, cases }) =>
        cases.map((slug) => `cases/${family}/${slug}`),
      ),
    ],
  },
  {
    label: 'Concepts',
    collapsed: true,
    items: [
      { label: 'All concepts', link: '/concepts/' },
      ...conceptGroups.map(({ title, concepts }) => ({
        label: title,
        items: concepts.map((slug) => `concepts/${slug}`),
      })),
    ],
  },
  {
    label: 'Practice',
    items: [
      { label: 'Your progress', link: '/practice/' },
      { label: 'Mock interview', link: '/practice/interview/' },
      { label: 'Exercises', link: '/practice/exercises/' },
      { label: 'Cards', link: '/practice/cards/' },
    ],
  },
  { label: 'All playgrounds', link: '/playgrounds/' },
  {
    label: 'Reference',
    collapsed: true,
    items: [
      { label: 'Metrics', link: '/reference/metrics/' },
      { label: 'Models', link: '/reference/models/' },
      { label: 'Numbers', link: '/reference/numbers/' },
      { label: 'Glossary', link: '/reference/glossary/' },
      { label: 'The library', link: '/reference/library/' },
    ],
  },
]
