import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { bundleWorker } from './worker-source.ts'

const { text, inputs } = await bundleWorker()

describe('the worker that runs a program', () => {
  test('brings the whole library along', () => {
    for (const folder of ['models', 'retrieval', 'ads', 'worlds']) {
      expect(inputs.some((path) => path.startsWith(`src/ml/${folder}/`))).toBe(true)
    }
  })

  test('is at most 60 kB as it is sent', () => {
    expect(gzipSync(text).length).toBeLessThanOrEqual(60_000)
  })

  test('imports nothing that is not the project’s own', () => {
    expect(inputs.filter((path) => !path.startsWith('src/'))).toEqual([])
  })
})
