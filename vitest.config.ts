import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

const suites = ['unit', 'property', 'contract', 'golden', 'faults', 'hostile']

export default defineConfig({
  test: {
    environment: 'node',
    // Vitest would leave one processor idle, which is half of a small machine
    maxWorkers: availableParallelism(),
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: suites.map((suite) => `tests/${suite}/**/*.test.{ts,tsx}`),
          testTimeout: 40_000
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
