import { defineConfig } from 'vitest/config'

const suites = ['unit', 'property', 'contract', 'golden', 'faults', 'hostile']

export default defineConfig({
  test: {
    environment: 'node',
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: suites.map((suite) => `tests/${suite}/**/*.test.{ts,tsx}`),
          testTimeout: 20_000
        }
      },
      {
        extends: true,
        test: { name: 'corpora', include: ['tests/corpora/**/*.test.ts'], testTimeout: 120_000 }
      },
      {
        extends: true,
        test: { name: 'bench', include: [], benchmark: { include: ['tests/bench/**/*.bench.ts'] } }
      }
    ]
  }
})
