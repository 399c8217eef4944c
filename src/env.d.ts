declare module 'virtual:worker-source' {
  /** The browser worker as one script, minified. */
  const source: string
  export default source
}

/** For the compiler alone; `astro check` knows each component's own props. */
declare module '*.astro' {
  const component: (props: Record<string, unknown>) => unknown
  export default component
}

declare module '@pagefind/default-ui' {
  /** Pagefind's search box, as far as we use it. */
  export class PagefindUI {
    constructor(options: {
      element: HTMLElement
      bundlePath?: string
      baseUrl?: string
      showImages?: boolean
      showSubResults?: boolean
      resetStyles?: boolean
    })
  }
}
