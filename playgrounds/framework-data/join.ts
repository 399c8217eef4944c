/** Something that happened: in days since the start, such as 3.25. */
interface Moment {
  time: number
}
const dayOf = ({ time }: Moment) => Math.floor(time)

/** Which events count towards the feature of a row? */
export type Join = (event: Moment, row: Moment) => boolean

/** One feature, a person's rate of purchases so far, joined in four ways. */
export const joins: Record<string, Join> = {
  'whole log': () => true,
  'table of the day': (event, row) => dayOf(event) <= dayOf(row),
  'as of the moment': (event, row) => event.time < row.time,
  'as it was served': (event, row) => dayOf(event) < dayOf(row),
}

/** What serving reads: a table that is filled once a night. */
export const served: Join = (event, row) => dayOf(event) < dayOf(row)

// Try: served: (event, row) => event.time < row.time, a streaming counter.
// Which join keeps its promise now? What does the counter buy?
// Try: a fifth join, as served but without the last three days.
