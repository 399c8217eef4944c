/** The words of the shop, and those that people use for the same things. */

/** What is sold: the word in titles, what else people call it, and what is
 * sold to go with it. */
export const TYPES = [
  ['kettle', 'water boiler', 'something to boil water', 'filter'],
  ['backpack', 'rucksack', 'bag for school books', 'raincover'],
  ['headphones', 'earbuds', 'something to hear music', 'cushions'],
  ['sneakers', 'trainers', 'shoes to run in', 'laces'],
  ['drill', 'borer', 'tool to make holes', 'bits'],
  ['lamp', 'lantern', 'something to read at night', 'bulb'],
  ['jacket', 'parka', 'coat against rain', 'hood'],
  ['blender', 'liquidizer', 'smoothie maker', 'jar'],
  ['monitor', 'screen', 'second display', 'cable'],
  ['tent', 'shelter', 'place to sleep outside', 'pegs'],
] as const

/** What it is like: the word in titles, and what else people say. */
export const TRAITS = [
  ['steel', 'metal'],
  ['compact', 'tiny'],
  ['black', 'dark'],
  ['waterproof', 'rainproof'],
  ['cordless', 'portable'],
  ['quiet', 'silent'],
  ['wooden', 'timber'],
  ['folding', 'collapsible'],
  ['large', 'huge'],
  ['kids', 'toddler'],
  ['crimson', 'ruby'],
  ['rapid', 'speedy'],
] as const

export const BRANDS = [
  'acorn',
  'boreal',
  'cinder',
  'dovetail',
  'ember',
  'fjord',
  'granite',
  'harbor',
] as const

/** Words that say nothing. */
export const FILLERS = ['new', 'premium', 'gift', 'best', 'pro', 'set']
