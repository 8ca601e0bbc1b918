// The import rule of docs/architecture.md: one way, from the model outwards. `npm run check` runs it over src.

/** What each room of the house may import besides itself. */
const rooms = {
  core: [],
  formats: ['core/'],
  project: ['core/'],
  worker: ['core/', 'formats/', 'project/'],
  cli: ['core/', 'formats/', 'project/'],
  main: ['core/', 'formats/', 'project/'],
  preload: ['core/ipc/'],
  renderer: ['core/']
}

/** What each part of core may import besides itself; everyone may use assert-never and ipc/result. */
const partsOfCore = {
  model: [],
  article: ['model/', 'words/'],
  anchoring: ['model/', 'article/'],
  consistency: ['model/', 'article/', 'words/'],
  earlier: ['model/', 'article/', 'consistency/'],
  document: ['model/', 'article/', 'anchoring/', 'consistency/'],
  words: ['model/'],
  ipc: ['model/', 'article/']
}

/**
 * @param {string} name
 * @param {string} base
 * @param {string} own
 * @param {readonly string[]} allowed
 * @param {string} comment
 * @returns {import('dependency-cruiser').IForbiddenRuleType}
 */
function stayInside(name, base, own, allowed, comment) {
  return {
    name,
    comment,
    severity: 'error',
    from: { path: `^${base}${own}/` },
    to: { path: `^${base}`, pathNot: `^${base}(${[`${own}/`, ...allowed].join('|')})` }
  }
}

const roomRules = Object.entries(rooms).map(([room, allowed]) =>
  stayInside(
    `${room}-imports-inwards`,
    'src/',
    room,
    allowed,
    `src/${room} may import ${allowed.join(', ') || 'nothing of ours'}`
  )
)

const coreRules = Object.entries(partsOfCore).map(([part, allowed]) =>
  stayInside(
    `core-${part}-imports-inwards`,
    'src/core/',
    part,
    [...allowed, 'assert-never', 'ipc/result'],
    `src/core/${part} may import ${[...allowed, 'assert-never', 'ipc/result'].join(', ')}`
  )
)

/** @param {string} names */
const packageOf = (names) => `(^|node_modules/)(${names})(/|$)`

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...roomRules,
    ...coreRules,
    {
      name: 'renderer-ui-stands-alone',
      comment: 'ui holds the plain parts of the interface, which know nothing of the project',
      severity: 'error',
      from: { path: '^src/renderer/ui/' },
      to: { path: '^src/renderer/', pathNot: '^src/renderer/ui/' }
    },
    {
      name: 'renderer-session-knows-no-feature',
      comment: 'features use the session, not the other way round',
      severity: 'error',
      from: { path: '^src/renderer/session/' },
      to: { path: '^src/renderer/', pathNot: '^src/renderer/(session/|ui/|stet-api)' }
    },
    {
      name: 'renderer-features-know-no-sibling',
      comment: 'a feature uses session and ui; what two features share belongs there',
      severity: 'error',
      from: { path: '^src/renderer/(?!ui/|session/|app/)([^/]+)/' },
      to: { path: '^src/renderer/', pathNot: '^src/renderer/($1/|session/|ui/|stet-api)' }
    },
    {
      name: 'no-node-here',
      comment: 'core and formats run anywhere; the renderer and its preload are sandboxed',
      severity: 'error',
      from: { path: '^src/(core|formats|preload|renderer)/' },
      to: { dependencyTypes: ['core'] }
    },
    {
      name: 'electron-only-in-main-and-preload',
      comment: 'the command line and the tests run without Electron',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(main|preload)/' },
      to: { path: packageOf('electron|electron-log') }
    },
    {
      name: 'interface-libraries-only-in-renderer',
      comment: 'React, Lexical and their companions need a window',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/renderer/' },
      to: { path: packageOf('react|react-dom|react-aria[^/]*|@react-[^/]+|lexical|@lexical|@tanstack') }
    },
    {
      name: 'html-libraries-only-in-formats',
      comment: 'untrusted HTML is read in formats, inside the worker',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/formats/' },
      to: { path: packageOf('jsdom|@mozilla/readability|mammoth') }
    },
    {
      name: 'preload-requires-only-electron',
      comment: 'a sandboxed preload can require nothing else',
      severity: 'error',
      from: { path: '^src/preload/' },
      to: { dependencyTypes: ['npm', 'npm-dev'], pathNot: packageOf('electron') }
    },
    {
      name: 'no-network',
      comment: 'nothing of Stet goes out: docs/security.md',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(node:)?(http|https|http2|net|tls|dgram|dns|dns/promises|inspector)$' }
    },
    {
      name: 'no-tests-in-the-app',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(tests|scripts)/' }
    },
    {
      name: 'no-development-packages-in-the-app',
      comment: 'a package the app runs on belongs to dependencies',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-dev'], pathNot: packageOf('electron|@types|vite') }
    },
    {
      name: 'nothing-unknown',
      comment: 'a package that package.json does not name, or a file that is not there',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'undetermined', 'unknown'] }
    },
    { name: 'no-cycles', severity: 'error', from: { path: '^src/' }, to: { circular: true } }
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // TypeScript 7 has no programming interface to parse with; swc sees .tsx and type-only imports as well
    parser: 'swc',
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.d.ts', '.mjs', '.js', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'types', 'default']
    }
  }
}
