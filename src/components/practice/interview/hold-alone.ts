/** Holds a session for this tab until it closes. False if another tab has it: two would write over each other. */
export function holdAlone(id: string): Promise<boolean> {
  if (held.has(id)) return Promise.resolve(true)
  if (!navigator.locks) return Promise.resolve(true)
  return new Promise((resolve) => {
    void navigator.locks.request(`session-${id}`, { ifAvailable: true }, (lock) => {
      resolve(lock !== null)
      if (lock === null) return
      held.add(id)
      return new Promise<never>(() => {})
    })
  })
}

const held = new Set<string>()
