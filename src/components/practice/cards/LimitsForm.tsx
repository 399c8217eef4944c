import type { Limits } from '../../../practice/cards/queue.ts'

const FIELDS = [
  { name: 'newPerDay', label: 'New cards a day', most: 999 },
  { name: 'reviewsPerDay', label: 'Repeated cards a day', most: 9999 },
] as const

/** The limits of a day. */
export function LimitsForm({
  limits,
  onChange,
}: {
  limits: Limits
  onChange: (limits: Limits) => void
}) {
  return (
    <form
      className="cards-limits"
      aria-label="Limits of a day"
      onSubmit={(event) => event.preventDefault()}
    >
      {FIELDS.map(({ name, label, most }) => (
        <label key={name}>
          <span>{label}</span>
          <input
            type="number"
            min={0}
            max={most}
            step={1}
            value={limits[name]}
            onChange={(event) => {
              const value = event.currentTarget.valueAsNumber
              if (Number.isInteger(value) && value >= 0 && value <= most) {
                onChange({ ...limits, [name]: value })
              }
            }}
          />
        </label>
      ))}
    </form>
  )
}
