import { chmodSync } from 'node:fs'
import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import type { Plugin } from 'vite'
import { guidePlugin } from './scripts/guide-plugin.mjs'

/** Makes out/cli/index.js a program: `stet` in package.json's bin. */
function commandLine(): Plugin {
  return {
    name: 'stet-command-line',
    writeBundle: ({ dir }) => chmodSync(resolve(dir ?? 'out', 'cli/index.js'), 0o755)
  }
}

export default defineConfig({
  main: {
    plugins: [commandLine()],
    build: {
      outDir: 'out',
      externalizeDeps: true,
      // the command line is run by the Node that is installed, not by Electron's
      target: 'node20',
      rollupOptions: {
        input: {
          'main/index': resolve('src/main/index.ts'),
          'worker/index': resolve('src/worker/index.ts'),
          'cli/index': resolve('src/cli/index.ts')
        },
        output: {
          format: 'es',
          entryFileNames: '[name].js',
          chunkFileNames: 'chunks/[name]-[hash].js',
          banner: (chunk) => (chunk.name === 'cli/index' ? '#!/usr/bin/env node' : '')
        }
      }
    }
  },
  preload: {
    build: {
      // a sandboxed preload is one CommonJS file that requires nothing but electron
      externalizeDeps: false,
      rollupOptions: {
        input: { index: resolve('src/preload/index.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' }
      }
    }
  },
  renderer: {
    root: 'src/renderer',
    plugins: [react(), guidePlugin()],
    build: {
      outDir: 'out/renderer',
      minify: true,
      sourcemap: false,
      // the content security policy allows no inline script and no data: font or script
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rollupOptions: { input: { index: resolve('src/renderer/index.html') } }
    }
  }
})
