import type { Video } from './world.ts'

/** What a log knows of a video, and so what a model can be trained for. */
export type Logged = Pick<Video, 'click' | 'share' | 'minutes'>

/** What the videos of a page are ordered by. Every model is perfect here. */
export function objective(video: Logged): number {
  return video.click
}

// Try: video.share; or video.click * video.minutes, what an impression
// brings; or that times Math.min(1, 2 * video.share), for which those who
// leave in the first half count less.
