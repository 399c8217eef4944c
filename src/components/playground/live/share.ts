import type { Edits } from '../edits.ts'

/** Code that travels in a link. */
export interface Shared {
  workspace: string
  entry: string
  files: Edits
}

const LONGEST_LINK = 60_000
const LARGEST_CODE = 200_000

/** The address of this page with the code in its fragment, which no server ever sees. */
export async function shareLink(shared: Shared): Promise<string> {
  const packed = await encodeShared(shared)
  if (packed.length > LONGEST_LINK) {
    throw new Error(
      `the edits make a link of ${packed.length} characters; the most is ${LONGEST_LINK}`,
    )
  }
  return `${location.origin}${location.pathname}#code=${packed}`
}

/** Deflated JSON in the alphabet of URLs. */
export async function encodeShared(shared: Shared): Promise<string> {
  const json = new Blob([JSON.stringify(shared)])
  const bytes = await collect(json.stream().pipeThrough(new CompressionStream('deflate-raw')))
  let text = ''
  for (const byte of bytes) text += String.fromCharCode(byte)
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}

/** Reads what a link holds; throws where it is not code of ours. Anybody can write a link: everything is checked. */
export async function decodeShared(packed: string): Promise<Shared> {
  if (packed.length > LONGEST_LINK) throw new Error('the link is too long')
  const text = atob(packed.replaceAll('-', '+').replaceAll('_', '/'))
  const bytes = Uint8Array.from(text, (character) => character.charCodeAt(0))
  const inflated = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'))
  const value = JSON.parse(
    new TextDecoder().decode(await collect(inflated, LARGEST_CODE)),
  ) as unknown
  if (!isShared(value)) throw new Error('the link holds something else')
  return value
}

function isShared(value: unknown): value is Shared {
  if (typeof value !== 'object' || value === null) return false
  const { workspace, entry, files } = value as Record<string, unknown>
  return (
    typeof workspace === 'string' &&
    typeof entry === 'string' &&
    typeof files === 'object' &&
    files !== null &&
    Object.entries(files).every(
      ([name, code]) => /^[\w-]+\.ts$/.test(name) && typeof code === 'string',
    )
  )
}

/** All bytes of a stream; stops at the limit, since a few bytes can inflate to a great many. */
async function collect(stream: ReadableStream<Uint8Array>, limit = Infinity): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  const reader = stream.getReader()
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    chunks.push(part.value)
    size += part.value.length
    if (size > limit) throw new Error(`the code is longer than ${limit} bytes`)
  }
  const bytes = new Uint8Array(size)
  let position = 0
  for (const chunk of chunks) {
    bytes.set(chunk, position)
    position += chunk.length
  }
  return bytes
}
