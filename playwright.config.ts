import { defineConfig } from '@playwright/test'
import { ensureBrowser, launchOptions } from './scripts/find-browser.ts'

const PORT = Number(process.env.PORT ?? 4331)

export default defineConfig({
  testDir: 'tests',
  testMatch: '**/*.spec.ts',
  fullyParallel: true,
  workers: 2,
  // Pages may be looked at two at a time; of programs that train, no two share a core where it counts.
  projects: [
    { name: 'pages', testMatch: '**/accessibility.spec.ts' },
    {
      name: 'programs',
      testIgnore: '**/accessibility.spec.ts',
      workers: process.env.CI ? 1 : 2,
      dependencies: ['pages'],
    },
  ],
  timeout: 300_000,
  // Programs train models while a machine does other things; once more, where nobody watches.
  retries: process.env.CI ? 2 : 0,
  reporter: [['list']],
  use: {
    baseURL: `http://localhost:${PORT}`,
    launchOptions: launchOptions(await ensureBrowser()),
    // Tracing every test would take longer than the tests.
    trace: 'on-first-retry',
  },
  webServer: {
    command: `node scripts/serve.ts ${PORT}`,
    url: `http://localhost:${PORT}/`,
    reuseExistingServer: false,
  },
})
