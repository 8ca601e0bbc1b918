import { systemPorts } from '../../src/project/system-ports'
import { writeNewProject } from '../../src/project/write-new-project'
import { article, okValue, personOf, projectId, seedOf, signerOf } from './project-world'

/** Makes the project of the tests in a folder of the real disk. */
export async function writeDiskProject(folder: string): Promise<void> {
  const original = { name: 'Seven tests.txt', bytes: new TextEncoder().encode(article) }
  okValue(
    await writeNewProject({
      ...systemPorts,
      folder,
      projectId,
      title: 'Seven tests',
      original,
      seed: seedOf(article),
      signer: signerOf(1),
      creator: personOf(1)
    })
  )
}
