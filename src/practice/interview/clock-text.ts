/** Milliseconds as minutes and seconds: `7:05`, and with a minus where the time is over. */
export function clockText(milliseconds: number): string {
  const seconds = Math.floor(Math.abs(milliseconds) / 1000)
  const minus = milliseconds < 0 && seconds > 0 ? '−' : ''
  return `${minus}${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}

/** How long somebody was away, in words: `3 minutes`, `1 hour 12 minutes`. */
export function durationText(milliseconds: number): string {
  const minutes = Math.round(milliseconds / 60_000)
  const hours = Math.floor(minutes / 60)
  const part = (count: number, word: string) =>
    count === 0 ? [] : [`${count} ${word}${count === 1 ? '' : 's'}`]
  return [...part(hours, 'hour'), ...part(minutes % 60, 'minute')].join(' ') || 'less than a minute'
}
