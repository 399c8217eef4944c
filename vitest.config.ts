import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['{src,playgrounds,scripts,docs}/**/*.test.{ts,tsx}'],
    // Some train models over many seeds, on machines that do other things as well.
    testTimeout: 120_000,
  },
})
