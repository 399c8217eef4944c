import { forecast, type Memory } from '../../../practice/cards/queue.ts'

const DAYS = 30

/** How many cards fall due on each of the coming days. */
export function Ahead({ memory, ids, now }: { memory: Memory; ids: string[]; now: Date }) {
  const known = ids.flatMap((id) => memory.states.get(id) ?? [])
  const days = forecast(known, DAYS, now)
  const most = Math.max(1, ...days.map(({ due }) => due))
  return (
    <figure className="cards-ahead">
      <figcaption>
        Due on each of the next {DAYS} days; {known.length} of {ids.length} cards begun
      </figcaption>
      <svg
        viewBox={`0 0 ${DAYS * 10} 60`}
        role="img"
        aria-label={summary(days)}
        preserveAspectRatio="none"
      >
        {days.map(({ day, due }, index) => (
          <rect
            key={day}
            x={index * 10 + 1}
            width={8}
            y={60 - (58 * due) / most}
            height={(58 * due) / most}
          >
            <title>{`${day}: ${due}`}</title>
          </rect>
        ))}
        <line x1={0} x2={DAYS * 10} y1={59.5} y2={59.5} />
      </svg>
      <p className="practice-quiet">
        <span>{days[0]!.due} today</span>
        <span>{days[1]!.due} tomorrow</span>
        <span>{days.at(-1)!.day}</span>
      </p>
    </figure>
  )
}

const summary = (days: { day: string; due: number }[]) =>
  `Cards due: ${
    days
      .filter(({ due }) => due > 0)
      .map(({ day, due }) => `${due} on ${day}`)
      .join(', ') || 'none'
  }`
