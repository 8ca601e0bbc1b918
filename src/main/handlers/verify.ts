import { basename } from 'node:path'
import { app } from 'electron'
import type { VerifiedFile } from '../../core/ipc/contract'
import { fail, type Result, succeed } from '../../core/ipc/result'
import { isId } from '../../core/model/ids'
import type { PublicKey } from '../../core/model/public-key'
import { rememberedCreator } from '../../project/project-memory'
import { signatureEnding } from '../../project/sign-export'
import { systemPorts } from '../../project/system-ports'
import type { ChannelsOf, Handlers } from '../ipc-main'
import type { KnownPaths } from '../known-paths'
import type { OpenProjects } from '../open-projects'
import { chooseExportedFile } from '../project-dialogs'
import type { DiskOwner } from '../project-disk'
import { readStateHashInWorker, verifyInWorker } from '../worker-host'

export interface VerifyDuties {
  readonly projects: OpenProjects
  readonly owner: DiskOwner
  readonly known: KnownPaths
}

/** Answers verifying exported files. Known are one's own key, and the first makers of projects that were opened here. */
export function verifyHandlers({ projects, owner, known }: VerifyDuties) {
  return {
    'verify:file': async (window, path): Promise<Result<VerifiedFile | null>> => {
      if (path !== null && !known.has(path)) {
        return fail(
          'refused',
          'Stet verifies only files that you choose or drop on its window. Nothing was read.'
        )
      }
      const chosen = path ?? (await chooseExportedFile(window))
      if (chosen === null) return succeed(null)
      const file = chosen.endsWith(signatureEnding) ? chosen.slice(0, -signatureEnding.length) : chosen
      const keys = new Set<PublicKey>([owner.identity.signer.publicKey])
      const first = await verifyInWorker(file, { known: keys })
      if (!first.ok) return first
      const id = first.value.record?.project
      if (!isId('project', id)) return succeed({ name: basename(file), verdict: first.value })
      const creator = await rememberedCreator({ fs: systemPorts.fs, dataFolder: app.getPath('userData') }, id)
      if (creator !== null) keys.add(creator)
      const held = projects.stateOf(window)
      const state = held?.projectId === id ? await readStateHashInWorker(held.updates, id) : null
      const project = state?.ok === true ? { id, state: state.value } : undefined
      const again = await verifyInWorker(file, { known: keys, ...(project === undefined ? {} : { project }) })
      return again.ok ? succeed({ name: basename(file), verdict: again.value }) : again
    }
  } satisfies Handlers<ChannelsOf<'verify'>>
}
