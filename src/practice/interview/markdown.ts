import { clockText } from './clock-text.ts'
import type { Guide } from './guide.ts'
import { missedQuestions } from './outcome.ts'
import { SCORE_WORDS, type Session } from './session.ts'
import { STEPS } from './steps.ts'

/** A whole session as a Markdown file: what was asked, noted, drawn and scored, beside the model answer. */
export function sessionMarkdown(session: Session, guide: Guide, title: string): string {
  const date = new Date(session.startedAt)
  const day = `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`
  const missed = missedQuestions(guide, session)
  const asked = guide.questions.filter(({ ask }) => session.asked.includes(ask))
  return [
    `# ${title}: a session at ${session.level} level, ${day}`,
    quote(guide.prompt),
    `Time: ${clockText(session.elapsed)}.`,
    '## Questions asked',
    bullets(asked.map(({ ask, answer }) => `${ask} ${answer}`)) || 'None.',
    missed.length > 0 ? '### Essential and not asked' : '',
    bullets(missed.map(({ ask, changes }) => `${ask} ${changes}`)),
    ...STEPS.flatMap(({ name, title }) => stepParts(session, guide, name, title)),
    '## What changed in the middle',
    ...session.curveballs
      .filter(({ shownAt }) => shownAt !== null)
      .flatMap(({ index, shownAt, reaction }) => {
        const ball = guide.curveballs[index]
        if (!ball) return []
        return [
          `**At ${clockText(shownAt!)}**: ${ball.say}`,
          `Said: ${reaction.trim() || 'nothing noted.'}`,
          levels(ball.levels),
        ]
      }),
    ...(session.board.trim() === ''
      ? []
      : ['## Whiteboard', fenced('mermaid', session.board.trim())]),
  ]
    .filter((part) => part !== '')
    .join('\n\n')
    .concat('\n')
}

function stepParts(
  session: Session,
  guide: Guide,
  name: Session['skipped'][number],
  title: string,
) {
  const scored = name === 'close' ? undefined : session.scores[name]
  const spent = clockText(session.spent[name] ?? 0)
  const head = [
    `## ${title}`,
    [
      `Time: ${spent}.`,
      session.skipped.includes(name) ? 'Skipped.' : '',
      scored ? `Score: ${scored} (${SCORE_WORDS[scored]}).` : '',
    ]
      .filter(Boolean)
      .join(' '),
    '### Notes',
    session.notes[name]?.trim() || 'None.',
  ]
  if (name === 'close') return head
  const step = guide.steps[name]
  return [...head, '### A strong answer', bullets(step.model), levels(step.levels)]
}

const levels = ({ mid, senior, staff }: Guide['steps']['data']['levels']) =>
  bullets([`*Mid*: ${mid}`, `*Senior*: ${senior}`, `*Staff*: ${staff}`])

const bullets = (lines: readonly string[]) => lines.map((line) => `- ${line}`).join('\n')
const quote = (text: string) => text.replace(/^/gm, '> ')
const pad = (number: number) => String(number).padStart(2, '0')

/** A fence longer than any that the text holds, so that the text cannot end it. */
function fenced(language: string, text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length))
  const fence = '`'.repeat(longest + 1)
  return `${fence}${language}\n${text}\n${fence}`
}
