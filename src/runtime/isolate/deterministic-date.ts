import { START, type VirtualTime } from './virtual-time.ts'

/** Local getters and setters and their UTC twins, which replace them: every reader is in the same time zone. */
const PARTS = ['FullYear', 'Month', 'Date', 'Day', 'Hours', 'Minutes', 'Seconds', 'Milliseconds']

/** A Date whose present is the program's own clock and whose time zone is UTC. */
export function createDate(time: VirtualTime): DateConstructor {
  const now = () => START + time.now()
  type Parts = [number, number, number?, number?, number?, number?, number?]
  const moment = (values: unknown[]): number | string | Date => {
    if (values.length === 0) return now()
    if (values.length === 1) return values[0] as number | string | Date
    return Date.UTC(...(values as Parts))
  }

  class ProgramDate extends Date {
    constructor(...values: unknown[]) {
      super(moment(values))
    }
    static override now() {
      return now()
    }
    override getTimezoneOffset() {
      return 0
    }
  }
  const prototype = ProgramDate.prototype as unknown as Record<string, unknown>
  for (const part of PARTS) {
    for (const verb of ['get', 'set']) {
      const universal = prototype[`${verb}UTC${part}`]
      if (universal) prototype[`${verb}${part}`] = universal
    }
  }
  for (const method of ['toString', 'toDateString', 'toTimeString']) {
    prototype[method] = prototype.toISOString
  }
  return ProgramDate as unknown as DateConstructor
}
