import type { Choice, DeckCard } from '../../../practice/cards/deck.ts'
import { FAMILIES } from '../../../schemas/families.ts'
import { FRAMEWORK_STEPS } from '../../../schemas/framework-steps.ts'

interface Props {
  deck: DeckCard[]
  choice: Choice
  concepts: Record<string, string>
  onChoose: (choice: Choice) => void
}

/** Which cards to practice: by family, step and concept. */
export function Chooser({ deck, choice, concepts, onChoose }: Props) {
  const present = Object.entries(concepts).filter(([slug]) =>
    deck.some(({ concept }) => concept === slug),
  )
  const fields = [
    { name: 'family', label: 'Family', options: FAMILIES.map((each) => [each, each]) },
    { name: 'step', label: 'Step', options: FRAMEWORK_STEPS.map((each) => [each, each]) },
    { name: 'concept', label: 'Concept', options: present },
  ] as const
  return (
    <form
      className="cards-chooser"
      aria-label="Choose cards"
      onSubmit={(event) => event.preventDefault()}
    >
      {fields.map(({ name, label, options }) => (
        <label key={name}>
          <span>{label}</span>
          <select
            value={choice[name]}
            onChange={(event) => onChoose({ ...choice, [name]: event.currentTarget.value })}
          >
            <option value="">All</option>
            {options.map(([value, text]) => (
              <option key={value} value={value}>
                {text}
              </option>
            ))}
          </select>
        </label>
      ))}
    </form>
  )
}
