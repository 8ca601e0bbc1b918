import { useEffect, useState } from 'react'
import type { OtherVersion } from '../../core/ipc/other-version'
import { type Result, succeed } from '../../core/ipc/result'
import type { ReplicaId } from '../../core/model/ids'
import type { ProjectSession } from '../session/project-session'
import { strings } from '../ui/strings'
import type { Version } from './version-reader'

/** A second version of the work, which a copy of a computer wrote, as one to compare. */
export interface OtherVersionToCompare extends Version {
  /** What was read of it; read once. */
  readonly read: () => Promise<Result<OtherVersion>>
}

/** The second versions that the project's folder holds; none for almost every project. */
export function useOtherVersions(session: ProjectSession): readonly OtherVersionToCompare[] {
  const [versions, setVersions] = useState<readonly OtherVersionToCompare[]>([])
  useEffect(() => {
    let isWanted = true
    void session.api.request('history:other-versions').then((found) => {
      if (isWanted && found.ok) setVersions((found.value ?? []).map((replica) => versionOf(session, replica)))
    })
    return () => {
      isWanted = false
    }
  }, [session])
  return versions
}

function versionOf(session: ProjectSession, replica: ReplicaId): OtherVersionToCompare {
  let reading: Promise<Result<OtherVersion>> | null = null
  const read = (): Promise<Result<OtherVersion>> => {
    reading ??= session.api.request('history:other-version', replica)
    return reading
  }
  return {
    key: `other ${replica}`,
    label: strings.versions.other,
    read,
    load: async () => {
      const found = await read()
      if (!found.ok) reading = null
      return found.ok ? succeed(found.value.blocks) : found
    }
  }
}
