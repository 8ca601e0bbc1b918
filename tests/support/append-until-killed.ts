import * as Y from 'yjs'
import { openProject } from '../../src/project/open-project'
import { systemPorts } from '../../src/project/system-ports'
import { signerOf } from './project-world'

/** A program that types numbers into a project for ever, and says each one that was acknowledged. */
async function typeForEver(folder: string, dataFolder: string): Promise<void> {
  const opened = await openProject({ ...systemPorts, folder, dataFolder, signer: signerOf(1) })
  if (!opened.ok) throw new Error(opened.problem.message)
  const store = opened.value
  const doc = new Y.Doc()
  doc.clientID = store.clientId
  for (const update of store.updates) Y.applyUpdate(doc, update, 'folder')
  const text = doc.getText('article')
  let count = 0
  doc.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin === 'folder') return
    const word = `${store.clientId}-${count}`
    void store.append(update).then(({ ok }) => {
      if (ok) process.stdout.write(`${word}\n`)
    })
  })
  for (;;) {
    count += 1
    text.insert(text.length, ` ${store.clientId}-${count};`)
    if (count % 3 === 0) await new Promise((done) => setImmediate(done))
    if (count % 100 === 0) await store.publish()
  }
}

const [, , folder = '', dataFolder = ''] = process.argv
void typeForEver(folder, dataFolder)
