/** The curriculum, in order. Listed by hand: the order is the point. */
export const sidebar = [
  { label: 'Start here', link: '/' },
  {
    label: 'Cases: recommendations',
    items: [
      { label: 'Video recommendation', link: '/cases/recommendations/video-recommendation/' },
    ],
  },
  { label: 'All playgrounds', link: '/playgrounds/' },
  {
    label: 'Reference',
    items: [
      { label: 'Glossary', link: '/reference/glossary/' },
      { label: 'The library', link: '/reference/library/' },
    ],
  },
]
