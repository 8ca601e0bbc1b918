import './ui/tokens.css'
import './ui/base.css'
import './ui/controls.css'
import './ui/highlights.css'
import './ui/scripts.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app'
import { ProjectHost } from './app/project-host'
import { stetApi } from './stet-api'
import './ui/high-contrast.css'

const root = document.getElementById('root')
if (root === null) throw new Error('The page has no place for the app.')

const host = new ProjectHost({
  api: stetApi(),
  fillRandom: (bytes) => crypto.getRandomValues(bytes),
  now: () => new Date()
})
createRoot(root).render(
  <StrictMode>
    <App host={host} />
  </StrictMode>
)
void host.start()
