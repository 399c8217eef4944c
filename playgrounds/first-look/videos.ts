/** Eight videos, made up: what people did, and how glad they were. */
export interface Video {
  title: string
  /** Out of a thousand who saw it. */
  clicks: number
  /** Watched by all who clicked, together. */
  minutes: number
  /** What people said when asked: 0 (no) to 3 (very). */
  satisfaction: number
}

export const videos: Video[] = [
  {
    title: 'You will not believe this',
    clicks: 310,
    minutes: 230,
    satisfaction: 0,
  },
  {
    title: 'Bread in ten minutes',
    clicks: 190,
    minutes: 1_150,
    satisfaction: 3,
  },
  { title: 'Celebrity bread', clicks: 260, minutes: 410, satisfaction: 1 },
  { title: 'Why bread rises', clicks: 80, minutes: 720, satisfaction: 3 },
  { title: 'Kitchen fails 14', clicks: 240, minutes: 640, satisfaction: 1 },
  {
    title: 'Knives, sharpened',
    clicks: 120,
    minutes: 540,
    satisfaction: 2,
  },
  { title: 'Live: oven', clicks: 30, minutes: 60, satisfaction: 0 },
  { title: 'A cheap good pan', clicks: 150, minutes: 690, satisfaction: 2 },
]
