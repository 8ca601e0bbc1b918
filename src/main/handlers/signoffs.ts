import { serializeSignoff, signoffMessage } from '../../core/document/signoffs'
import { fail, succeed } from '../../core/ipc/result'
import { refusalWords } from '../../core/words/refusal-words'
import { toHex } from '../../project/sha256'
import type { ChannelsOf, Handlers } from '../ipc-main'
import type { OpenProjects } from '../open-projects'
import type { DiskOwner } from '../project-disk'
import { readStateHashInWorker } from '../worker-host'

export interface SignoffDuties {
  readonly projects: OpenProjects
  readonly owner: DiskOwner
}

/**
 * Answers signing off the article of a window's project. What is signed is the state that main itself has stored, and
 * only if it is the one that the person was shown.
 */
export function signoffHandlers({ projects, owner }: SignoffDuties) {
  return {
    'signoff:sign': async (window, said) => {
      const project = projects.stateOf(window)
      const manifest = projects.manifestOf(window)
      if (project === null || manifest === null) return fail('no-project', refusalWords.nothingSigned)
      if (said.withdraws === '') {
        const stored = await readStateHashInWorker(project.updates, project.projectId)
        if (!stored.ok) return stored
        if (stored.value !== said.state) return fail('other-state', otherState)
      }
      const { person } = owner.settings.current
      const payload = serializeSignoff({
        ...said,
        project: manifest.projectId,
        person: person.id,
        name: person.name,
        role: person.role,
        at: new Date().toISOString()
      })
      const { publicKey, sign } = owner.identity.signer
      return succeed({ payload, key: publicKey, signature: toHex(sign(signoffMessage(payload))) })
    }
  } satisfies Handlers<ChannelsOf<'signoff'>>
}

const otherState = refusalWords.otherState
