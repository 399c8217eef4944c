/** The mean over worlds, with its interval, as `show.value` takes it. */
export { meanOverWorlds as meanInterval } from 'shortlist/ml'
