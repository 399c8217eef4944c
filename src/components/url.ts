/** A path of the site under its base, with one slash between them. */
export const url = (path: string): string =>
  `${import.meta.env.BASE_URL.replace(/\/$/, '')}/${path.replace(/^\//, '')}`
