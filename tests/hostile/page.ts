import type { Snippet } from './snippet.ts'

const absent = (name: string, code: string): Snippet => ({
  name,
  code,
  error: {
    kind: 'thrown',
    message: new RegExp(`^ReferenceError: ${name} is not defined$`),
    hint: /cannot touch the page/,
    at: 'a.ts:1:1',
  },
})

/** Attempts to reach the page around the program. */
export const page: Snippet[] = [
  absent('document', `document.body.innerHTML = 'mine'`),
  absent('window', `window.location.href = 'LEAK/window'`),
  absent('parent', `parent.document.cookie`),
  absent('top', `top.location = 'LEAK/top'`),
  absent('location', `location.href = 'LEAK/location'`),
  absent('alert', `alert(1)`),
  absent('self', `self.close()`),
  absent('close', `close()`),
  absent('navigator', `navigator.userAgent`),
  {
    name: 'HTML in what is shown stays text',
    code: `import { show } from 'shortlist/show'\nshow.text('<img src="LEAK/img" onerror="parent.hacked = 1"></script><script>parent.hacked = 1</script>')`,
    shown: [/^<img src=.*<\/script>$/],
  },
  {
    name: 'HTML in an error stays text',
    code: `throw new Error('<img src="LEAK/img" onerror="parent.hacked = 1">')`,
    error: { kind: 'thrown', message: /^Error: <img/, at: 'a.ts:1:7' },
  },
  {
    name: 'the function that called',
    code: `const f = new Function('return arguments.callee.caller')\nconsole.log(f())`,
    shown: ['null'],
  },
  {
    name: 'frames of the stack as objects',
    code: `Error.prepareStackTrace = (_: unknown, frames: any[]) => frames\nconst frames = new Error().stack as any\nconsole.log(frames.every((frame: any) => frame.getThis() === undefined && frame.getFunction() === undefined))`,
    shown: ['true'],
  },
]
