import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { guidePlugin } from '../../../scripts/guide-plugin.mjs'

/** The bench's page, built as the app's own window is. */
export default defineConfig({
  root: resolve('tests/bench/editor/page'),
  base: './',
  plugins: [react(), guidePlugin()],
  logLevel: 'warn',
  build: {
    outDir: resolve('out/bench'),
    emptyOutDir: true,
    minify: true,
    chunkSizeWarningLimit: 4096
  }
})
