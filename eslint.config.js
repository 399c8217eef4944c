import astro from 'eslint-plugin-astro'
import reactHooks from 'eslint-plugin-react-hooks'
import { defineConfig, globalIgnores } from 'eslint/config'
import tseslint from 'typescript-eslint'

export default defineConfig(
  globalIgnores(['dist', '.astro', '.cache', 'src/diagrams', 'test-results']),
  tseslint.configs.recommended,
  astro.configs.recommended,
  { files: ['**/*.tsx'], ...reactHooks.configs.flat['recommended-latest'] },
  {
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      // We keep the newest values of a render in a ref on purpose.
      'react-hooks/refs': 'off',
    },
  },
  {
    // Chance and time come in as arguments, so that equal code gives equal results.
    files: ['src/ml/**/*.ts', 'playgrounds/**/*.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'Use createRandom(seed).' },
        { object: 'Date', property: 'now', message: 'Time is an argument.' },
      ],
    },
  },
  {
    // Imports run one way: see the table in CONTRIBUTING.md.
    files: ['src/ml/**/*.ts', 'src/report/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: '^(\\.\\./)+(components|runtime|workspaces|schemas|pages)/',
              message: 'This folder imports nothing of the site.',
            },
          ],
        },
      ],
    },
  },
)
