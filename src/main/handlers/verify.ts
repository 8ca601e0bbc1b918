import { basename } from 'node:path'
import { app, type BrowserWindow } from 'electron'
import type { VerifiedFile } from '../../core/ipc/contract'
import { fail, type Result, succeed } from '../../core/ipc/result'
import { refusalWords } from '../../core/words/refusal-words'
import { signatureEnding } from '../../project/sign-export'
import type { HeldProject } from '../../project/verify-here'
import type { CancellableWorks } from '../cancellable-works'
import { type ChannelsOf, type Handlers, sendEvent } from '../ipc-main'
import type { KnownPaths } from '../known-paths'
import type { OpenProjects } from '../open-projects'
import { chooseExportedFile } from '../project-dialogs'
import type { DiskOwner } from '../project-disk'
import { verifyInWorker } from '../worker-host'

export interface VerifyDuties {
  readonly projects: OpenProjects
  readonly owner: DiskOwner
  readonly known: KnownPaths
  readonly works: CancellableWorks
}

/** Answers verifying exported files. Known are one's own key, and the first makers of projects that were opened here. */
export function verifyHandlers({ projects, owner, known, works }: VerifyDuties) {
  return {
    'verify:file': async (window, path): Promise<Result<VerifiedFile | null>> => {
      if (path !== null && !known.has(path)) {
        return fail('refused', refusalWords.notChosen.verified)
      }
      const chosen = path ?? (await chooseExportedFile(window))
      if (chosen === null) return succeed(null)
      const file = chosen.endsWith(signatureEnding) ? chosen.slice(0, -signatureEnding.length) : chosen
      sendEvent(window, 'verify:begun', basename(file))
      const verified = await works.run(window, ({ signal }) =>
        verifyInWorker(
          file,
          {
            known: new Set([owner.identity.signer.publicKey]),
            dataFolder: app.getPath('userData'),
            held: heldOf(projects, window)
          },
          signal
        )
      )
      if (!verified.ok) return verified
      if (verified.value === null) return succeed(null)
      return succeed({ name: basename(file), verdict: verified.value })
    }
  } satisfies Handlers<ChannelsOf<'verify'>>
}

function heldOf(projects: OpenProjects, window: BrowserWindow): HeldProject | null {
  const project = projects.stateOf(window)
  return project === null ? null : { ...project, original: projects.manifestOf(window)?.original ?? null }
}
