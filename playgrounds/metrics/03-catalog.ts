// Beyond accuracy
// Four recommenders for the same people: how good their lists are, how varied, how surprising, and how much of the catalog anybody sees.
import { show } from 'shortlist/show'
import { compare, ITEMS, PEOPLE, SHOWN } from './catalog.ts'

show.table(compare(1), {
  caption: `${SHOWN} of ${ITEMS} items for each of ${PEOPLE} people`,
  columns: {
    recommender: { title: 'Recommender' },
    liking: { title: 'Liking', digits: 2, best: 'higher' },
    diversity: { title: 'Diversity', digits: 2 },
    novelty: { title: 'Novelty', unit: 'bits', digits: 1 },
    coverage: { title: 'Coverage', format: 'percent', digits: 0 },
    gini: { title: 'Gini', digits: 2 },
  },
})
