import { RAN, type Ran } from '../../../practice/progress/ran-event.ts'
import type { Block, Report } from '../../../report/blocks.ts'
import { carryOver } from '../../../report/carry-over.ts'
import { allChecksPass, checksInWords } from '../../../report/check-words.ts'
import { loadPlotDrawer } from '../../../report/plot-drawer.ts'
import { renderReport } from '../../../report/render-report.ts'
import { reportHash } from '../../../report/report-hash.ts'
import type { SandboxMessage } from '../../../runtime/sandbox/protocol.ts'

/** Milliseconds a run may take before the playground says that it runs: no flicker for quick ones. */
const PATIENCE = 150

/** What a playground shows of its runs: state, report and status line. */
export interface Result {
  /** Takes what the sandbox says; anything else is not for us. */
  receive(message: unknown): void
  /** Whether the code is the page's own, so that its result should be the printed one. */
  setOriginal(isOriginal: boolean): void
  say(text: string): void
}

export function createResult(section: HTMLElement): Result {
  const region = section.querySelector<HTMLElement>('.pg-report')!
  const said = section.querySelector<HTMLElement>('.pg-said')!
  const bar = section.querySelector<HTMLProgressElement>('.pg-progress')!
  const stopButton = section.querySelector<HTMLButtonElement>('[data-tool=stop]')!
  const built = region.dataset.report
  let isOriginal = true
  let latest = 0

  const say = (text: string) => {
    if (said.textContent !== text) said.textContent = text
  }
  const setState = (state: string) => {
    section.dataset.state = state
    stopButton.disabled = state !== 'running'
  }
  const draw = async (report: Report) => {
    const drawPlot = await loadPlotDrawer(report)
    const drawn = renderReport(report, document, drawPlot)
    carryOver(region, drawn)
    region.replaceChildren(drawn)
  }

  /** The old report stays until the new one is whole, so that nothing jumps; how far it is stands above. */
  const onBlocks = (blocks: Block[]) => {
    const progress = blocks.findLast((block) => block.type === 'progress')
    if (!progress) return
    say(`Running. ${progress.label}: ${progress.done} of ${progress.total}`)
    bar.hidden = false
    bar.max = progress.total
    bar.value = progress.done
  }

  const onEnded = async (message: SandboxMessage & { type: 'shortlist/ended' }) => {
    const { run, report, outcome, milliseconds } = message
    const [hash] = await Promise.all([reportHash(report), draw(report)])
    if (run !== latest) return
    bar.hidden = true
    region.dataset.report = hash
    setState(outcome)
    if (outcome === 'done') {
      const { workspace, entry } = section.dataset as Record<'workspace' | 'entry', string>
      const detail: Ran = { workspace, entry, isSolved: allChecksPass(report) }
      section.dispatchEvent(new CustomEvent(RAN, { bubbles: true, detail }))
    }
    say(outcomeInWords(report, outcome, milliseconds, isOriginal ? hash === built : undefined))
  }

  return {
    say,
    setOriginal(value) {
      isOriginal = value
    },
    receive(received) {
      const message = received as SandboxMessage
      if (message.type === 'shortlist/started') {
        latest = message.run
        bar.hidden = true
        setState('running')
        setTimeout(() => {
          if (latest === message.run && section.dataset.state === 'running') say('Running')
        }, PATIENCE)
      } else if (message.type === 'shortlist/blocks') {
        if (message.run === latest) onBlocks(message.blocks)
      } else if (message.type === 'shortlist/ended') {
        if (message.run === latest) void onEnded(message)
      }
    },
  }
}

function outcomeInWords(
  report: Report,
  outcome: 'done' | 'error' | 'stopped',
  milliseconds: number,
  agrees: boolean | undefined,
): string {
  if (outcome === 'stopped') return 'Stopped. What had been shown stays.'
  if (outcome === 'error') {
    const error = report.findLast((block) => block.type === 'error')
    const place = error?.file ? ` in ${error.file}${error.line ? `, line ${error.line}` : ''}` : ''
    return `Did not finish${place}: ${error?.message ?? 'no reason given'}`
  }
  const checks = checksInWords(report)
  const ran = `${checks ? `${checks}. ` : ''}Ran in ${Math.max(1, Math.round(milliseconds))} ms`
  if (agrees === undefined) return `${ran} with your edits`
  return agrees ? `${ran}: the same result as printed` : `${ran}: differs from what was printed`
}
