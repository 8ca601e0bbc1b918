import { rosterMessage, serializeStatement } from '../../core/document/roster'
import { fail, succeed } from '../../core/ipc/result'
import { refusalWords } from '../../core/words/refusal-words'
import { toHex } from '../../project/sha256'
import type { ChannelsOf, Handlers } from '../ipc-main'
import type { OpenProjects } from '../open-projects'
import type { DiskOwner } from '../project-disk'

export interface PeopleDuties {
  readonly projects: OpenProjects
  readonly owner: DiskOwner
}

/** Answers signing and remembering who works on the project of a window. */
export function peopleHandlers({ projects, owner }: PeopleDuties) {
  return {
    'people:sign': (window, said) => {
      const manifest = projects.manifestOf(window)
      if (manifest === null) return fail('no-project', refusalWords.nothingSigned)
      const payload = serializeStatement({
        ...said,
        project: manifest.projectId,
        at: new Date().toISOString()
      })
      const { publicKey, sign } = owner.identity.signer
      return succeed({ payload, key: publicKey, signature: toHex(sign(rosterMessage(payload))) })
    },

    'people:remember': (window, { pinned, statements }) => projects.rememberPeople(window, pinned, statements)
  } satisfies Handlers<ChannelsOf<'people'>>
}
