/** In which order the videos are shown. */
import type { Video } from './videos.ts'

export function rank(videos: Video[]): Video[] {
  return videos.toSorted((a, b) => b.clicks - a.clicks)
}

// Try: sort by minutes watched for each click: b.minutes / b.clicks.
// Try: sort by satisfaction, and see what the best order is worth.
