import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['{src,playgrounds,scripts,docs}/**/*.test.{ts,tsx}'],
    testTimeout: 30_000,
  },
})
